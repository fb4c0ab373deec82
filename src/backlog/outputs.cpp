// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/outputs.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace outputs {

namespace {

bool isMetadata(const QString &output)
{
    return output.indexOf(u'=') > 0;
}

} // namespace

QStringList tokens(const QStringList &outputs)
{
    QStringList list;
    for (const QString &output : outputs) {
        if (!isMetadata(output) && !output.trimmed().isEmpty())
            list << output.trimmed();
    }
    return list;
}

QMap<QString, QString> metadata(const QStringList &outputs)
{
    QMap<QString, QString> map;
    for (const QString &output : outputs) {
        if (isMetadata(output))
            map.insert(output.section(u'=', 0, 0).trimmed(), output.section(u'=', 1).trimmed());
    }
    return map;
}

QString value(const QStringList &outputs, const QString &key)
{
    for (const QString &output : outputs) {
        if (isMetadata(output) && output.section(u'=', 0, 0).trimmed().compare(key, Qt::CaseInsensitive) == 0)
            return output.section(u'=', 1).trimmed();
    }
    return {};
}

QStringList withValue(const QStringList &outputs, const QString &key, const QString &value)
{
    QStringList list = outputs;
    const QString entry = key + u'=' + value;
    for (QString &output : list) {
        if (isMetadata(output) && output.section(u'=', 0, 0).trimmed().compare(key, Qt::CaseInsensitive) == 0) {
            output = entry;
            return list;
        }
    }
    return list << entry;
}

} // namespace outputs

QString slugOf(const QString &text, const QString &fallback)
{
    QString slug;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber())
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.isEmpty() ? fallback : slug;
}

} // namespace loomdeck
