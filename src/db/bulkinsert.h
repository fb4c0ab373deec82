// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/packedrows.h"

#include <QStringList>

namespace loomdeck {

/**
 * Inserts many rows of one table fast: C calls on SQLite, COPY on PostgreSQL and for a few rows one JSON parameter.
 * Rows go out when enough are waiting, and with flush(). Lives on the connection's thread; throws Failure.
 */
class BulkInsert
{
public:
    BulkInsert(Connection &connection, QString table, QStringList columns);

    void add(Binds row);
    /** Sends what waits. Call it before the transaction ends. */
    void flush();

private:
    PackedRows packed() const;
    void sendAsJson();

    Connection &m_connection;
    const QString m_table;
    const QStringList m_columns;
    std::vector<Binds> m_rows;
};

} // namespace loomdeck
