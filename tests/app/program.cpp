// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include <fcntl.h>
#include <QDeadlineTimer>
#include <QFile>
#include <QProcessEnvironment>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

constexpr uid_t nobody = 65534;
const QString program = QStringLiteral(LOOMDECK_PROGRAM);

QProcessEnvironment environmentIn(const QTemporaryDir &home)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"LOOMDECK_STORE"_s, u"LOOMDECK_CONFIG"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    return environment;
}

} // namespace

ProgramRun runProgram(const QStringList &arguments, const QList<std::pair<QString, QString>> &environment,
                      Rights rights)
{
    const QTemporaryDir home;
    QProcess process;
    auto variables = environmentIn(home);
    for (const auto &[name, value] : environment)
        variables.insert(name, value);
    process.setProcessEnvironment(variables);
    QString path = program;
    int file = -1;
    if (rights == Rights::Nobodys && ::geteuid() == 0) {
        process.setChildProcessModifier([] {
            if (::setuid(nobody) != 0)
                ::_exit(1);
        });
        // The build folder may lie where nobody may not look.
        file = ::open(program.toLocal8Bit().constData(), O_RDONLY);
        path = u"/proc/self/fd/%1"_s.arg(file);
    }
    process.start(path, arguments);
    const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    if (file >= 0)
        ::close(file);
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QByteArray createToken(const QString &storeUrl, const QString &role)
{
    static int made = 0;
    const ProgramRun run = runProgram(
        {u"token"_s, u"create"_s, u"--store"_s, storeUrl, u"--name"_s, u"test %1"_s.arg(++made), u"--role"_s, role});
    if (run.code != 0)
        qFatal("No token: %s", qPrintable(run.err));
    return run.out.trimmed().toLatin1();
}

ServeProcess::ServeProcess(const QString &storeUrl, const QStringList &more)
{
    m_process.setProcessEnvironment(environmentIn(m_home));
    // A pipe that nobody reads would stop it.
    m_process.setStandardErrorFile(m_home.filePath(u"log"_s));
    m_process.start(program, QStringList{u"serve"_s, u"--store"_s, storeUrl, u"--listen"_s, u"127.0.0.1:0"_s} + more);
    m_process.waitForStarted();
}

ServeProcess::~ServeProcess()
{
    kill();
}

bool ServeProcess::waitUntilReady(int millis)
{
    const QDeadlineTimer deadline(millis);
    while (!m_output.contains('\n')) {
        if (!m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return false;
        m_output += m_process.readAllStandardOutput();
    }
    m_port = m_output.trimmed().split(':').last().toUShort();
    return m_port != 0;
}

QString ServeProcess::log() const
{
    QFile file(m_home.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void ServeProcess::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(-1);
}

std::optional<int> ServeProcess::terminate(int millis)
{
    m_process.terminate();
    if (!m_process.waitForFinished(millis) || m_process.exitStatus() != QProcess::NormalExit)
        return std::nullopt;
    m_output += m_process.readAllStandardOutput();
    return m_process.exitCode();
}

} // namespace loomdeck::test
