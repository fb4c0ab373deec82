// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secretsource.h"

#include "engine/secretref.h"

#include <future>
#include <memory>
#include <QCoreApplication>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto keptFor = 60s;
// The keychain itself gives up after a minute.
constexpr auto keychainAnswer = 65s;

} // namespace

Result<QString> SecretSource::resolve(const QString &text)
{
    const auto *application = QCoreApplication::instance();
    if (!text.contains(u"${keychain:") || !application || QThread::currentThread() == application->thread())
        return resolveSecrets(text);
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_known.find(text);
        if (known != m_known.end() && known->second.until > std::chrono::steady_clock::now())
            return known->second.value;
    }
    auto promise = std::make_shared<std::promise<Result<QString>>>();
    auto future = promise->get_future();
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [promise, text] { promise->set_value(resolveSecrets(text)); },
        Qt::QueuedConnection);
    if (future.wait_for(keychainAnswer) != std::future_status::ready)
        return Error::unavailable(u"SECRET_MISSING"_s, u"The keychain does not answer."_s,
                                  u"Unlock it, or use ${env:NAME} or ${file:/path}."_s);
    auto resolved = future.get();
    if (resolved) {
        const std::lock_guard lock(m_mutex);
        m_known[text] = {resolved.value(), std::chrono::steady_clock::now() + keptFor};
    }
    return resolved;
}

} // namespace loomdeck
