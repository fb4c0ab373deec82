// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/rules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

constexpr qsizetype licenceWithin = 6;
constexpr qsizetype longestCpp = 450;
constexpr qsizetype longestQml = 250;

QSet<QString> setOf(const QStringList &list)
{
    return {list.begin(), list.end()};
}

/** What one word of the last column stands for; `above` in the order of the table. */
std::optional<QSet<QString>> meaning(const QString &word, const QStringList &above, const QStringList &all)
{
    if (word == u"–" || word == u"-")
        return QSet<QString>();
    if (word == u"foundation")
        return QSet<QString>{u"core"_s, u"net"_s, u"db"_s, u"jobs"_s};
    if (word == u"all above")
        return setOf(above);
    if (word == u"all")
        return setOf(all);
    if (word == u"engine and the value types below it") {
        const qsizetype engine = above.indexOf(u"engine"_s);
        if (engine < 0)
            return std::nullopt;
        return setOf(above.first(engine + 1));
    }
    if (above.contains(word))
        return QSet<QString>{word};
    return std::nullopt;
}

} // namespace

std::optional<Arrows> arrowsFrom(const QString &readme)
{
    static const QRegularExpression line(u"^\\| `(\\w+)` \\|.*\\| ([^|]+) \\|$"_s, QRegularExpression::MultilineOption);
    QStringList rooms, columns;
    for (auto it = line.globalMatch(readme); it.hasNext();) {
        const auto match = it.next();
        rooms << match.captured(1);
        columns << match.captured(2).trimmed();
    }
    if (rooms.isEmpty())
        return std::nullopt;
    Arrows arrows;
    for (qsizetype i = 0; i < rooms.size(); ++i) {
        QSet<QString> &known = arrows[rooms[i]];
        for (const QString &word : columns[i].split(u", "_s)) {
            const auto meant = meaning(word.trimmed(), rooms.first(i), rooms);
            if (!meant)
                return std::nullopt;
            known += *meant;
        }
        known.remove(rooms[i]);
    }
    return arrows;
}

QStringList includeFaults(const QString &room, const QString &text, const Arrows &arrows)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*\"([\\w.-]+)/[^\"]+\""_s,
                                            QRegularExpression::MultilineOption);
    if (!arrows.contains(room))
        return {u"the room %1 is not in the table"_s.arg(room)};
    QStringList faults;
    for (auto it = include.globalMatch(text); it.hasNext();) {
        const QString other = it.next().captured(1);
        if (other != room && !arrows[room].contains(other))
            faults << u"%1 includes %2"_s.arg(room, other);
    }
    return faults;
}

QStringList importFaults(const QString &area, const QString &text)
{
    static const QRegularExpression import(u"^\\s*import\\s+Loomdeck\\.(\\w+)"_s, QRegularExpression::MultilineOption);
    static const QSet<QString> shared{u"controls"_s, u"charts"_s, u"console"_s};
    QStringList faults;
    for (auto it = import.globalMatch(text); it.hasNext();) {
        const QString other = it.next().captured(1).toLower();
        const bool own = other == area;
        // These two know no data; only the shell puts areas together.
        const bool knowsNoData = area == u"controls" || (area == u"charts" && other != u"controls");
        if (own || area == u"shell" || (!knowsNoData && shared.contains(other)))
            continue;
        faults << u"%1 imports %2"_s.arg(area, other);
    }
    return faults;
}

QStringList licenceFaults(const QString &text)
{
    const QString head = text.section(u'\n', 0, licenceWithin - 1);
    QStringList faults;
    for (const QString &line : {u"SPDX-FileCopyrightText: "_s, u"SPDX-License-Identifier: "_s}) {
        if (!head.contains(line))
            faults << u"no line %1"_s.arg(line.trimmed());
    }
    return faults;
}

QStringList lengthFaults(const QString &fileName, const QString &text)
{
    const bool cpp = fileName.endsWith(u".cpp") || fileName.endsWith(u".h");
    const bool qml = fileName.endsWith(u".qml");
    const qsizetype lines = text.count(u'\n');
    if ((cpp && lines > longestCpp) || (qml && lines > longestQml))
        return {u"%1 lines"_s.arg(lines)};
    return {};
}

} // namespace loomdeck::test
