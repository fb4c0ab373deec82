// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertlifecycle.h"
#include "core/actor.h"
#include "db/transaction.h"

namespace loomdeck {

/** What a change of many alerts brought; for whoever tells people. A value. */
struct AlertNews
{
    std::vector<qint64> fired, resolved; ///< keys
    qint64 others = 0;                   ///< changes that nobody needs to be told of
    bool isEmpty() const { return fired.empty() && resolved.empty() && others == 0; }
};

/** Alerts as all nodes share them. Every change of a state is journalled. Database threads only; throws Failure. */
namespace alertstore {

/** All that are live, with all they say, by startsAt and key. */
std::vector<Alert> live(Connection &connection);
/** Live ones and those that resolved at or after `since`: what groups are made of. */
std::vector<Alert> liveOrResolvedSince(Connection &connection, Timestamp since);
/** Those of these keys that are there, in no order. */
std::vector<Alert> byKeys(Connection &connection, const std::vector<qint64> &keys);
std::optional<Alert> find(Connection &connection, const QString &id);
std::optional<Alert> findByFingerprint(Connection &connection, const QString &fingerprint);

/** Live ones, and resolved ones with these fingerprints. Reads neither labels nor annotations. */
AlertMarks marks(Connection &connection, const std::vector<AlertCandidate> &candidates);
/** When somebody looked last. */
std::optional<Timestamp> lastLook(Connection &connection);

/**
 * Judges the candidates against what is stored, writes what changed and notes the look. Two leaders may do it at once:
 * the second finds it done. Journalled as `alert.pending`, `alert.fired`, `alert.resolved` and `alert.withdrawn`.
 */
AlertNews apply(Transaction &transaction, const std::vector<AlertCandidate> &candidates,
                const std::vector<AlertRule> &rules);
/** Nothing changed: only that somebody looked. */
void noteLook(Transaction &transaction);

/** Errors: ALERT_NOT_FOUND, ALERT_RESOLVED, ALERT_ACKNOWLEDGED. Journalled as `alert.acknowledge`. */
Result<Alert> acknowledge(Transaction &transaction, const QString &id, const QString &reason, const Actor &actor);
/** Errors: ALERT_NOT_FOUND, ALERT_NOT_ACKNOWLEDGED. Journalled as `alert.unacknowledge`. */
Result<Alert> unacknowledge(Transaction &transaction, const QString &id, const QString &reason, const Actor &actor);
/** Without a time the snooze ends. Errors: ALERT_NOT_FOUND, ALERT_RESOLVED, SNOOZE_TIME, ALERT_NOT_SNOOZED. */
Result<Alert> snooze(Transaction &transaction, const QString &id, const std::optional<Timestamp> &until,
                     const QString &reason, const Actor &actor);
/** Once a firing: false when it was escalated already or fires no more. Journalled as `alert.escalated`. */
bool escalate(Transaction &transaction, const QString &id, const QString &why);

/** Forgets alerts that resolved before. */
void prune(Transaction &transaction, Timestamp before);

} // namespace alertstore

/** Rules as they are now: the program's, changed by a configuration, changed in the store. Database threads only. */
namespace alertrulestore {

std::vector<AlertRule> rules(Connection &connection, const std::vector<AlertRule> &base);
/** Journalled as `alert.rule`. Errors: those of alertrules::changed(), RULE_CHANGED, RULE_SAME. */
Result<AlertRule> change(Transaction &transaction, const std::vector<AlertRule> &base, const alertrules::Wish &wish,
                         qint64 seenVersion, const QString &reason, const Actor &actor);

} // namespace alertrulestore

} // namespace loomdeck
