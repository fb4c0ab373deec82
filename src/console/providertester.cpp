// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/providertester.h"

#include "console/session.h"
#include "core/whendone.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int mostOffers = 12;

} // namespace

void ProviderTester::test(const QString &providerId, const QString &model)
{
    Engine *engine = Session::instance().engine();
    if (m_busy || !engine || providerId.isEmpty())
        return;
    forget();
    m_busy = true;
    Q_EMIT changed();
    whenDone(this, engine->probe().test(providerId, model), [this, turn = m_turn](const Result<ProbeReport> &report) {
        if (turn != m_turn)
            return;
        m_busy = false;
        m_at = Session::instance().formats().now();
        if (report) {
            m_report = *report;
        } else {
            m_report = ProbeReport{};
            m_report->code = report.error().code;
            m_report->message = report.error().message;
            m_report->fix = report.error().suggestedFix;
        }
        Q_EMIT changed();
    });
}

void ProviderTester::forget()
{
    ++m_turn;
    m_busy = false;
    m_report.reset();
    Q_EMIT changed();
}

QString ProviderTester::took() const
{
    if (!m_report)
        return {};
    const auto millis = std::chrono::duration_cast<std::chrono::milliseconds>(m_report->latency).count();
    const QString time = millis < 1 ? tr("under 1 ms") : tr("%1 ms").arg(Formats::number(millis));
    return u"%1 · %2"_s.arg(time, Session::instance().formats().wallTime(m_at));
}

QString ProviderTester::offers() const
{
    if (!m_report || m_report->models.isEmpty())
        return {};
    const QString first = m_report->models.mid(0, mostOffers).join(u", "_s);
    const auto more = static_cast<int>(m_report->models.size()) - mostOffers;
    return more > 0 ? tr("%1 and %n more", nullptr, more).arg(first) : first;
}

} // namespace loomdeck
