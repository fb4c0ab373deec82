// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"

#include <vector>

namespace loomdeck {

/**
 * What holds jobs back: a provider's gate, a paused plan, or a limit on a plan or a phase. A job passes the lane it
 * names, that of its plan and that of its step; a lane without a row lets everything pass. A value; any thread.
 */
struct Lane
{
    QString key;
    QString title;              ///< what people call it
    std::optional<int> allowed; ///< jobs at once; any number when empty
    bool closed = false;
    /** When a closed lane lets a single job try; empty: when a person opens it. */
    std::optional<Timestamp> until;
    QString reason, actor; ///< who closed or limited it, and why
    Timestamp changedAt{};
    bool holding = false; ///< jobs may be held by it

    /** Jobs that may run at once at `now`; empty = any number. */
    std::optional<int> roomAt(Timestamp now) const;
    bool isOfPlan() const { return key.startsWith(planPrefix); }
    bool isOfPhase() const { return key.startsWith(phasePrefix); }
    /** `waiting for Local (tiny)`, `the plan is paused: budget review` … */
    QString words() const;
    /** As words(), with the time: `waiting for Local (tiny) until 2026-11-20T18:00:40Z`. */
    QString wordsWithTime() const;

    static constexpr QLatin1StringView planPrefix{"plan:"};
    static constexpr QLatin1StringView phasePrefix{"phase:"};
    /** Keys; safe in a path. */
    static QString ofProvider(const QString &providerId, const QString &modelId);
    static QString ofPlan(const QString &planId) { return planPrefix + planId; }
    static QString ofPhase(const QString &step) { return phasePrefix + step; }
};

/** Database threads only; throws Failure. Lock lanes before jobs. */
namespace lanes {

/** Lanes that may hold a job back or hold some now, locked until the transaction ends. */
std::vector<Lane> lockRestricted(Transaction &transaction);
std::vector<Lane> restricted(Connection &connection);
std::optional<Lane> find(Connection &connection, const QString &key);
/** Inserts or overwrites all but `holding`; wakes the workers. */
void put(Transaction &transaction, const Lane &lane);
/** A job is about to be held by it. False when there is no such lane, which then holds nothing. */
bool noteHolding(Transaction &transaction, const QString &key);
/** No job is held by it any more. */
void noteDrained(Transaction &transaction, const QString &key);
/** When the next closed lane that holds jobs lets one try, after `now`. */
std::optional<Timestamp> nextUntil(Connection &connection, Timestamp now);

} // namespace lanes

} // namespace loomdeck
