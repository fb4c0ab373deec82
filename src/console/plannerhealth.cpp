// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/plannerhealth.h"

#include "console/session.h"
#include "console/verdictwords.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// Reasons may change while the status stays, and no entry tells of that.
constexpr auto verdictNet = 15s;
// The leader judges every 15 s.
constexpr auto verdictOld = 2min;

} // namespace

PlannerHealth::PlannerHealth(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_refresher([this] { read(); }, 1s, this)
{}

void PlannerHealth::follow()
{
    connect(m_session.live(), &LiveHub::entriesArrived, this, [this](const std::vector<JournalEntry> &entries) {
        if (std::ranges::any_of(entries, [](const JournalEntry &one) { return one.kind == u"health.changed"; }))
            want();
    });
    connect(m_session.live(), &LiveHub::stateChanged, this, [this] {
        if (m_isMissed && !m_session.live()->paused())
            want();
    });
    connect(m_session.formatsObject(), &Formats::changed, this, &PlannerHealth::changed);
    connect(&m_net, &QTimer::timeout, this, &PlannerHealth::want);
    m_net.start(verdictNet);
    m_refresher.now();
}

void PlannerHealth::want()
{
    m_isMissed = m_session.live()->paused();
    if (!m_isMissed)
        m_refresher.want();
}

void PlannerHealth::read()
{
    whenDone(this, m_session.queries()->health(), [this](const Result<HealthReport> &report) {
        m_refresher.done();
        if (report) {
            m_failed = false;
            m_report = *report;
            m_reasons = verdictwords::of(*report);
            Q_EMIT changed();
        } else if (report.error().code == u"HEALTH_UNKNOWN") {
            // Of a store that was just opened the leader judges within seconds.
            QTimer::singleShot(1s, this, &PlannerHealth::want);
        } else if (!std::exchange(m_failed, true)) {
            m_session.noteError(tr("Reading the planners' health"), report.error());
        }
    });
}

QString PlannerHealth::wordOf(HealthStatus status)
{
    switch (status) {
    case HealthStatus::Healthy:
        return tr("Healthy");
    case HealthStatus::Degraded:
        return tr("Degraded");
    case HealthStatus::Critical:
        return tr("Critical");
    }
    Q_UNREACHABLE();
}

QString PlannerHealth::word() const
{
    return known() ? wordOf(m_report->status) : tr("Not judged yet");
}

QString PlannerHealth::icon() const
{
    return !known() ? u"pending"_s : critical() ? u"failed"_s : troubled() ? u"warning"_s : u"complete"_s;
}

QString PlannerHealth::role() const
{
    return critical() ? u"bad"_s : troubled() ? u"warn"_s : u"neutral"_s;
}

QString PlannerHealth::reason() const
{
    if (!known())
        return tr("The node that leads judges the planners within seconds.");
    return m_reasons.isEmpty() ? tr("Prompts, runs and backlog are in order.") : m_reasons.front() + u'.';
}

QString PlannerHealth::summary() const
{
    return m_reasons.size() < 2 ? reason() : tr("%1. %2.", "two sentences").arg(m_reasons[0], m_reasons[1]);
}

QString PlannerHealth::moreThan(int told) const
{
    const int more = static_cast<int>(m_reasons.size()) - told;
    return more > 0 ? tr("And %n more reason(s).", nullptr, more) : QString();
}

QString PlannerHealth::since() const
{
    return known() && m_report->statusSince ? tr("since %1").arg(m_session.formats().clockTime(*m_report->statusSince))
                                            : QString();
}

QString PlannerHealth::reasonSince() const
{
    if (m_reasons.isEmpty() || since().isEmpty())
        return reason();
    return tr("%1, %2.", "reason, since when").arg(m_reasons.front(), since());
}

QString PlannerHealth::staleText() const
{
    if (!known() || m_session.formats().now() - m_report->generatedAt < verdictOld)
        return {};
    return tr("Not judged since %1: no node leads.").arg(m_session.formats().clockTime(m_report->generatedAt));
}

} // namespace loomdeck
