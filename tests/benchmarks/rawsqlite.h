// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QByteArray>
#include <sqlite3.h>
#include <vector>

namespace loomdeck::test {

/** SQLite without anything around it, set up as the store is. */
class RawSqlite
{
public:
    explicit RawSqlite(const QByteArray &file);
    ~RawSqlite();

    void exec(const char *sql);
    sqlite3_stmt *prepare(const char *sql);

    static void bind(sqlite3_stmt *statement, int at, sqlite3_int64 value) { sqlite3_bind_int64(statement, at, value); }
    static void bind(sqlite3_stmt *statement, int at, const QByteArray &text);
    /** Runs it to its end; returns how many rows it gave, and hands each out. */
    template<typename F>
    void run(sqlite3_stmt *statement, F row)
    {
        while (step(statement))
            row(statement);
        sqlite3_reset(statement);
    }
    void run(sqlite3_stmt *statement)
    {
        run(statement, [](sqlite3_stmt *) {});
    }

private:
    bool step(sqlite3_stmt *statement);
    [[noreturn]] void fail();

    sqlite3 *m_handle = nullptr;
    std::vector<sqlite3_stmt *> m_statements;
};

} // namespace loomdeck::test
