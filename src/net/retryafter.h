// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <optional>
#include <QByteArray>
#include <QString>

namespace loomdeck {

/** Date of an HTTP header, `Fri, 20 Nov 2026 18:00:00 GMT`. Pure; any thread. */
std::optional<Timestamp> httpDate(const QString &text);

/**
 * What a `Retry-After` header asks for: whole seconds, or a date, counted from `now`. Empty when it asks for nothing
 * that lies ahead. Pure; any thread.
 */
std::optional<Micros> retryAfter(const QByteArray &header, Timestamp now);

} // namespace loomdeck
