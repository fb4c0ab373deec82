// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/csvtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck::csvtext {

namespace {

QString quoted(const QString &cell)
{
    const bool needsQuotes = std::any_of(cell.begin(), cell.end(), [](QChar sign) {
        return sign == u',' || sign == u'"' || sign == u'\n' || sign == u'\r';
    });
    return needsQuotes ? u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"' : cell;
}

QString plain(QString cell)
{
    for (const QChar sign : {u'\t', u'\n', u'\r'})
        cell.replace(sign, u' ');
    return cell;
}

QString joined(const QList<QStringList> &lines, QChar separator, const QString &end, QString (*written)(QString))
{
    QString text;
    for (const QStringList &line : lines) {
        QStringList cells;
        for (const QString &cell : line)
            cells << written(cell);
        text += cells.join(separator) + end;
    }
    return text;
}

} // namespace

QString csv(const QList<QStringList> &lines)
{
    return joined(lines, u',', u"\r\n"_s, [](QString cell) { return quoted(cell); });
}

QString tabbed(const QList<QStringList> &lines)
{
    return joined(lines, u'\t', u"\n"_s, plain);
}

} // namespace loomdeck::csvtext
