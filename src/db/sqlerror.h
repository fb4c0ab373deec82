// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "db/dialect.h"

class QSqlError;

namespace loomdeck {

/** What a failed statement means for the caller: decides retry, reconnect, or giving up. */
enum class SqlFault {
    Other,
    Lost,     ///< the connection is gone; reconnect
    Retry,    ///< deadlock or serialisation failure; the same transaction may be run again
    Conflict, ///< a unique or foreign key refuses
};

SqlFault classify(Dialect dialect, const QSqlError &error);

/** One clear error with a fix for what the driver said. `where` is the display form of the store. */
Error storeError(Dialect dialect, const QSqlError &error, const QString &where);

} // namespace loomdeck
