// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/nextjoblist.h"

#include "console/gatebook.h"
#include "console/gatewords.h"
#include "console/jobwords.h"
#include "console/session.h"
#include "core/whendone.h"
#include "jobs/lane.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// Priorities grow nearer and times come without a word.
constexpr auto nextNet = 10s;

QString whyNext(const NextJob &next, const Formats &formats)
{
    const Job &job = next.job;
    if (!next.runs)
        return gatewords::waiting(next.why, next.until, formats);
    if (job.turn < 0)
        return NextJobList::tr("nearly due, before others of priority %1").arg(job.priority);
    return job.planId.isEmpty() ? NextJobList::tr("priority %1").arg(job.priority)
                                : NextJobList::tr("priority %1, turn %2 of its plan").arg(job.priority).arg(job.turn);
}

} // namespace

NextRow NextRow::of(const NextJob &next, int place, const QString &passes, const Formats &formats)
{
    NextRow row;
    row.place = QString::number(place);
    row.state = next.runs ? jobwords::stateName(u"ready"_s) : u"held"_s;
    row.job = jobwords::shortKind(next.job);
    row.subject = jobwords::subject(next.job);
    row.why = whyNext(next, formats);
    row.plan = next.planName.isEmpty() ? u"–"_s : next.planName;
    row.passes = passes.isEmpty() ? u"–"_s : passes;
    row.room = next.allowed == 0     ? NextJobList::tr("none", "free places")
               : next.allowed        ? NextJobList::tr("%1 of %2").arg(next.taken).arg(*next.allowed)
               : next.lane.isEmpty() ? u"–"_s
                                     : QString::number(next.taken);
    return row;
}

QString NextRow::text() const
{
    return QStringList{place, state, job, subject, why, plan, passes, room}.join(u'\t');
}

NextJobList::NextJobList(QObject *parent)
    : QAbstractListModel(parent)
    , m_refresher([this] { read(); }, 500ms, this)
{
    Session &session = Session::instance();
    connect(session.live(), &LiveHub::jobsChanged, &m_refresher, &Refresher::want);
    connect(session.live(), &LiveHub::plansChanged, &m_refresher, &Refresher::want);
    connect(session.gates(), &GateBook::moved, this, &NextJobList::age);
    connect(session.formatsObject(), &Formats::changed, this, &NextJobList::age);
    connect(&session, &Session::opened, &m_refresher, &Refresher::want);
    connect(&m_net, &QTimer::timeout, this, [this] {
        if (!Session::instance().live()->paused())
            m_refresher.want();
        age();
    });
    m_net.start(nextNet);
    m_refresher.now();
}

int NextJobList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant NextJobList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NextJob &next = m_jobs[static_cast<size_t>(index.row())];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(NextRow::of(next, index.row() + 1, passes(next), Session::instance().formats()));
    case Qt::DisplayRole:
    case RowKeyRole:
        return QString::number(next.job.id);
    case LoadedRole:
        return true;
    case TickedRole:
    case ExpandedRole:
    case FlashRole:
        return false;
    case HeadingRole:
    case HeadingNoteRole:
        return QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> NextJobList::roleNames() const
{
    return {{RowRole, "row"},           {RowKeyRole, "rowKey"},   {LoadedRole, "loaded"},
            {TickedRole, "ticked"},     {HeadingRole, "heading"}, {HeadingNoteRole, "headingNote"},
            {ExpandedRole, "expanded"}, {FlashRole, "flash"}};
}

QString NextJobList::passes(const NextJob &next) const
{
    if (next.lane.startsWith(Lane::planPrefix))
        return tr("the plan");
    if (next.lane.startsWith(Lane::phasePrefix))
        return tr("the phase");
    const GateFacts *facts = Session::instance().gates()->find(next.lane);
    return facts ? gatewords::title(*facts) : next.lane;
}

QString NextJobList::summary() const
{
    const auto go = std::ranges::count_if(m_jobs, &NextJob::runs);
    const auto held = count() - go;
    if (!m_loaded || m_jobs.empty())
        return {};
    if (held == 0)
        return tr("%1 may go as soon as a worker is free").arg(go);
    return tr("%1 may go, %2 are held").arg(go).arg(held);
}

double NextJobList::idAt(int row) const
{
    return row < 0 || row >= count() ? 0 : static_cast<double>(m_jobs[static_cast<size_t>(row)].job.id);
}

QString NextJobList::copyText(int row) const
{
    return row < 0 || row >= count() ? QString() : data(index(row), RowRole).value<NextRow>().text();
}

void NextJobList::read()
{
    Queries *queries = Session::instance().queries();
    if (!queries) {
        m_refresher.done();
        return;
    }
    whenDone(this, queries->nextJobs(most), [this](const Result<std::vector<NextJob>> &jobs) {
        m_refresher.done();
        m_loaded = true;
        m_error = jobs ? ErrorWords() : ErrorWords::of(jobs.error());
        if (jobs)
            take(*jobs);
        else
            Session::instance().noteError(tr("Reading what runs next"), jobs.error());
        Q_EMIT changed();
    });
}

void NextJobList::take(const std::vector<NextJob> &jobs)
{
    const int before = count(), after = static_cast<int>(jobs.size());
    // A row is a place: what stands there changes, and only the end of the list comes and goes.
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_jobs = jobs;
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_jobs = jobs;
        endInsertRows();
    }
    m_jobs = jobs;
    age();
}

void NextJobList::age()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {RowRole, RowKeyRole});
}

} // namespace loomdeck
