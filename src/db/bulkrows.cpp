// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/packedrows.h"

#include <libpq-fe.h>
#include <memory>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace loomdeck {

// Qt's way of binding looks up a name for every value; for wide rows that takes most of the time.

namespace {

template<typename Handle>
Handle *nativeHandle(const QString &name)
{
    const QVariant handle = QSqlDatabase::database(name, false).driver()->handle();
    return *static_cast<Handle *const *>(handle.constData());
}

template<typename T>
T taken(const char *&at)
{
    T value;
    std::memcpy(&value, at, sizeof value);
    at += sizeof value;
    return value;
}

/** Binds the value that is packed at this place and moves behind it; the bytes stay where they are. */
int bindPacked(sqlite3_stmt *statement, int column, const char *&at)
{
    switch (static_cast<PackedRows::Tag>(*at++)) {
    case PackedRows::Null:
        return sqlite3_bind_null(statement, column);
    case PackedRows::Integer:
        return sqlite3_bind_int64(statement, column, taken<qint64>(at));
    case PackedRows::Real:
        return sqlite3_bind_double(statement, column, taken<double>(at));
    case PackedRows::Text: {
        const auto size = taken<quint32>(at);
        return sqlite3_bind_text64(statement, column, std::exchange(at, at + size), size, SQLITE_STATIC, SQLITE_UTF8);
    }
    case PackedRows::Blob: {
        const auto size = taken<quint32>(at);
        return sqlite3_bind_blob64(statement, column, std::exchange(at, at + size), size, SQLITE_STATIC);
    }
    }
    Q_UNREACHABLE();
}

} // namespace

void Connection::insertRows(const QString &table, const QStringList &columns, const PackedRows &rows)
{
    m_lastFaultTransient = false;
    if (rows.count() == 0)
        return;
    if (isPostgres())
        copyRows(table, columns, rows);
    else
        stepRows(table, columns, rows);
}

void Connection::stepRows(const QString &table, const QStringList &columns, const PackedRows &rows)
{
    const QString sql =
        u"INSERT INTO %1 (%2) VALUES (?%3)"_s.arg(table, columns.join(u", "), u", ?"_s.repeated(columns.size() - 1));
    auto *handle = nativeHandle<sqlite3>(m_name);
    const auto check = [&](int code, int expected) {
        if (code != expected)
            fail(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
                           QString::number(sqlite3_extended_errcode(handle))),
                 sql);
    };
    sqlite3_stmt *prepared = nullptr;
    check(sqlite3_prepare_v2(handle, sql.toUtf8().constData(), -1, &prepared, nullptr), SQLITE_OK);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> statement(prepared, sqlite3_finalize);
    const char *at = rows.bytes().constData();
    for (qint64 row = 0; row < rows.count(); ++row) {
        for (int column = 1; column <= static_cast<int>(columns.size()); ++column)
            check(bindPacked(prepared, column, at), SQLITE_OK);
        check(sqlite3_step(prepared), SQLITE_DONE);
        sqlite3_reset(prepared);
    }
}

void Connection::copyRows(const QString &table, const QStringList &columns, const PackedRows &rows)
{
    const QString sql = u"COPY %1 (%2) FROM STDIN"_s.arg(table, columns.join(u", "));
    auto *handle = nativeHandle<PGconn>(m_name);
    using Answer = std::unique_ptr<PGresult, void (*)(PGresult *)>;
    const auto check = [&](const Answer &answer, ExecStatusType expected) {
        if (PQresultStatus(answer.get()) == expected)
            return;
        const char *state = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
        fail(QSqlError({}, QString::fromUtf8(PQerrorMessage(handle)), QSqlError::StatementError,
                       QString::fromLatin1(state)),
             sql);
    };
    check(Answer(PQexec(handle, sql.toUtf8().constData()), PQclear), PGRES_COPY_IN);
    // What goes wrong here shows in the answer.
    PQputCopyData(handle, rows.bytes().constData(), static_cast<int>(rows.bytes().size()));
    PQputCopyEnd(handle, nullptr);
    const Answer answer(PQgetResult(handle), PQclear);
    while (PGresult *more = PQgetResult(handle))
        PQclear(more);
    check(answer, PGRES_COMMAND_OK);
}

} // namespace loomdeck
