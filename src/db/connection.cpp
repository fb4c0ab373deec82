// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"

#include "core/log.h"
#include "db/sqlerror.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <sqlite3.h>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// More distinct statements than any room has; a guard against texts built at run time.
constexpr size_t maxStatements = 300;

[[noreturn]] void failOpen(const StoreUrl &url, const QSqlError &error)
{
    throw Failure(storeError(url.dialect, error, url.display()));
}

/** One line of `PRAGMA name` or `SHOW name`. */
QString setting(QSqlDatabase &db, const StoreUrl &url, const QString &sql)
{
    QSqlQuery query(db);
    if (!query.exec(sql))
        failOpen(url, query.lastError());
    return query.next() ? query.value(0).toString() : QString();
}

} // namespace

bool Row::isNull(int column) const
{
    return m_query.isNull(column);
}

QString Row::text(int column) const
{
    if (m_query.isNull(column))
        return {};
    const QString text = m_query.value(column).toString();
    return text.isNull() ? u""_s : text;
}

QByteArray Row::bytes(int column) const
{
    return m_query.value(column).toByteArray();
}

qint64 Row::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

double Row::real(int column) const
{
    return m_query.value(column).toDouble();
}

std::optional<Timestamp> Row::maybeTime(int column) const
{
    if (m_query.isNull(column))
        return std::nullopt;
    return time(column);
}

QVariant bindTime(const std::optional<Timestamp> &time)
{
    return time ? QVariant(static_cast<qint64>(time->time_since_epoch().count()))
                : QVariant(QMetaType::fromType<qlonglong>());
}

QVariant bindText(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

struct Connection::Statements
{
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> byText;
};

Connection::Connection(const StoreUrl &url, bool readOnly)
    : m_url(url)
    , m_name(QUuid::createUuid().toString())
    , m_statements(std::make_unique<Statements>())
{
    try {
        if (isPostgres())
            openPostgres(readOnly);
        else
            openSqlite(readOnly);
    } catch (...) {
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Connection::~Connection()
{
    m_statements.reset();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::openSqlite(bool readOnly)
{
    auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    db.setDatabaseName(m_url.file);
    db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!db.open())
        failOpen(m_url, db.lastError());
    // FULL: an acknowledged command survives a power cut, not only a crash of ours.
    for (const QString &pragma :
         {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s,
          u"PRAGMA temp_store=MEMORY"_s, u"PRAGMA cache_size=-16384"_s, u"PRAGMA journal_size_limit=67108864"_s}) {
        const QString answer = setting(db, m_url, pragma);
        // A read-only folder shows here: SQLite cannot create the log beside the file and stays in its old mode.
        if (pragma.contains(u"journal_mode") && answer != u"wal") {
            throw Failure(Error::unavailable(u"STORE_READ_ONLY"_s,
                                             u"The store %1 cannot be written."_s.arg(m_url.display()),
                                             u"Give this user write access to the file and its folder."_s));
        }
    }
    if (setting(db, m_url, u"PRAGMA foreign_keys"_s) != u"1")
        throw Failure(Error::internal(u"STORE_FAILED"_s, u"This SQLite has no foreign keys."_s,
                                      u"Install Debian's libsqlite3-0."_s));
    if (readOnly)
        setting(db, m_url, u"PRAGMA query_only=ON"_s);
}

void Connection::openPostgres(bool readOnly)
{
    auto db = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    if (!db.isValid()) {
        throw Failure(Error::unavailable(u"STORE_NO_DRIVER"_s, u"Qt's PostgreSQL driver is not installed."_s,
                                         u"Install the package libqt6sql6-psql."_s));
    }
    db.setHostName(m_url.host);
    db.setPort(m_url.port);
    db.setDatabaseName(m_url.database);
    db.setUserName(m_url.user);
    db.setPassword(m_url.password);
    db.setConnectOptions(u"connect_timeout=5;application_name=loomdeck;keepalives_idle=30;tcp_user_timeout=15000"_s);
    if (!db.open())
        failOpen(m_url, db.lastError());
    QSqlQuery query(db);
    QStringList settings{u"client_min_messages = warning"_s, u"statement_timeout = '60s'"_s,
                         u"idle_in_transaction_session_timeout = '120s'"_s,
                         // Compiling a statement takes longer than running any of ours.
                         u"jit = off"_s};
    if (readOnly) {
        settings << u"default_transaction_read_only = on"_s;
    } else {
        // Writers find every row by an index. With statistics from quiet times the planner takes a full queue for an
        // empty one, and sorts all of it for every claim.
        settings << u"synchronous_commit = on"_s << u"enable_seqscan = off"_s << u"enable_bitmapscan = off"_s;
    }
    for (const QString &one : settings) {
        if (!query.exec(u"SET "_s + one))
            failOpen(m_url, query.lastError());
    }
}

QSqlQuery &Connection::prepared(const QString &sql)
{
    auto &cache = m_statements->byText;
    const auto found = cache.find(sql);
    if (found != cache.end())
        return *found->second;
    if (cache.size() >= maxStatements)
        cache.clear();
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        fail(*query);
    return *cache.emplace(sql, std::move(query)).first->second;
}

void Connection::fail(const QSqlQuery &query)
{
    fail(query.lastError(), query.lastQuery());
}

void Connection::fail(const QSqlError &error, const QString &sql)
{
    SqlFault fault = classify(dialect(), error);
    // After a lost connection the driver answers every later statement with an empty error.
    if (isPostgres() && (!isAlive() || (!error.isValid() && error.databaseText().isEmpty())))
        fault = SqlFault::Lost;
    m_lastFaultTransient = fault == SqlFault::Retry || fault == SqlFault::Lost;
    if (fault == SqlFault::Lost) {
        // Not every path of the driver notices that the server is gone.
        m_lost = true;
        throw Failure(storeError(
            dialect(), QSqlError(error.driverText(), error.databaseText(), QSqlError::ConnectionError, u"08006"_s),
            m_url.display()));
    }
    const Error failed = storeError(dialect(), error, m_url.display());
    if (failed.code == u"STORE_FAILED")
        qCWarning(logDb).noquote() << "Statement failed:" << sql.simplified().left(400) << error.text();
    throw Failure(failed);
}

QSqlQuery &Connection::run(const QString &sql, const Binds &binds)
{
    m_lastFaultTransient = false;
    QSqlQuery &query = prepared(sql);
    for (qsizetype i = 0; i < binds.size(); ++i)
        query.bindValue(static_cast<int>(i), binds[i]);
    if (!query.exec())
        fail(query);
    return query;
}

qint64 Connection::exec(const QString &sql, const Binds &binds)
{
    QSqlQuery &query = run(sql, binds);
    const qint64 changed = query.numRowsAffected();
    query.finish();
    return changed;
}

void Connection::each(const QString &sql, const Binds &binds, const std::function<void(const Row &)> &row)
{
    eachWhile(sql, binds, [&](const Row &r) {
        row(r);
        return true;
    });
}

void Connection::eachWhile(const QString &sql, const Binds &binds, const std::function<bool(const Row &)> &row)
{
    QSqlQuery &query = run(sql, binds);
    // Left open, a statement keeps its snapshot and stops SQLite from trimming the log.
    struct Finish
    {
        QSqlQuery &query;
        ~Finish() { query.finish(); }
    } finish{query};
    const Row current(query);
    while (query.next()) {
        if (!row(current))
            return;
    }
    if (query.lastError().isValid())
        fail(query);
}

qint64 Connection::count(const QString &sql, const Binds &binds)
{
    return first(sql, binds, [](const Row &row) { return row.integer(0); }).value_or(0);
}

void Connection::script(const QByteArray &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (isPostgres()) {
        if (!query.exec(QString::fromUtf8(sql)))
            fail(query);
        return;
    }
    // The driver takes one statement at a time, SQLite itself a whole script.
    const QVariant handle = QSqlDatabase::database(m_name, false).driver()->handle();
    sqlite3 *raw = *static_cast<sqlite3 *const *>(handle.constData());
    if (sqlite3_exec(raw, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        fail(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(raw)), QSqlError::StatementError,
                       QString::number(sqlite3_extended_errcode(raw))),
             QString::fromUtf8(sql));
    }
}

void Connection::control(const QString &sql)
{
    m_lastFaultTransient = false;
    // PostgreSQL prepares no transaction control.
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        fail(query);
}

void Connection::begin()
{
    // IMMEDIATE: a reader that turns writer half-way cannot wait for its turn.
    control(isPostgres() ? u"BEGIN"_s : u"BEGIN IMMEDIATE"_s);
}

void Connection::commit()
{
    control(u"COMMIT"_s);
}

void Connection::rollback()
{
    if (!isAlive())
        return;
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(u"ROLLBACK"_s))
        qCDebug(logDb).noquote() << "Rollback:" << query.lastError().text();
}

bool Connection::isAlive() const
{
    return !m_lost && QSqlDatabase::database(m_name, false).isOpen();
}

} // namespace loomdeck
