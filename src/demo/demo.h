// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <functional>
#include <QString>

namespace loomdeck {

class Engine;

/** How much work a demo shows. A value. */
struct DemoOptions
{
    qint64 plans = 6;
    qint64 items = 240;
    qint64 entries = -1; ///< of the journal; -1 = as many as the story gives by itself
    quint64 seed = 1;
    /** How long the scripted provider takes for an answer, so that people can watch a phase run; 0 = at once. */
    Micros thinks{0};
};

/** What a demo wrote. */
struct DemoReport
{
    qint64 plans = 0, items = 0, entries = 0;
    Micros took{0};
};

/** Gets what is being written, and how much of how much; called from a database thread. */
using DemoProgress = std::function<void(const QString &what, qint64 done, qint64 total)>;

/**
 * Fills a store that holds no plans yet with plausible work in every state: novels on their way from vision to scene.
 * What can be resumed there runs and completes with the scripted provider. The same seed at the same time gives the
 * same store. Everything or nothing is written, and the journal is sealed. Call it before Engine::start(). Blocks: not
 * for the GUI thread. Errors: DEMO_STORE_NOT_EMPTY, DEMO_TOO_FEW_ITEMS, STORE_*.
 */
Result<DemoReport> fillDemo(Engine &engine, const DemoOptions &options = {}, const DemoProgress &progress = {});

} // namespace loomdeck
