// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loomdeck {

/** The two stores Loomdeck runs on. */
enum class Dialect { Sqlite, Postgres };

} // namespace loomdeck
