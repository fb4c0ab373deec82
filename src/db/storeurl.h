// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "db/dialect.h"

#include <QString>

namespace loomdeck {

/**
 * Where the store is: `sqlite:/path/file.db` or `postgresql://user:password@host:port/database`. For PostgreSQL a
 * `host=/folder` query gives the folder of a Unix socket. A value; any thread.
 */
struct StoreUrl
{
    Dialect dialect = Dialect::Sqlite;
    QString file; ///< SQLite only; absolute
    QString host, database, user, password;
    int port = 5432;

    /** Errors: STORE_URL. */
    static Result<StoreUrl> parse(const QString &text);

    /** For people and logs: never holds the password. */
    QString display() const;

    /** The full URL, password and all; to hand to another process of ours, never to show. */
    QString text() const;

    bool operator==(const StoreUrl &) const = default;
};

} // namespace loomdeck
