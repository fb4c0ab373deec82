// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QStringList>

namespace loomdeck {

/**
 * Takes the indexes of tables away, and on PostgreSQL their keys and references too, while many rows go into them:
 * sorting an index once is several times faster than keeping it in order row by row. Everything happens in the caller's
 * transaction, so a failure leaves the tables as they were. Lives on the connection's thread; throws Failure.
 */
class BulkLoad
{
public:
    BulkLoad(Connection &connection, const QStringList &tables);
    /** Gives the memory back that a load takes. */
    ~BulkLoad();
    BulkLoad(const BulkLoad &) = delete;
    BulkLoad &operator=(const BulkLoad &) = delete;

    /** Builds the indexes again and checks the references. Call it before the transaction ends. */
    void finish();

private:
    void takeIndexes(const QString &table);
    void takeConstraints(const QString &table, const QString &which, QStringList &restore);

    Connection &m_connection;
    QStringList m_indexes, m_references;
};

} // namespace loomdeck
