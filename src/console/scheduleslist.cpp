// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/scheduleslist.h"

#include "console/jobwords.h"
#include "console/schedulewords.h"
#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto scheduleNet = 10s;
constexpr size_t mostUpcoming = 6;

bool sameNames(const std::vector<Schedule> &one, const std::vector<Schedule> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const Schedule &a, const Schedule &b) { return a.name == b.name; });
}

} // namespace

SchedulesList::SchedulesList(QObject *parent)
    : QAbstractListModel(parent)
    , m_refresher([this] { read(); }, 500ms, this)
{
    Session &session = Session::instance();
    connect(session.live(), &LiveHub::entriesArrived, this, [this](const std::vector<JournalEntry> &entries) {
        if (std::any_of(entries.begin(), entries.end(),
                        [](const JournalEntry &entry) { return entry.subjectType == u"schedule"; }))
            m_refresher.want();
    });
    connect(session.live(), &LiveHub::jobsChanged, &m_refresher, &Refresher::want);
    connect(session.formatsObject(), &Formats::changed, this, &SchedulesList::age);
    connect(session.commands(), &CommandRunner::changed, this, &SchedulesList::changed);
    connect(&session, &Session::opened, &m_refresher, &Refresher::want);
    connect(&m_clock, &QTimer::timeout, this, &SchedulesList::age);
    connect(&m_clock, &QTimer::timeout, &m_refresher, &Refresher::want);
    m_clock.start(scheduleNet);
    m_refresher.want();
}

int SchedulesList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant SchedulesList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Schedule &schedule = m_schedules[static_cast<size_t>(index.row())];
    const Formats &formats = Session::instance().formats();
    const bool due = schedule.enabled && schedule.nextAt;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return schedule.name;
    case TitleRole:
        return jobwords::kindText(schedule.kind);
    case WordsRole: {
        const QString words = schedulewords::cronText(schedule.cron);
        return words.isEmpty() ? schedule.cron : words;
    }
    case CronRole:
        return schedule.cron;
    case ZoneRole:
        return schedule.zone;
    case NextRole:
        return due ? formats.clockTime(*schedule.nextAt) : u"–"_s;
    case DistanceRole:
        return due ? formats.relative(*schedule.nextAt) : QString();
    case LastRole:
        return schedule.lastAt ? formats.clockTime(*schedule.lastAt) : tr("never yet");
    case EnabledRole:
        return schedule.enabled;
    default:
        return {};
    }
}

QHash<int, QByteArray> SchedulesList::roleNames() const
{
    return {{NameRole, "name"}, {TitleRole, "title"},       {WordsRole, "words"},
            {CronRole, "cron"}, {ZoneRole, "zone"},         {NextRole, "next"},
            {LastRole, "last"}, {DistanceRole, "distance"}, {EnabledRole, "isOn"}};
}

QString SchedulesList::summary() const
{
    const auto on = std::count_if(m_schedules.begin(), m_schedules.end(), [](const Schedule &s) { return s.enabled; });
    return m_loaded ? tr("%1 of %2 on").arg(on).arg(count()) : QString();
}

QVariantList SchedulesList::upcoming() const
{
    std::vector<std::pair<Timestamp, QString>> runs;
    for (const Schedule &schedule : m_schedules) {
        const auto line = CronLine::parse(schedule.cron);
        const QTimeZone zone(schedule.zone.toLatin1());
        std::optional<Timestamp> at = schedule.nextAt;
        for (size_t i = 0; schedule.enabled && line && zone.isValid() && at && i < mostUpcoming; ++i) {
            runs.emplace_back(*at, jobwords::kindText(schedule.kind));
            at = line->nextAfter(*at, zone);
        }
    }
    std::sort(runs.begin(), runs.end());
    const Formats &formats = Session::instance().formats();
    QVariantList rows;
    for (size_t i = 0; i < std::min(runs.size(), mostUpcoming); ++i)
        rows << QVariantMap{{u"time"_s, formats.clockTime(runs[i].first)},
                            {u"distance"_s, formats.relative(runs[i].first)},
                            {u"title"_s, runs[i].second}};
    return rows;
}

QString SchedulesList::refusal() const
{
    return Session::instance().commands()->refusal(u"schedule.switch"_s);
}

void SchedulesList::setEnabled(int row, bool enabled)
{
    if (row < 0 || row >= count())
        return;
    const QString name = m_schedules[static_cast<size_t>(row)].name;
    Session::instance().commands()->run(
        u"schedule.switch"_s, {{u"name"_s, name}, {u"enabled"_s, enabled}}, this,
        [this, name, enabled](const Result<QJsonObject> &result) {
            Toasts &toasts = *Session::instance().toasts();
            if (result)
                toasts.show(u"ok"_s, enabled ? tr("Schedule %1 is on").arg(name) : tr("Schedule %1 is off").arg(name));
            else
                toasts.show(u"bad"_s, u"%1 %2"_s.arg(result.error().message, result.error().suggestedFix));
            // A refused switch must go back to where it stood.
            age();
            m_refresher.now();
        });
}

void SchedulesList::read()
{
    Queries *queries = Session::instance().queries();
    if (!queries) {
        m_refresher.done();
        return;
    }
    whenDone(this, queries->schedules(), [this](const Result<std::vector<Schedule>> &schedules) {
        m_refresher.done();
        m_loaded = true;
        m_error = schedules ? ErrorWords() : ErrorWords::of(schedules.error());
        if (schedules)
            take(*schedules);
        else
            Session::instance().noteError(tr("Reading the schedule"), schedules.error());
        Q_EMIT changed();
    });
}

void SchedulesList::take(const std::vector<Schedule> &schedules)
{
    if (!sameNames(schedules, m_schedules)) {
        beginResetModel();
        m_schedules = schedules;
        endResetModel();
        return;
    }
    m_schedules = schedules;
    age();
}

void SchedulesList::age()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT changed();
}

} // namespace loomdeck
