// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertfacts.h"

namespace loomdeck {

/** Items that something is wrong with, each with what its alert is to name. Database threads only; throws Failure. */
namespace itemfacts {

/** In progress and not touched since before; longest untouched first. */
AlertFacts::Items stale(Connection &connection, Timestamp before);
/** Of plans that do not exist; oldest first. */
AlertFacts::Items orphaned(Connection &connection);
/**
 * Executions without success in the window, by item and else by planner and plan; those whose item completed since are
 * left out. Of more than 5,000 executions the newest count.
 */
AlertFacts::Items failing(Connection &connection, Timestamp since, Timestamp now);
/** Jobs that died in the last 24 h, unless another job or their item got done since. */
std::vector<AlertFacts::DeadJob> deadJobs(Connection &connection, Timestamp now);

} // namespace itemfacts

} // namespace loomdeck
