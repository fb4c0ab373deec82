// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/bulkload.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

struct Named
{
    QString name, definition;
};

Named namedFromRow(const Row &row)
{
    return {row.text(0), row.text(1)};
}

} // namespace

BulkLoad::BulkLoad(Connection &connection, const QStringList &tables)
    : m_connection(connection)
{
    // Sorting in memory, by several threads, is what makes it fast; SQLite sorts within its page cache.
    if (connection.isPostgres())
        connection.script("SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL enable_seqscan = on");
    else
        connection.script("PRAGMA cache_size = -262144; PRAGMA threads = 2");
    for (const QString &table : tables)
        takeConstraints(table, u"contype = 'f'"_s, m_references);
    // Keys that nothing refers to any more are indexes like others.
    for (const QString &table : tables)
        takeConstraints(
            table,
            u"contype IN ('p', 'u') AND NOT EXISTS (SELECT 1 FROM pg_constraint r WHERE r.contype = 'f' AND "
            "r.confrelid = c.conrelid)"_s,
            m_indexes);
    for (const QString &table : tables)
        takeIndexes(table);
}

BulkLoad::~BulkLoad()
{
    if (m_connection.isPostgres())
        return;
    try {
        m_connection.script("PRAGMA cache_size = -16384; PRAGMA threads = 0");
    } catch (const Failure &) {
        // A connection that is lost has given everything back.
    }
}

void BulkLoad::takeIndexes(const QString &table)
{
    // An index that carries a constraint stays while its constraint does.
    const QString sql = m_connection.pick(
        u"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY name"_s,
        u"SELECT i.indexname, i.indexdef FROM pg_indexes i WHERE i.schemaname = current_schema() AND i.tablename = ? "
        u"AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname) ORDER BY i.indexname"_s);
    for (const Named &index : m_connection.all(sql, {table}, namedFromRow)) {
        m_connection.script(u"DROP INDEX %1"_s.arg(index.name).toUtf8());
        m_indexes << index.definition;
    }
}

void BulkLoad::takeConstraints(const QString &table, const QString &which, QStringList &restore)
{
    if (!m_connection.isPostgres())
        return;
    const auto found = m_connection.all(u"SELECT c.conname, pg_get_constraintdef(c.oid) FROM pg_constraint c WHERE "
                                        u"c.conrelid = to_regclass(?) AND %1 ORDER BY c.conname"_s.arg(which),
                                        {table}, namedFromRow);
    for (const Named &constraint : found) {
        m_connection.script(u"ALTER TABLE %1 DROP CONSTRAINT %2"_s.arg(table, constraint.name).toUtf8());
        restore << u"ALTER TABLE %1 ADD CONSTRAINT %2 %3"_s.arg(table, constraint.name, constraint.definition);
    }
}

void BulkLoad::finish()
{
    for (const QString &statement : m_indexes + m_references)
        m_connection.script(statement.toUtf8());
    m_indexes.clear();
    m_references.clear();
}

} // namespace loomdeck
