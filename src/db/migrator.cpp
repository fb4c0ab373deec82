// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migrator.h"

#include "core/log.h"
#include "core/texttime.h"
#include "db/connection.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// Marks SQLite files as ours ("Loom"), so that another program's database is never migrated by mistake.
constexpr int applicationId = 0x4c6f6f6d;
// Any number will do, as long as every node of a store uses the same one.
constexpr qint64 migrationLock = 0x4c6f6f6d0001;

bool hasVersionTable(Connection &store)
{
    return store.count(store.pick(
               u"SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'"_s,
               u"SELECT count(*) FROM information_schema.tables WHERE table_name = 'schema_version' AND table_schema = current_schema()"_s)) >
           0;
}

int versionOf(Connection &store)
{
    return hasVersionTable(store)
               ? static_cast<int>(store.count(u"SELECT coalesce(max(version), 0) FROM schema_version"_s))
               : 0;
}

void refuseForeign(Connection &store)
{
    if (hasVersionTable(store))
        return;
    const qint64 tables = store.count(store.pick(
        u"SELECT count(*) FROM sqlite_master WHERE type = 'table'"_s,
        u"SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name IN ('jobs', 'plans', 'journal')"_s));
    if (tables > 0) {
        throw Failure(Error::badInput(u"STORE_FOREIGN"_s,
                                      u"%1 belongs to another program."_s.arg(store.url().display()),
                                      u"Name another store with --store; this one was left alone."_s));
    }
}

void copyBefore(Connection &store, int version, const Clock &clock)
{
    const QString copy = u"%1.before-%2-%3"_s.arg(store.url().file).arg(version).arg(toMicros(clock.now()));
    store.exec(u"VACUUM INTO ?"_s, {copy});
    qCInfo(logDb).noquote() << "The store was copied to" << copy << "before its schema changes.";
}

void apply(Connection &store, const Migration &migration, const Clock &clock)
{
    store.begin();
    try {
        // Another process may have been faster.
        if (versionOf(store) < migration.version) {
            if (!hasVersionTable(store)) {
                store.script(store.isPostgres() ? "CREATE TABLE schema_version (version BIGINT PRIMARY KEY, name TEXT "
                                                  "NOT NULL, applied_at BIGINT NOT NULL, program TEXT NOT NULL);\n"
                                                : "CREATE TABLE schema_version (version INTEGER PRIMARY KEY, name TEXT "
                                                  "NOT NULL, applied_at INTEGER NOT NULL, program TEXT NOT NULL);\n");
            }
            store.script(migration.script);
            store.exec(u"INSERT INTO schema_version (version, name, applied_at, program) VALUES (?, ?, ?, ?)"_s,
                       {migration.version, migration.name, toMicros(clock.now()), QStringLiteral(LOOMDECK_VERSION)});
            if (!store.isPostgres())
                store.script("PRAGMA application_id = " + QByteArray::number(applicationId) + ";\n");
        }
        store.commit();
    } catch (const Failure &) {
        store.rollback();
        throw;
    }
}

void migrateOpen(Connection &store, const Clock &clock, const std::vector<Migration> &migrations)
{
    refuseForeign(store);
    const int present = versionOf(store);
    const int newest = migrations.empty() ? 0 : migrations.back().version;
    if (present > newest) {
        throw Failure(Error::unavailable(
            u"STORE_NEWER"_s,
            u"%1 was made by a newer Loomdeck (schema %2, this program knows %3)."_s.arg(store.url().display())
                .arg(present)
                .arg(newest),
            u"Update Loomdeck on this machine; the store was left alone."_s));
    }
    if (present > 0 && present < newest && !store.isPostgres())
        copyBefore(store, present, clock);
    for (const Migration &migration : migrations) {
        if (migration.version > present)
            apply(store, migration, clock);
    }
}

} // namespace

std::vector<Migration> knownMigrations(Dialect dialect)
{
    std::vector<Migration> list;
    const QDir folder(dialect == Dialect::Sqlite ? u":/migrations/sqlite"_s : u":/migrations/postgres"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        list.push_back({name.section(u'_', 0, 0).toInt(), QFileInfo(name).completeBaseName(), file.readAll()});
    }
    return list;
}

Result<void> migrate(const StoreUrl &url, const Clock &clock, const std::vector<Migration> &migrations)
{
    try {
        if (url.dialect == Dialect::Sqlite)
            QDir().mkpath(QFileInfo(url.file).absolutePath());
        Connection store(url, false);
        if (store.isPostgres())
            store.count(u"SELECT 1 FROM (SELECT pg_advisory_lock(?)) AS locked"_s, {migrationLock});
        migrateOpen(store, clock, migrations);
        return {};
    } catch (const Failure &failure) {
        return failure.error();
    }
}

Result<void> migrate(const StoreUrl &url, const Clock &clock)
{
    return migrate(url, clock, knownMigrations(url.dialect));
}

Result<int> schemaVersion(const StoreUrl &url)
{
    try {
        Connection store(url, false);
        return versionOf(store);
    } catch (const Failure &failure) {
        return failure.error();
    }
}

} // namespace loomdeck
