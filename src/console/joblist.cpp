// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/joblist.h"

#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr int page = 200;
// What is read again after a change; rows below it are as old as when they were scrolled to.
constexpr int mostAgain = 1000;
constexpr qsizetype mostGone = 40;
constexpr size_t mostMoves = 100;
constexpr auto rowsPause = 100ms;
constexpr auto agePause = 5s;
constexpr auto flashTime = 1s;

bool differs(const Job &one, const Job &other)
{
    return one.state != other.state || one.attempt != other.attempt || one.leaseToken != other.leaseToken ||
           one.runAt != other.runAt || one.cancelRequested != other.cancelRequested ||
           one.waitReason != other.waitReason || one.interruptions != other.interruptions;
}

/** Ten thousand rows must not keep ten thousand payloads. */
Job slim(Job job)
{
    const QJsonValue phase = job.payload.value(u"phase"_s);
    job.payload = phase.isString() ? QJsonObject{{u"phase"_s, phase}} : QJsonObject();
    return job;
}

bool hasId(const std::vector<Job> &jobs, qint64 id)
{
    const auto at = std::lower_bound(jobs.begin(), jobs.end(), id, [](const Job &job, qint64 i) { return job.id > i; });
    return at != jobs.end() && at->id == id;
}

} // namespace

JobList::JobList(Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_refresher([this] { readAgain(); }, rowsPause, this)
{
    connect(&m_ageClock, &QTimer::timeout, this, &JobList::ageRows);
    connect(session.formatsObject(), &Formats::changed, this, &JobList::ageRows);
    connect(session.scope(), &Scope::countChanged, this, &JobList::readPlans);
    connect(session.live(), &LiveHub::plansChanged, this, &JobList::readPlans);
    m_ageClock.start(agePause);
    readPlans();
}

int JobList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant JobList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Job &job = m_jobs[static_cast<size_t>(index.row())];
    switch (role) {
    case RowRole:
        return QVariant::fromValue(JobRow::of(job, m_plans.value(job.planId, u"–"_s), m_session.formats()));
    case Qt::DisplayRole:
    case RowKeyRole:
        return QString::number(job.id);
    case LoadedRole:
        return true;
    case FlashRole:
        return m_flashing.contains(job.id);
    case TickedRole:
    case ExpandedRole:
        return false;
    case HeadingRole:
    case HeadingNoteRole:
        return QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> JobList::roleNames() const
{
    return {{RowRole, "row"},           {RowKeyRole, "rowKey"},   {LoadedRole, "loaded"},
            {TickedRole, "ticked"},     {HeadingRole, "heading"}, {HeadingNoteRole, "headingNote"},
            {ExpandedRole, "expanded"}, {FlashRole, "flash"}};
}

void JobList::setFilter(const JobFilter &filter)
{
    m_filter = filter;
    m_filter.limit = page;
    reload();
}

void JobList::reload()
{
    ++m_generation;
    beginResetModel();
    m_jobs.clear();
    m_flashing.clear();
    m_complete = true;
    m_fetching = false;
    endResetModel();
    m_waiting = 0;
    m_error = {};
    m_loading = true;
    m_takeNext = true;
    Q_EMIT countChanged();
    Q_EMIT waitingChanged();
    Q_EMIT loadingChanged();
    m_refresher.now();
}

void JobList::takeChanges()
{
    m_takeNext = true;
    m_refresher.now();
}

void JobList::setFollows(bool follows)
{
    if (std::exchange(m_follows, follows) == follows)
        return;
    Q_EMIT followsChanged();
    if (follows && m_waiting > 0)
        m_refresher.want();
}

void JobList::readAgain()
{
    Queries *queries = m_session.queries();
    if (!queries) {
        m_refresher.done();
        return;
    }
    JobFilter filter = m_filter;
    filter.limit = std::clamp(count(), page, mostAgain);
    whenDone(this, queries->jobs(filter),
             [this, generation = m_generation, limit = filter.limit](const Result<std::vector<Job>> &jobs) {
                 m_refresher.done();
                 if (generation != m_generation)
                     return;
                 if (jobs)
                     take(*jobs, static_cast<int>(jobs->size()) < limit);
                 else
                     failed(jobs.error());
             });
}

void JobList::failed(const Error &error)
{
    m_error = ErrorWords::of(error);
    m_session.noteError(tr("Reading jobs"), error);
    m_loading = m_fetching = false;
    Q_EMIT loadingChanged();
}

void JobList::take(std::vector<Job> fresh, bool whole)
{
    const bool first = m_loading;
    for (Job &job : fresh)
        job = slim(std::move(job));
    if (first) {
        append(std::move(fresh));
        m_complete = whole;
    } else {
        mergeMoves(fresh, whole ? 0 : fresh.back().id, whole);
    }
    m_takeNext = false;
    m_loading = false;
    if (first || m_error.isSet()) {
        m_error = {};
        Q_EMIT loadingChanged();
    }
}

void JobList::mergeMoves(const std::vector<Job> &fresh, qint64 oldest, bool whole)
{
    for (const Job &job : fresh) {
        const int row = rowOf(static_cast<double>(job.id));
        if (row >= 0 && differs(m_jobs[static_cast<size_t>(row)], job))
            change(row, job);
    }
    std::vector<qint64> gone;
    for (const Job &job : m_jobs) {
        if (job.id >= oldest && !hasId(fresh, job.id))
            gone.push_back(job.id);
    }
    const auto isNew = [this](const Job &job) { return !hasId(m_jobs, job.id); };
    const size_t added = static_cast<size_t>(std::count_if(fresh.begin(), fresh.end(), isNew));
    const bool takes = m_follows || m_takeNext || m_jobs.empty();
    if (!takes) {
        readGone(gone);
    } else if (gone.size() + added > mostMoves) {
        beginResetModel();
        m_jobs.erase(std::remove_if(m_jobs.begin(), m_jobs.end(), [&](const Job &job) { return job.id >= oldest; }),
                     m_jobs.end());
        m_jobs.insert(m_jobs.begin(), fresh.begin(), fresh.end());
        endResetModel();
    } else {
        for (const qint64 id : gone) {
            const int row = rowOf(static_cast<double>(id));
            beginRemoveRows({}, row, row);
            m_jobs.erase(m_jobs.begin() + row);
            endRemoveRows();
        }
        for (const Job &job : fresh) {
            if (!isNew(job))
                continue;
            const auto at = std::lower_bound(m_jobs.begin(), m_jobs.end(), job.id,
                                             [](const Job &one, qint64 id) { return one.id > id; });
            const int row = static_cast<int>(at - m_jobs.begin());
            beginInsertRows({}, row, row);
            m_jobs.insert(at, job);
            endInsertRows();
        }
    }
    const int waiting = takes ? 0 : static_cast<int>(gone.size() + added);
    if (std::exchange(m_waiting, waiting) != waiting)
        Q_EMIT waitingChanged();
    if (!takes)
        return;
    // Rows further down were read page by page and end where they ended.
    m_complete = whole || (m_complete && m_jobs.back().id < oldest);
    Q_EMIT countChanged();
}

void JobList::readGone(const std::vector<qint64> &ids)
{
    // They stay where they stand until somebody asks for the list anew, but they tell what they are now.
    for (size_t i = 0; i < std::min<size_t>(ids.size(), mostGone); ++i) {
        whenDone(this, m_session.queries()->job(ids[i]),
                 [this](const Result<std::pair<Job, std::vector<JobAttempt>>> &both) {
                     const int row = both ? rowOf(static_cast<double>(both->first.id)) : -1;
                     if (row >= 0 && differs(m_jobs[static_cast<size_t>(row)], both->first))
                         change(row, slim(both->first));
                 });
    }
}

void JobList::change(int row, Job job)
{
    const qint64 id = job.id;
    m_jobs[static_cast<size_t>(row)] = std::move(job);
    m_flashing.insert(id);
    Q_EMIT dataChanged(index(row), index(row), {RowRole, FlashRole});
    QTimer::singleShot(flashTime, this, [this, id] {
        m_flashing.remove(id);
        const int now = rowOf(static_cast<double>(id));
        if (now >= 0)
            Q_EMIT dataChanged(index(now), index(now), {FlashRole});
    });
}

void JobList::append(std::vector<Job> jobs)
{
    if (jobs.empty())
        return;
    beginInsertRows({}, count(), count() + static_cast<int>(jobs.size()) - 1);
    std::move(jobs.begin(), jobs.end(), std::back_inserter(m_jobs));
    endInsertRows();
    Q_EMIT countChanged();
}

bool JobList::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_fetching && !m_jobs.empty() && m_session.queries();
}

void JobList::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    JobFilter filter = m_filter;
    filter.before = m_jobs.back().id;
    whenDone(this, m_session.queries()->jobs(filter),
             [this, generation = m_generation, before = filter.before](const Result<std::vector<Job>> &jobs) {
                 if (generation != m_generation)
                     return;
                 m_fetching = false;
                 if (!jobs) {
                     failed(jobs.error());
                     return;
                 }
                 m_complete = static_cast<int>(jobs->size()) < page;
                 std::vector<Job> more;
                 for (const Job &job : *jobs) {
                     if (m_jobs.empty() || job.id < std::min(before, m_jobs.back().id))
                         more.push_back(slim(job));
                 }
                 append(std::move(more));
             });
}

double JobList::idAt(int row) const
{
    return row < 0 || row >= count() ? 0 : static_cast<double>(m_jobs[static_cast<size_t>(row)].id);
}

int JobList::rowOf(double id) const
{
    const auto key = static_cast<qint64>(id);
    const auto at =
        std::lower_bound(m_jobs.begin(), m_jobs.end(), key, [](const Job &job, qint64 i) { return job.id > i; });
    return at != m_jobs.end() && at->id == key ? static_cast<int>(at - m_jobs.begin()) : -1;
}

QString JobList::copyText(int row) const
{
    if (row < 0 || row >= count())
        return {};
    return data(index(row), RowRole).value<JobRow>().text();
}

QString JobList::waitingText() const
{
    return m_waiting > 0 ? tr("%n changed row(s) wait", nullptr, m_waiting) : QString();
}

void JobList::readPlans()
{
    if (!m_session.queries())
        return;
    whenDone(this, m_session.queries()->plans(), [this](const Result<std::vector<Plan>> &plans) {
        if (!plans)
            return;
        for (const Plan &plan : *plans)
            m_plans.insert(plan.id, plan.name);
        ageRows();
    });
}

void JobList::ageRows()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {RowRole});
}

} // namespace loomdeck
