// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/matcher.h"

namespace loomdeck {

/**
 * Reads `severity="error", plan=~"saga.*"`, with or without braces around it. Both of Alertmanager's forms are known,
 * the one whose names and values may hold any UTF-8 in quotes and the classic one; where a text means something in
 * both, the classic meaning counts, as there. Errors: BAD_MATCHER, BAD_REGEX.
 */
Result<Matchers> parseMatchers(const QString &text);

} // namespace loomdeck
