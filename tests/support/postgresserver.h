// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace loomdeck::test {

/**
 * A PostgreSQL 15 server of our own in a temporary folder, reached through a Unix socket and, where a test must cut the
 * line, through TCP. Started on first use, stopped at exit. Needs the package postgresql.
 */
class PostgresServer
{
public:
    static PostgresServer &instance();
    ~PostgresServer();

    /** URL of a new, empty database. */
    QString newDatabase();
    /** As newDatabase, but over TCP with a password. */
    QString newDatabaseOverTcp(const QString &password);
    QString socketFolder() const { return m_folder.path(); }
    int port() const { return m_port; }

    void stop(const char *mode = "immediate");
    void start();

private:
    PostgresServer();
    void run(const QString &program, const QStringList &arguments);
    QString admin(const QString &sql);

    QTemporaryDir m_folder;
    int m_port = 0;
    int m_databases = 0;
    bool m_running = false;
};

} // namespace loomdeck::test
