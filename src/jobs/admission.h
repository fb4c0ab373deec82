// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/lane.h"

#include <map>

namespace loomdeck {

/** A job that could run next, as far as the choice needs it. A value. */
struct Contender
{
    qint64 id = 0;
    QString kind;
    int priority = 0;
    qint64 turn = 0;
    QString lane, planId, step;
    QString heldBy; ///< empty for a ready one
};

/** Priority, then turn, then age. */
bool goesBefore(const Contender &a, const Contender &b);

/**
 * Counts the room that lanes have and says which one keeps a job from running. Pure: filled with what the store says,
 * then asked; one thread.
 */
class Admission
{
public:
    Admission(std::vector<Lane> lanes, Timestamp now);

    /** So many jobs of this lane, plan and step run already. */
    void noteRunning(const QString &lane, const QString &planId, const QString &step, int count);

    /** The first lane without room for it, or null when it may run. */
    const Lane *blocking(const Contender &contender) const;
    /** It runs: its lanes have one place less. */
    void take(const Contender &contender);

    /** Places left in a lane, `most` when it has no limit. */
    int room(const QString &lane, int most) const;
    const std::vector<Lane> &lanes() const { return m_lanes; }

    /**
     * Turns of jobs that come out of a hold: each plan goes on from where the queue is now, one place a job, for the
     * turns it did not use while it was held must not be made up for at the cost of the others. `clock` tells how far
     * each priority has come.
     */
    static void renewTurns(std::vector<Contender> &held, const std::map<int, qint64> &clock);

private:
    struct Room
    {
        const Lane *lane = nullptr;
        int left = 0;
    };

    std::vector<Lane> m_lanes;
    std::map<QString, Room> m_rooms; ///< limited ones only
};

} // namespace loomdeck
