// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/documentreader.h"
#include "alerts/matcher.h"

namespace loomdeck {

/**
 * Reads matchers in both of Alertmanager's forms: the mappings `…match` and `…match_re`, and the list `…matchers`. The
 * prefix is empty for a route, `source_` or `target_` for an inhibition rule. Sorted.
 */
Matchers readMatchers(DocumentReader &reader, const QString &prefix = {});

} // namespace loomdeck
