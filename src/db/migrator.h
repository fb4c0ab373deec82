// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "db/storeurl.h"

#include <QByteArray>
#include <vector>

namespace loomdeck {

/** One step of the schema. */
struct Migration
{
    int version = 0;
    QString name;
    QByteArray script;
};

/** The steps this program knows, oldest first (`resources/migrations/<dialect>/0001_name.sql`). */
std::vector<Migration> knownMigrations(Dialect dialect);

/**
 * Brings a store up to date, each step with its version row in one transaction. Before the first pending step of an
 * existing SQLite store a copy is written beside it (`file.db.before-2-<time>`). Blocks; not for the GUI thread.
 * Errors: STORE_NEWER (made by a newer program), STORE_NOT_A_DATABASE, STORE_FOREIGN (another program's database),
 * STORE_* of sqlerror.cpp. On an error the store is as it was.
 */
Result<void> migrate(const StoreUrl &url, const Clock &clock);
Result<void> migrate(const StoreUrl &url, const Clock &clock, const std::vector<Migration> &migrations);

/** Version of the schema a store has, 0 when it is empty. Errors as migrate(). */
Result<int> schemaVersion(const StoreUrl &url);

} // namespace loomdeck
