// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/runbook.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

// Outside of any namespace, as the macro wants it.
static void initRunbooks()
{
    Q_INIT_RESOURCE(runbooks);
}

namespace loomdeck::runbook {

namespace {

const QString folder = u":/runbooks/"_s;

} // namespace

QStringList names()
{
    initRunbooks();
    QStringList found;
    for (const QString &file : QDir(folder).entryList({u"*.md"_s}, QDir::Files, QDir::Name))
        found.append(file.chopped(3));
    return found;
}

QString nameOf(const QString &rule)
{
    return QString(rule).replace(u':', u'-');
}

QString text(const QString &name)
{
    if (!names().contains(name))
        return {};
    QFile file(folder + name + u".md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace loomdeck::runbook
