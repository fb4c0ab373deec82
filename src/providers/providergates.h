// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"
#include "providers/gatestore.h"

#include <functional>

namespace loomdeck {

class Database;
class ProviderGates;

/**
 * Leave to make one call. Report what it brought; a pass that is dropped without a report gives its place back. Lives
 * on the worker thread that got it.
 */
class GatePass
{
public:
    GatePass() = default;
    ~GatePass();
    GatePass(GatePass &&other) noexcept { *this = std::move(other); }
    GatePass &operator=(GatePass &&other) noexcept;

    /** False: the gate is closed, the job is to be held by lane(). */
    bool granted() const { return m_granted; }
    const QString &lane() const { return m_lane; }
    bool isProbe() const { return m_probe; }
    /** Asks again right before the call, on a database thread: the gate may have closed since. */
    bool stillGood(Connection &connection) const;
    /**
     * Says what the call brought. True when the work should be held by lane() and go on later without an attempt being
     * used. Blocks for a write unless the gate stands open and the call was answered.
     */
    bool report(const GateSignal &signal);

private:
    friend class ProviderGates;
    ProviderGates *m_gates = nullptr;
    QString m_lane;
    qint64 m_job = 0, m_epoch = 0;
    bool m_granted = true, m_probe = false, m_open = true, m_told = true;
};

/**
 * The gates in the way of calls: every node asks the store, so all of them see the same. Thread-safe; its functions
 * block and belong on worker threads.
 */
class ProviderGates
{
public:
    /** `random` gives numbers in [0, 1). */
    ProviderGates(Database &database, std::function<double()> random);

    /** Jobs without a lane always pass. Errors: those of the store. */
    Result<GatePass> admit(const Job &job);

private:
    friend class GatePass;
    void note(const GatePass &pass, const GateSignal &signal);
    void abandon(const GatePass &pass);

    Database &m_database;
    const std::function<double()> m_random;
};

} // namespace loomdeck
