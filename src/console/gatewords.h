// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/formats.h"
#include "providers/gatestore.h"

namespace loomdeck {

/** The console's words for provider gates and for what waits at them. Pure but for the clock. */
namespace gatewords {

/** Name under which the theme knows a state. */
QString stateName(GateState state);
/** `Local (tiny)` */
QString title(const GateFacts &facts);
/** What it lets through now: `2 of 8 calls at once`, `until 18:00:40`, `until a person opens it`. */
QString effect(const GateFacts &facts, const Formats &formats);
/** Why it is so, and who did it if a person did: `rate limit: slow down`, `budget review · ops.admin`. */
QString why(const GateFacts &facts);
/** `17:42` until a call may try; empty when no clock opens it. */
QString countdown(const GateFacts &facts, const Formats &formats);
/** `2,140 jobs wait` */
QString held(const GateFacts &facts);
/** `through in about 12 m`, or that nobody can know yet; empty when nothing waits. */
QString forecast(const GateFacts &facts, const Formats &formats);

/** What the store says somebody waits for, with the time as this reader writes times. */
QString waiting(const QString &words, const std::optional<Timestamp> &until, const Formats &formats);

} // namespace gatewords

} // namespace loomdeck
