// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/failure.h"
#include "db/storeurl.h"

#include <functional>
#include <memory>
#include <optional>
#include <QVariantList>
#include <vector>

class QSqlError;
class QSqlQuery;

namespace loomdeck {

/** One row of an answer, valid inside the callback that receives it. */
class Row
{
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {}
    bool isNull(int column) const;
    QString text(int column) const; ///< null QString for NULL
    QByteArray bytes(int column) const;
    qint64 integer(int column) const; ///< 0 for NULL
    double real(int column) const;
    bool boolean(int column) const { return integer(column) != 0; }
    Timestamp time(int column) const { return Timestamp{Micros{integer(column)}}; }
    std::optional<Timestamp> maybeTime(int column) const;

private:
    const QSqlQuery &m_query;
};

using Binds = QVariantList;
class PackedRows;

/** NULL, or microseconds since 1970: how both stores keep times. */
QVariant bindTime(const std::optional<Timestamp> &time);
/** NULL for null and empty texts. */
QVariant bindText(const QString &text);

/**
 * One open connection; it lives and is used on one database thread only. Placeholders are `?` on both stores.
 * Statements are prepared once and kept. Every method throws Failure; the pool turns that into a Result.
 */
class Connection
{
public:
    /** Opens it; throws Failure. `readOnly` connections refuse writes. */
    Connection(const StoreUrl &url, bool readOnly);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    Dialect dialect() const { return m_url.dialect; }
    bool isPostgres() const { return m_url.dialect == Dialect::Postgres; }
    const StoreUrl &url() const { return m_url; }

    /** The text for this store's dialect. */
    const QString &pick(const QString &sqlite, const QString &postgres) const
    {
        return isPostgres() ? postgres : sqlite;
    }

    /** Runs a statement; returns the number of rows it changed. */
    qint64 exec(const QString &sql, const Binds &binds = {});
    /** Calls back for each row. The callback must not use this connection. */
    void each(const QString &sql, const Binds &binds, const std::function<void(const Row &)> &row);
    /** As each, but stops when the callback returns false. */
    void eachWhile(const QString &sql, const Binds &binds, const std::function<bool(const Row &)> &row);

    template<typename F>
    auto all(const QString &sql, const Binds &binds, F map) -> std::vector<std::invoke_result_t<F, const Row &>>
    {
        std::vector<std::invoke_result_t<F, const Row &>> list;
        each(sql, binds, [&](const Row &row) { list.push_back(map(row)); });
        return list;
    }

    template<typename F>
    auto first(const QString &sql, const Binds &binds, F map) -> std::optional<std::invoke_result_t<F, const Row &>>
    {
        std::optional<std::invoke_result_t<F, const Row &>> found;
        eachWhile(sql, binds, [&](const Row &row) {
            found.emplace(map(row));
            return false;
        });
        return found;
    }

    qint64 count(const QString &sql, const Binds &binds = {});

    /** Inserts rows in the store's own fastest way: prepared C calls on SQLite, COPY on PostgreSQL. */
    void insertRows(const QString &table, const QStringList &columns, const PackedRows &rows);

    /** Runs a script of several statements, unprepared. */
    void script(const QByteArray &sql);

    void begin();
    void commit();
    /** Never throws: a rollback that fails leaves nothing to undo, for the store drops the transaction itself. */
    void rollback();

    /** False once the server has closed it. */
    bool isAlive() const;

    /** True when the failure that was just thrown means that the same transaction may be run again. */
    bool lastFaultIsTransient() const { return m_lastFaultTransient; }

    /** Key of the QSqlDatabase, for the notification driver. */
    const QString &name() const { return m_name; }

private:
    QSqlQuery &prepared(const QString &sql);
    QSqlQuery &run(const QString &sql, const Binds &binds);
    void control(const QString &sql);
    [[noreturn]] void fail(const QSqlQuery &query);
    [[noreturn]] void fail(const QSqlError &error, const QString &sql);
    void openSqlite(bool readOnly);
    void openPostgres(bool readOnly);
    void stepRows(const QString &table, const QStringList &columns, const PackedRows &rows);
    void copyRows(const QString &table, const QStringList &columns, const PackedRows &rows);

    struct Statements;
    StoreUrl m_url;
    QString m_name;
    std::unique_ptr<Statements> m_statements;
    bool m_lastFaultTransient = false;
    bool m_lost = false;
};

} // namespace loomdeck
