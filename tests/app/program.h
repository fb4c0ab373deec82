// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

namespace loomdeck::test {

/** How one run of the program ended. */
struct ProgramRun
{
    int code = -1; ///< -1: it crashed or did not end in time
    QString out, err;

    QStringList errLines() const { return err.split(u'\n', Qt::SkipEmptyParts); }
};

/** Root may write anywhere; nobody may not. */
enum class Rights { Ours, Nobodys };

/** Runs `loomdeck` to its end, in a home folder of its own, with what `environment` adds. */
ProgramRun runProgram(const QStringList &arguments, const QList<std::pair<QString, QString>> &environment = {},
                      Rights rights = Rights::Ours);

/** A token made by the command line. */
QByteArray createToken(const QString &storeUrl, const QString &role = QStringLiteral("admin"));

/** A running `loomdeck serve`. Lives on the thread that made it. */
class ServeProcess
{
public:
    /** On a free port. `more`: further arguments. */
    explicit ServeProcess(const QString &storeUrl, const QStringList &more = {});
    /** Kills it. */
    ~ServeProcess();

    /** Waits for its address; false when it ended or none came. */
    bool waitUntilReady(int millis = 30'000);
    quint16 port() const { return m_port; }
    /** All it printed so far. */
    QString output() const { return QString::fromUtf8(m_output); }
    QString log() const;
    qint64 pid() const { return m_process.processId(); }

    /** SIGKILL, and waits until it is gone. */
    void kill();
    /** SIGTERM; its exit code, or nothing when it did not end in time or crashed. */
    std::optional<int> terminate(int millis = 60'000);

private:
    QTemporaryDir m_home;
    QProcess m_process;
    QByteArray m_output;
    quint16 m_port = 0;
};

} // namespace loomdeck::test
