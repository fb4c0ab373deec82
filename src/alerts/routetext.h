// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/routing.h"

namespace loomdeck {

/**
 * The tree as lines for people: each route with its matchers and receiver, and of its grouping and times what differs
 * from its parent. Receivers follow with the kinds of their integrations; addresses and keys are never shown.
 */
QStringList routingText(const Routing &routing);

} // namespace loomdeck
