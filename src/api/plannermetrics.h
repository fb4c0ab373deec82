// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/metricquery.h"

namespace loomdeck {

/**
 * What planners did since the first journal entry, and the newest sample, as Prometheus text. Gauges that nobody
 * sampled in the last five minutes are left out. Any thread.
 */
QByteArray plannerMetrics(const metrics::CurrentMetrics &current);

} // namespace loomdeck
