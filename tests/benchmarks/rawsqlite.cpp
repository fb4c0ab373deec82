// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawsqlite.h"

namespace loomdeck::test {

RawSqlite::RawSqlite(const QByteArray &file)
{
    if (sqlite3_open(file.constData(), &m_handle) != SQLITE_OK)
        fail();
    exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; "
         "PRAGMA cache_size=-16384; PRAGMA journal_size_limit=67108864");
}

RawSqlite::~RawSqlite()
{
    for (sqlite3_stmt *statement : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_handle);
}

void RawSqlite::exec(const char *sql)
{
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail();
}

sqlite3_stmt *RawSqlite::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
        fail();
    m_statements.push_back(statement);
    return statement;
}

void RawSqlite::bind(sqlite3_stmt *statement, int at, const QByteArray &text)
{
    if (text.isNull())
        sqlite3_bind_null(statement, at);
    else
        sqlite3_bind_text(statement, at, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
}

bool RawSqlite::step(sqlite3_stmt *statement)
{
    const int code = sqlite3_step(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        fail();
    return code == SQLITE_ROW;
}

void RawSqlite::fail()
{
    qFatal("SQLite: %s", sqlite3_errmsg(m_handle));
}

} // namespace loomdeck::test
