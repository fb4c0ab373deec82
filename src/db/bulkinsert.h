// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QStringList>

namespace loomdeck {

/**
 * Inserts many rows of one table fast: hundreds of rows a statement on SQLite, one JSON parameter per thousand rows on
 * PostgreSQL. Rows go out when enough are waiting, and with flush(). Lives on the connection's thread; throws Failure.
 */
class BulkInsert
{
public:
    BulkInsert(Connection &connection, QString table, QStringList columns);

    void add(Binds row);
    /** Sends what waits. Call it before the transaction ends. */
    void flush();

private:
    void sendSqlite();
    void sendPostgres();

    Connection &m_connection;
    const QString m_table;
    const QStringList m_columns;
    const qsizetype m_batch;
    std::vector<Binds> m_rows;
};

} // namespace loomdeck
