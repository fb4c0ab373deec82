// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "planner/plannerfixture.h"

namespace loomdeck::test {

/**
 * A store with resumed items that a loopback server is to work on, and an engine on it that runs in accelerated time.
 * The server must outlive it.
 */
class ServedWorld
{
public:
    ServedWorld(PlannerFixture &fixture, const LoopbackServer &server, int items);
    ~ServedWorld();

    /** Number of a resumed item, as its prompt names it; -1 when none is named. */
    static int itemIn(const SeenRequest &request);

    qint64 jobs(int state) { return f.count(QStringLiteral("SELECT count(*) FROM jobs WHERE state = %1").arg(state)); }
    qint64 complete() { return f.count(QStringLiteral("SELECT count(*) FROM backlog_items WHERE status = 2")); }
    /** That of the server. */
    GateFacts gate();
    /** True once nothing runs and nothing can. */
    bool rests();
    /** As an admin. */
    void openGate(const QString &key, const QString &reason);
    void advance(Micros by);

    PlannerFixture &f;
    std::unique_ptr<Engine> engine;
};

} // namespace loomdeck::test
