// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/labelset.h"
#include "core/clock.h"

#include <optional>
#include <QJsonObject>
#include <QStringList>

namespace loomdeck {

/** The numbers are stored. Pending ones and firing ones are live. */
enum class AlertState {
    Pending,  ///< its condition holds, but not for long enough yet; nobody is told
    Firing,   ///< people are told
    Resolved, ///< its condition does not hold any more
};

const QStringList &alertStateNames(); ///< `pending`, `firing`, `resolved`
QString alertStateName(AlertState state);
std::optional<AlertState> alertStateFromName(const QString &name);

/** Somebody saw it and deals with it. */
struct Acknowledgement
{
    QString by, reason;
    Timestamp at{};
    bool operator==(const Acknowledgement &) const = default;
};

/** Names of labels and annotations that Loomdeck gives. */
namespace alertlabel {
inline constexpr QStringView name = u"alertname";    ///< `backlog:stale`
inline constexpr QStringView id = u"alert_id";       ///< `template-missing:vision-planner:vision-plan`
inline constexpr QStringView severity = u"severity"; ///< `info`, `warning`, `error`
inline constexpr QStringView plan = u"plan";         ///< its name
inline constexpr QStringView planId = u"plan_id";
inline constexpr QStringView branch = u"branch";
inline constexpr QStringView backlog = u"backlog"; ///< backlog id, as people call the item
inline constexpr QStringView itemId = u"backlog_item_id";
inline constexpr QStringView taskId = u"task_id";
inline constexpr QStringView planner = u"planner";
inline constexpr QStringView step = u"step";
inline constexpr QStringView provider = u"provider";
inline constexpr QStringView model = u"model";
} // namespace alertlabel

/**
 * An alert as the store keeps it: one label set, however often it fired. A value; any thread.
 */
struct Alert
{
    qint64 key = 0;
    QString id;          ///< GUID
    QString fingerprint; ///< LabelSet::fingerprintText of the labels; two alerts are one when these agree
    LabelSet labels;
    LabelSet annotations; ///< `summary` (the title), `description`, `runbook`
    QString generatorUrl;
    QString rule;   ///< empty: somebody posted it
    QString source; ///< the rule, or who posted it
    AlertState state = AlertState::Pending;
    Timestamp firstSeen{}; ///< ever
    Timestamp lastSeen{};  ///< when its condition held last, or it was posted last
    /** Since when it fires or fired; of a pending one since when its condition holds. */
    Timestamp startsAt{};
    std::optional<Timestamp> endsAt; ///< resolved then
    int timesFired = 0;
    std::optional<Acknowledgement> acknowledged; ///< of this firing; gone when it fires again
    std::optional<Timestamp> snoozedUntil;
    QString snoozedBy;
    std::optional<Timestamp> escalatedAt; ///< of this firing
    /** Of a posted one: resolved then, unless it is posted again. */
    std::optional<Timestamp> expiresAt;
    Timestamp changedAt{}; ///< state, acknowledgement, snooze or escalation
    qint64 rowVersion = 1;

    bool isLive() const { return state != AlertState::Resolved; }
    bool isSnoozed(Timestamp now) const { return snoozedUntil && now < *snoozedUntil; }
    QString label(QStringView name) const { return labels.value(name.toString()); }
    QString name() const { return label(alertlabel::name); }
    /** The id of planner health, or the name where it has none. */
    QString alertId() const;
    QString title() const; ///< the summary, or the name

    /** Times as ISO-8601; what is not there is null. */
    QJsonObject toJson() const;
};

} // namespace loomdeck
