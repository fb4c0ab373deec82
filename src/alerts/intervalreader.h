// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/documentreader.h"
#include "alerts/timeinterval.h"

namespace loomdeck {

/** Reads an entry of `time_intervals` (or the older `mute_time_intervals`) in Alertmanager's form. */
NamedInterval readNamedInterval(DocumentReader &reader);

} // namespace loomdeck
