// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgresserver.h"

#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QtGlobal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

QString binary(const QString &name)
{
    return u"/usr/lib/postgresql/15/bin/"_s + name;
}

int freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

PostgresServer &PostgresServer::instance()
{
    static PostgresServer server;
    return server;
}

PostgresServer::PostgresServer()
    : m_folder(u"/tmp/loompg-XXXXXX"_s)
    , m_port(freePort())
{
    if (!QFile::exists(binary(u"initdb"_s)))
        qFatal("PostgreSQL 15 is not installed; packaging/test.sh installs it.");
    // The server refuses to run as root.
    if (::geteuid() == 0)
        QProcess::execute(u"chown"_s, {u"postgres"_s, m_folder.path()});
    run(binary(u"initdb"_s), {u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, u"loom"_s, u"-A"_s, u"trust"_s, u"-E"_s,
                              u"UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s});
    run(u"/bin/sh"_s,
        {u"-c"_s,
         u"printf 'local all all trust\\nhost all all 127.0.0.1/32 scram-sha-256\\n' > '%1/data/pg_hba.conf'"_s.arg(
             m_folder.path())});
    start();
}

PostgresServer::~PostgresServer()
{
    if (m_running)
        stop();
}

void PostgresServer::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (::geteuid() == 0)
        process.start(u"runuser"_s, QStringList{u"-u"_s, u"postgres"_s, u"--"_s, program} + arguments);
    else
        process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(program), process.readAll().constData());
}

void PostgresServer::start()
{
    const bool durable = qEnvironmentVariableIsSet("LOOMDECK_TEST_FSYNC");
    run(binary(u"pg_ctl"_s),
        {u"-D"_s, m_folder.filePath(u"data"_s), u"-l"_s, m_folder.filePath(u"log"_s), u"-w"_s, u"-o"_s,
         u"-k %1 -c listen_addresses=127.0.0.1 -c port=%2 -c fsync=%3 -c max_connections=200 -c shared_buffers=256MB"_s
             .arg(m_folder.path())
             .arg(m_port)
             .arg(durable ? u"on"_s : u"off"_s),
         u"start"_s});
    m_running = true;
}

void PostgresServer::stop(const char *mode)
{
    run(binary(u"pg_ctl"_s),
        {u"-D"_s, m_folder.filePath(u"data"_s), u"-m"_s, QString::fromLatin1(mode), u"-w"_s, u"stop"_s});
    m_running = false;
}

QString PostgresServer::admin(const QString &sql)
{
    run(binary(u"psql"_s), {u"-h"_s, m_folder.path(), u"-p"_s, QString::number(m_port), u"-U"_s, u"loom"_s, u"-d"_s,
                            u"postgres"_s, u"-q"_s, u"-c"_s, sql});
    return {};
}

QString PostgresServer::newDatabase()
{
    const QString name = u"store%1"_s.arg(++m_databases);
    admin(u"CREATE DATABASE %1"_s.arg(name));
    return u"postgresql://loom@localhost:%1/%2?host=%3"_s.arg(m_port).arg(name, m_folder.path());
}

QString PostgresServer::newDatabaseOverTcp(const QString &password)
{
    const QString name = u"store%1"_s.arg(++m_databases);
    admin(u"CREATE DATABASE %1"_s.arg(name));
    admin(u"ALTER USER loom PASSWORD '%1'"_s.arg(password));
    return u"postgresql://loom:%1@127.0.0.1:%2/%3"_s.arg(password).arg(m_port).arg(name);
}

} // namespace loomdeck::test
