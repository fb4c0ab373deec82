// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/documentreader.h"
#include "alerts/routing.h"

namespace loomdeck {

/** Reads the reference's `OpsAlerting` section; its keys may be written in any case. */
OpsAlerting readOpsAlerting(DocumentReader &reader);

/**
 * The same rules as a tree of routes, so that there is one way of testing, drawing and sending: first what the severity
 * filter keeps back, then a route for each alert, then for each severity, and the default as root. They look at the
 * labels `alert_id` and `severity`. Each receiver is a webhook with the format `ops`, or nothing where no webhook is
 * known.
 */
void routeOpsAlerting(const OpsAlerting &options, Routing &routing);

} // namespace loomdeck
