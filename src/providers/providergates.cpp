// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/providergates.h"

#include "core/log.h"
#include "db/database.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

bool runs(Connection &connection, qint64 job)
{
    return job != 0 && connection.count(u"SELECT count(*) FROM jobs WHERE id = ? AND state = 2"_s, {job}) > 0;
}

} // namespace

GatePass &GatePass::operator=(GatePass &&other) noexcept
{
    if (this != &other) {
        std::swap(m_gates, other.m_gates);
        std::swap(m_lane, other.m_lane);
        std::swap(m_job, other.m_job);
        std::swap(m_epoch, other.m_epoch);
        std::swap(m_granted, other.m_granted);
        std::swap(m_probe, other.m_probe);
        std::swap(m_open, other.m_open);
        std::swap(m_told, other.m_told);
    }
    return *this;
}

GatePass::~GatePass()
{
    if (m_gates && m_probe && !m_told)
        m_gates->abandon(*this);
}

bool GatePass::stillGood(Connection &connection) const
{
    if (!m_gates || !m_granted)
        return m_granted;
    const auto gate = gatestore::find(connection, m_lane);
    if (!gate)
        return true;
    // What this run told may have begun a new epoch.
    if (m_told)
        return !gate->isClosed();
    return gate->epoch == m_epoch && (!gate->isClosed() || (m_probe && gate->probeJob == m_job));
}

bool GatePass::report(const GateSignal &signal)
{
    if (!m_gates || !m_granted)
        return false;
    m_told = true;
    const bool touchesGate = m_probe || !m_open ||
                             (signal.failure && *signal.failure != FailureClass::Content &&
                              *signal.failure != FailureClass::Own && *signal.failure != FailureClass::Stopped);
    if (touchesGate)
        m_gates->note(*this, signal);
    return signal.failure && holdsWork(*signal.failure, m_probe);
}

ProviderGates::ProviderGates(Database &database, std::function<double()> random)
    : m_database(database)
    , m_random(std::move(random))
{}

Result<GatePass> ProviderGates::admit(const Job &job)
{
    GatePass pass;
    if (job.lane.isEmpty())
        return pass;
    pass.m_lane = job.lane;
    pass.m_job = job.id;
    const Timestamp now = m_database.clock().now();
    struct Seen
    {
        std::optional<Gate> gate;
        Gate::Answer answer = Gate::Answer::Probe;
    };
    const auto seen = m_database
                          .read([&job, now](Connection &c) {
                              Seen found{gatestore::find(c, job.lane)};
                              if (found.gate)
                                  found.answer = found.gate->ask(job.id, runs(c, found.gate->probeJob), now);
                              return found;
                          })
                          .result();
    if (!seen)
        return seen.error();
    std::optional<Gate> gate = seen->gate;
    Gate::Answer answer = seen->answer;
    // Only whoever makes the gate or becomes its probe has something to write.
    if (answer == Gate::Answer::Probe) {
        const auto asked = m_database
                               .write([&job](Transaction &tx) {
                                   Seen found{gatestore::lock(tx, job.lane), Gate::Answer::Go};
                                   if (!found.gate)
                                       return found;
                                   found.answer =
                                       found.gate->ask(job.id, runs(tx.sql(), found.gate->probeJob), tx.now());
                                   if (found.answer == Gate::Answer::Probe) {
                                       const Gate before = *found.gate;
                                       found.gate->beginProbe(job.id, tx.now());
                                       gatestore::put(tx, before, *found.gate, Actor::automation());
                                   }
                                   return found;
                               })
                               .result();
        if (!asked)
            return asked.error();
        gate = asked->gate;
        answer = asked->answer;
    }
    // A provider that is gone has no gate; that it is gone is told elsewhere.
    if (!gate)
        return pass;
    pass.m_gates = this;
    pass.m_epoch = gate->epoch;
    pass.m_granted = answer != Gate::Answer::Wait;
    pass.m_probe = answer == Gate::Answer::Probe;
    pass.m_open = gate->state == GateState::Open;
    pass.m_told = !pass.m_granted;
    return pass;
}

void ProviderGates::note(const GatePass &pass, const GateSignal &signal)
{
    const auto noted =
        m_database
            .write([&](Transaction &tx) {
                const auto before = gatestore::lock(tx, pass.m_lane);
                if (!before)
                    return;
                Gate gate = *before;
                const qint64 inUse =
                    tx.sql().count(u"SELECT count(*) FROM jobs WHERE state = 2 AND lane = ?"_s, {pass.m_lane});
                if (gate.note(signal, pass.m_job, pass.m_epoch, static_cast<int>(inUse), tx.now(), m_random()))
                    gatestore::put(tx, *before, gate, Actor::automation());
            })
            .result();
    // The next call brings the same news.
    if (!noted)
        qCWarning(logJobs).noquote() << "Telling the gate failed:" << noted.error().toLine();
}

void ProviderGates::abandon(const GatePass &pass)
{
    note(pass, {FailureClass::Stopped, {}, {}});
}

} // namespace loomdeck
