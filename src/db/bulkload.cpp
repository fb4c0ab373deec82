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
    // Sorting in memory is what makes it fast; SQLite sorts within its page cache.
    if (connection.isPostgres())
        connection.script("SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL enable_seqscan = on");
    else
        connection.script("PRAGMA cache_size = -262144; PRAGMA threads = 2");
    for (const QString &table : tables)
        takeIndexes(table);
    for (const QString &table : tables)
        takeReferences(table);
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
    // Indexes that carry a constraint stay: they have no definition of their own, or others refer to them.
    const QString sql = m_connection.pick(
        u"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY name"_s,
        u"SELECT i.indexname, i.indexdef FROM pg_indexes i WHERE i.schemaname = current_schema() AND i.tablename = ? "
        u"AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname) ORDER BY i.indexname"_s);
    for (const Named &index : m_connection.all(sql, {table}, namedFromRow)) {
        m_connection.script(u"DROP INDEX %1"_s.arg(index.name).toUtf8());
        m_restore << index.definition;
    }
}

void BulkLoad::takeReferences(const QString &table)
{
    if (!m_connection.isPostgres())
        return;
    const auto references = m_connection.all(
        u"SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' AND conrelid "
        "= to_regclass(?) ORDER BY conname"_s,
        {table}, namedFromRow);
    for (const Named &reference : references) {
        m_connection.script(u"ALTER TABLE %1 DROP CONSTRAINT %2"_s.arg(table, reference.name).toUtf8());
        m_restore << u"ALTER TABLE %1 ADD CONSTRAINT %2 %3"_s.arg(table, reference.name, reference.definition);
    }
}

void BulkLoad::finish()
{
    for (const QString &statement : std::as_const(m_restore))
        m_connection.script(statement.toUtf8());
    m_restore.clear();
}

} // namespace loomdeck
