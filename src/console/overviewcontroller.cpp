// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/overviewcontroller.h"

#include "console/overviewwords.h"
#include "console/session.h"
#include "core/whendone.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// More than there is room for: what waits for the same thing becomes one row.
constexpr int attentionRead = 200;

} // namespace

OverviewController::OverviewController(QObject *parent)
    : QObject(parent)
    , m_session(Session::instance())
    , m_attention(m_session)
    , m_refresher([this] { read(); }, 500ms, this)
{
    connect(m_session.live(), &LiveHub::itemsChanged, &m_refresher, &Refresher::want);
    connect(m_session.live(), &LiveHub::jobsChanged, &m_refresher, &Refresher::want);
    connect(m_session.live(), &LiveHub::plansChanged, &m_refresher, &Refresher::want);
    connect(m_session.gates(), &GateBook::moved, &m_refresher, &Refresher::want);
    connect(m_session.scope(), &Scope::scopeChanged, &m_refresher, &Refresher::now);
    connect(&m_session, &Session::opened, &m_refresher, &Refresher::now);
    connect(&m_session.formats(), &Formats::changed, this, &OverviewController::changed);
    if (m_session.queries())
        m_refresher.now();
}

void OverviewController::reload()
{
    m_refresher.now();
}

void OverviewController::setRoom(int rows)
{
    if (rows == m_room)
        return;
    m_room = rows;
    Q_EMIT roomChanged();
    m_refresher.now();
}

void OverviewController::read()
{
    if (!m_session.queries())
        return m_refresher.done();
    whenDone(this, m_session.queries()->overview(m_room > 0 ? attentionRead : 1, m_session.scope()->value()),
             [this](const Result<OverviewFacts> &facts) {
                 m_refresher.done();
                 m_error = facts ? ErrorWords() : ErrorWords::of(facts.error());
                 if (facts) {
                     m_facts = *facts;
                     m_attention.set(m_facts.attention, std::max(1, m_room));
                     m_loaded = true;
                 }
                 Q_EMIT changed();
             });
}

qint64 OverviewController::items() const
{
    qint64 sum = 0;
    for (const backlogsql::PlanCounts &plan : m_facts.plans)
        sum += plan.total();
    return sum;
}

QString OverviewController::attentionCaption() const
{
    const qint64 total = m_facts.attentionTotal;
    if (total == 0)
        return tr("nothing");
    return m_attention.items() < total
               ? tr("%1 of %2, worst first").arg(Formats::number(m_attention.items()), Formats::number(total))
               : tr("%1, worst first").arg(Formats::number(total));
}

QString OverviewController::backlogCaption() const
{
    qint64 complete = 0;
    for (const backlogsql::PlanCounts &plan : m_facts.plans)
        complete += plan.byState.at(static_cast<size_t>(ItemState::Complete));
    return tr("%1 items, %2 complete").arg(Formats::number(items()), Formats::percent(complete, items()));
}

QVariantList OverviewController::plans() const
{
    return overviewwords::plans(m_facts.plans, m_session.formats());
}

QVariantList OverviewController::queue() const
{
    const JobCounts &jobs = m_facts.jobs;
    QVariantList rows;
    const auto row = [&](const QString &state, const QString &stateName, const QString &text, const QString &note) {
        rows << QVariantMap{{u"state"_s, state},
                            {u"stateName"_s, stateName},
                            {u"text"_s, text},
                            {u"count"_s, Formats::number(jobs.of(state))},
                            {u"note"_s, note}};
    };
    row(u"running"_s, u"running"_s, tr("Running"), {});
    row(u"ready"_s, u"pending"_s, tr("Ready"),
        jobs.oldestReady ? tr("oldest %1").arg(Formats::age(m_session.formats().now() - *jobs.oldestReady))
                         : QString());
    row(u"held"_s, u"held"_s, tr("Held"), jobs.of(u"held"_s) > 0 ? tr("no attempt is used") : QString());
    row(u"retrying"_s, u"retrying"_s, tr("Retrying"), jobs.of(u"retrying"_s) > 0 ? tr("by themselves") : QString());
    row(u"scheduled"_s, u"dueSoon"_s, tr("Scheduled"), {});
    row(u"dead"_s, u"failed"_s, tr("Dead"), jobs.of(u"dead"_s) > 0 ? tr("retry by hand") : QString());
    return rows;
}

QString OverviewController::queueCaption() const
{
    const JobCounts &jobs = m_facts.jobs;
    return tr("%1 waiting, %2 running")
        .arg(Formats::number(jobs.of(u"ready"_s) + jobs.of(u"held"_s) + jobs.of(u"scheduled"_s) +
                             jobs.of(u"retrying"_s)),
             Formats::number(jobs.of(u"running"_s)));
}

QVariantList OverviewController::nodes() const
{
    QVariantList rows;
    for (const NodeInfo &node : m_facts.nodes)
        rows << QVariantMap{{u"name"_s, node.name.section(u'@', 0, 0)},
                            {u"fullName"_s, node.name},
                            {u"leads"_s, node.leads},
                            {u"note"_s, tr("%n worker(s)", nullptr, node.workers)}};
    return rows;
}

QVariantList OverviewController::reasons() const
{
    return overviewwords::reasons(m_facts.reasons, m_session.formats());
}

QString OverviewController::reasonsCaption() const
{
    qint64 waiting = 0;
    for (const ReasonCount &one : m_facts.reasons)
        waiting += one.reason == WaitReason::Cancelled ? 0 : one.count;
    return waiting == 0 ? tr("nothing waits") : tr("%1 items, oldest at the right").arg(Formats::number(waiting));
}

QVariantList OverviewController::activity() const
{
    return overviewwords::activity(m_facts.activity, m_session.formats());
}

} // namespace loomdeck
