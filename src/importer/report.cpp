// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/report.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int verbWidth = 10;

QString line(QStringView verb, const QString &text)
{
    return verb.toString().leftJustified(verbWidth) + text;
}

QString plural(int count, const QString &word)
{
    return u"%1 %2%3"_s.arg(count).arg(word, count == 1 ? u""_s : u"s"_s);
}

QJsonObject toJson(const QMap<QString, int> &counts)
{
    QJsonObject object;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

} // namespace

void FileReport::note(Counts &counts, QStringView verb, const QString &word, const QString &what)
{
    ++counts[word];
    m_lines << line(verb, word + u' ' + what);
}

void FileReport::leftOut(const QString &what)
{
    if (!m_leftOut.contains(what))
        m_leftOut << what;
}

void FileReport::kept(const QJsonObject &unknown)
{
    for (auto it = unknown.begin(); it != unknown.end(); ++it)
        ++m_kept[it.key()];
}

int FileReport::sum(const Counts &counts)
{
    int total = 0;
    for (const int count : counts)
        total += count;
    return total;
}

QJsonObject FileReport::counts() const
{
    return {
        {u"created"_s, toJson(m_created)}, {u"updated"_s, toJson(m_updated)}, {u"unchanged"_s, toJson(m_unchanged)}};
}

QStringList FileReport::lines() const
{
    QStringList lines = m_lines;
    QStringList same;
    for (auto it = m_unchanged.begin(); it != m_unchanged.end(); ++it)
        same << plural(it.value(), it.key());
    if (!same.isEmpty())
        lines << line(u"unchanged", u"%1 of %2"_s.arg(same.join(u", "), name));
    for (const QString &what : m_leftOut)
        lines << line(u"left out", u"%1: %2"_s.arg(name, what));
    for (auto it = m_kept.begin(); it != m_kept.end(); ++it)
        lines << line(u"kept",
                      u"unknown field \"%1\" (%2) of %3"_s.arg(it.key(), plural(it.value(), u"record"_s), name));
    return lines;
}

QString FileReport::refusalLine() const
{
    const QString path = refusal->details.value(u"path"_s).toString();
    const QString text = refusal->toLine();
    const bool says = path.size() < 2 || text.startsWith(path);
    const QString where = says ? name : name + u" at "_s + path;
    return line(u"refused", where + u": "_s + text);
}

QString summaryLine(const std::vector<FileReport> &reports)
{
    int refused = 0, leftOut = 0, created = 0, updated = 0, unchanged = 0;
    bool changed = false;
    for (const FileReport &report : reports) {
        if (report.refusal) {
            ++refused;
            continue;
        }
        leftOut += report.isLeftOut() ? 1 : 0;
        created += report.createdCount();
        updated += report.updatedCount();
        unchanged += report.unchangedCount();
        changed = changed || !report.isUnchanged();
    }
    const auto all = static_cast<int>(reports.size());
    const QString files =
        u"taken %1 of %2, %3 left out, %4 refused: "_s.arg(all - refused - leftOut).arg(all).arg(leftOut).arg(refused);
    const QString records = u"%1 created, %2 updated, %3 unchanged"_s.arg(created).arg(updated).arg(unchanged);
    return files + records + (changed ? u""_s : u"; nothing changed"_s);
}

} // namespace loomdeck
