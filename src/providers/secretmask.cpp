// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/secretmask.h"

#include "core/redaction.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// Shorter ones would tear holes into words, and are no secrets.
constexpr qsizetype shortest = 6;

} // namespace

Result<QString> noSecrets(const QString &text)
{
    if (!text.contains(u"${"))
        return text;
    return Error::badInput(u"SECRET_MISSING"_s, u"Secrets cannot be resolved here."_s,
                           u"Run it in a process that has the configuration."_s);
}

Result<QString> SecretMask::resolve(const SecretResolver &resolver, const QString &text)
{
    auto resolved = resolver(text);
    if (!resolved || resolved.value() == text)
        return resolved;
    m_secrets << resolved.value();
    // "Bearer ${env:KEY}" is echoed as the key alone.
    for (const QString &part : resolved.value().split(u' '))
        m_secrets << part;
    m_secrets.removeIf([](const QString &secret) { return secret.size() < shortest; });
    std::stable_sort(m_secrets.begin(), m_secrets.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return resolved;
}

QString SecretMask::apply(QString text) const
{
    for (const QString &secret : m_secrets)
        text.replace(secret, masked());
    return text;
}

Error SecretMask::apply(Error error) const
{
    error.message = apply(error.message);
    return error;
}

} // namespace loomdeck
