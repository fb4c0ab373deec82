// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/notifications.h"

#include "console/formats.h"
#include "console/verdictwords.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr size_t mostKept = 200;

} // namespace

Notifications::Notifications(const Formats &formats, QObject *parent)
    : QAbstractListModel(parent)
    , m_formats(formats)
{}

int Notifications::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Notifications::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Notification &one = m_list[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return one.title;
    case TextRole:
        return one.text;
    case StateRole:
        return one.state;
    case TimeRole:
        return m_formats.relative(one.at);
    case UnreadRole:
        return one.unread;
    case ItemKeyRole:
        return one.itemKey;
    case PageRole:
        return one.page;
    default:
        return {};
    }
}

QHash<int, QByteArray> Notifications::roleNames() const
{
    return {{TitleRole, "title"},   {TextRole, "text"},       {StateRole, "stateName"}, {TimeRole, "time"},
            {UnreadRole, "unread"}, {ItemKeyRole, "itemKey"}, {PageRole, "page"}};
}

std::optional<Notifications::Notification> Notifications::of(const JournalEntry &entry)
{
    const QString plan = entry.details.value(u"planName"_s).toString();
    const QString where = plan.isEmpty() ? entry.subjectName : u"%1 · %2"_s.arg(entry.subjectName, plan);
    const bool dead = entry.details.value(u"jobState"_s).toString() == u"dead";
    if ((entry.kind == u"phase.failed" || entry.kind == u"phase.blocked") && dead)
        return Notification{tr("Gave up after every attempt"),
                            u"%1: %2"_s.arg(where, entry.reason),
                            u"failed"_s,
                            u"backlog"_s,
                            entry.at,
                            entry.subjectKey};
    if (entry.kind == u"phase.blocked")
        return Notification{tr("Blocked"),   u"%1: %2"_s.arg(where, entry.reason), u"blocked"_s, u"backlog"_s, entry.at,
                            entry.subjectKey};
    if (entry.kind == u"job.dead")
        return Notification{
            tr("A job died"), u"%1: %2"_s.arg(where, entry.reason), u"failed"_s, u"jobs"_s, entry.at, 0};
    // Those that a clock opens again need nobody.
    if (entry.kind == u"gate.closed" && entry.after[u"state"].toString() == u"shut" && entry.actor == u"automation")
        return Notification{tr("A gate waits for a person"),
                            u"%1: %2"_s.arg(entry.subjectName, entry.reason),
                            u"shut"_s,
                            u"overview"_s,
                            entry.at,
                            0};
    if (entry.kind == u"bulk.end") {
        const QJsonObject details = entry.details;
        return Notification{tr("Bulk operation finished"),
                            tr("%1 of %2 done, %3 refused")
                                .arg(details[u"succeeded"].toInteger())
                                .arg(details[u"total"].toInteger())
                                .arg(details[u"refused"].toInteger()),
                            details[u"refused"].toInteger() > 0 ? u"warning"_s : u"complete"_s,
                            u"jobs"_s,
                            entry.at,
                            0};
    }
    // That the planners are well again needs nobody.
    if (const QString status = entry.after[u"status"].toString();
        entry.kind == u"health.changed" && status != healthStatusName(HealthStatus::Healthy))
        return Notification{status == healthStatusName(HealthStatus::Critical) ? tr("Planner health is critical")
                                                                               : tr("Planner health is degraded"),
                            verdictwords::heading(entry.after[u"alerts"].toVariant().toStringList()),
                            status == healthStatusName(HealthStatus::Critical) ? u"error"_s : u"degraded"_s,
                            u"health"_s,
                            entry.at,
                            0};
    if (entry.kind == u"backlog.auto-resume")
        return Notification{
            tr("Resumed by itself"), tr("%1 had stood still").arg(where), u"retrying"_s, u"backlog"_s, entry.at,
            entry.subjectKey};
    return std::nullopt;
}

void Notifications::take(const std::vector<JournalEntry> &entries)
{
    for (const JournalEntry &entry : entries) {
        auto one = of(entry);
        if (!one)
            continue;
        beginInsertRows({}, 0, 0);
        m_list.push_front(std::move(*one));
        endInsertRows();
        ++m_unread;
        if (m_list.size() > mostKept) {
            beginRemoveRows({}, count() - 1, count() - 1);
            m_unread -= m_list.back().unread ? 1 : 0;
            m_list.pop_back();
            endRemoveRows();
        }
        Q_EMIT unreadChanged();
    }
}

void Notifications::markAllRead()
{
    if (m_unread == 0)
        return;
    for (Notification &one : m_list)
        one.unread = false;
    m_unread = 0;
    Q_EMIT dataChanged(index(0), index(count() - 1), {UnreadRole});
    Q_EMIT unreadChanged();
}

} // namespace loomdeck
