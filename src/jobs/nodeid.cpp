// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/nodeid.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** Changes with every boot and differs between containers, whose process numbers say nothing about ours. */
QString machine()
{
    QFile boot(u"/proc/sys/kernel/random/boot_id"_s);
    const QString id = boot.open(QIODevice::ReadOnly) ? QString::fromLatin1(boot.readAll()).trimmed() : QString();
    return id.left(8) + QFile::symLinkTarget(u"/proc/self/ns/pid"_s).section(u'/', -1).remove(u'|');
}

/** Start time of a process in ticks since boot, or nothing: tells a reused number from the process we knew. */
QString startOf(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    // The second field is the program's name in brackets and may hold blanks.
    return QString::fromLatin1(stat.readAll()).section(u')', -1).simplified().section(u' ', 19, 19);
}

} // namespace

NodeId NodeId::ofThisProcess(const QString &name)
{
    NodeId id;
    const qint64 pid = QCoreApplication::applicationPid();
    id.m_owner = QStringList{QString(name).remove(u'|'), machine(), QString::number(pid), startOf(pid),
                             QString::number(QRandomGenerator::system()->generate(), 36)}
                     .join(u'|');
    return id;
}

QString NodeId::nameOf(const QString &owner)
{
    return owner.section(u'|', 0, 0);
}

bool NodeId::knowsDead(const QString &owner) const
{
    const QStringList theirs = owner.split(u'|');
    if (theirs.size() != 5 || theirs[1] != m_owner.section(u'|', 1, 1))
        return false;
    const qint64 pid = theirs[2].toLongLong();
    return pid > 0 && startOf(pid) != theirs[3];
}

} // namespace loomdeck
