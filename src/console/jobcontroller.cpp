// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/jobcontroller.h"

#include "backlog/starter.h"
#include "console/jobwords.h"
#include "console/session.h"
#include "core/whendone.h"
#include "engine/storeprune.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto countsPause = 500ms;
// Leases end and scheduled jobs come due without a word.
constexpr auto net = 10s;

} // namespace

JobController::JobController(QObject *parent)
    : QObject(parent)
    , m_list(Session::instance())
    , m_rescue(Session::instance())
    , m_counting([this] { readCounts(); }, countsPause, this)
{
    Session &session = Session::instance();
    connect(session.live(), &LiveHub::jobsChanged, &m_counting, &Refresher::want);
    connect(session.live(), &LiveHub::jobsChanged, &m_list, &JobList::want);
    connect(&m_net, &QTimer::timeout, &m_counting, &Refresher::want);
    connect(&m_net, &QTimer::timeout, &m_list, [this] {
        if (!Session::instance().live()->paused())
            m_list.want();
    });
    connect(&session, &Session::opened, this, &JobController::reload);
    m_net.start(net);
    if (session.queries())
        reload();
}

void JobController::setView(const QString &view)
{
    if (std::exchange(m_view, view) != view)
        Q_EMIT viewChanged();
}

void JobController::open(const QString &what)
{
    if (what == u"schedule" || what == u"nodes") {
        setView(u"clock"_s);
        return;
    }
    if (what == u"next" || what == u"limits") {
        setView(what);
        return;
    }
    setView(u"queue"_s);
    chooseState(what);
}

void JobController::chooseState(const QString &state)
{
    const QString known = jobwords::states().contains(state) ? state : QString();
    if (std::exchange(m_state, known) == known)
        return;
    Q_EMIT filterChanged();
    load();
}

void JobController::chooseKind(const QString &kind)
{
    if (std::exchange(m_kind, kind) == kind)
        return;
    Q_EMIT filterChanged();
    load();
}

QString JobController::stateName() const
{
    return m_state.isEmpty() ? QString() : jobwords::stateName(m_state);
}

QVariantList JobController::kinds() const
{
    QVariantList list{QVariantMap{{u"value"_s, QString()}, {u"text"_s, tr("Every kind")}}};
    for (const QString &kind : {phaseJobKind(), u"backlog.bulk"_s, pruneJobKind()})
        list << QVariantMap{{u"value"_s, kind}, {u"text"_s, jobwords::kindText(kind)}};
    return list;
}

void JobController::reload()
{
    m_counting.now();
    load();
}

void JobController::load()
{
    m_list.setFilter({.states = m_state.isEmpty() ? QStringList() : QStringList{m_state}, .kind = m_kind});
}

void JobController::readCounts()
{
    Queries *queries = Session::instance().queries();
    if (!queries) {
        m_counting.done();
        return;
    }
    whenDone(this, queries->jobCounts(), [this](const Result<JobCounts> &counts) {
        m_counting.done();
        if (!counts)
            return;
        m_counts = *counts;
        m_rescue.setCount(m_counts.of(u"dead"_s));
        Q_EMIT countsChanged();
    });
}

qint64 JobController::total() const
{
    qint64 sum = 0;
    for (const auto &[name, count] : m_counts.byState)
        sum += count;
    return sum;
}

QVariantList JobController::tabs() const
{
    QVariantList list{
        QVariantMap{{u"key"_s, QString()}, {u"text"_s, tr("All", "jobs")}, {u"count"_s, static_cast<double>(total())}}};
    for (const QString &state : jobwords::states())
        list << QVariantMap{{u"key"_s, state},
                            {u"state"_s, jobwords::stateName(state)},
                            {u"count"_s, static_cast<double>(m_counts.of(state))}};
    return list;
}

QString JobController::caption() const
{
    const qint64 ready = m_counts.of(u"ready"_s), running = m_counts.of(u"running"_s);
    if (ready == 0 && running == 0)
        return any() ? tr("Nothing waits, nothing runs") : QString();
    if (ready == 0)
        return tr("%1 run, nothing waits").arg(Formats::number(running));
    const QString numbers = tr("%1 wait, %2 run").arg(Formats::number(ready), Formats::number(running));
    if (!m_counts.oldestReady)
        return numbers;
    const Micros age = Session::instance().formats().now() - *m_counts.oldestReady;
    return tr("%1 · the oldest waits %2").arg(numbers, Formats::age(age));
}

} // namespace loomdeck
