// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/difflines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

DiffLines::DiffLines(QObject *parent)
    : QAbstractListModel(parent)
{}

int DiffLines::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DiffLines::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DiffLine &line = m_lines[static_cast<size_t>(index.row())];
    const bool added = line.kind == DiffLine::Kind::Added, removed = line.kind == DiffLine::Kind::Removed;
    const auto number = [](int n) { return n == 0 ? QString() : QString::number(n); };
    switch (role) {
    case SignRole:
        return added ? u"+"_s : removed ? u"−"_s : u" "_s;
    case KindRole:
        return added ? u"added"_s : removed ? u"removed"_s : u"same"_s;
    case BeforeRole:
        return number(line.before);
    case AfterRole:
        return number(line.after);
    case Qt::DisplayRole:
    case TextRole:
        return line.text;
    case SpokenRole:
        return added     ? tr("added, line %1: %2").arg(line.after).arg(line.text)
               : removed ? tr("removed, line %1: %2").arg(line.before).arg(line.text)
                         : line.text;
    default:
        return {};
    }
}

QHash<int, QByteArray> DiffLines::roleNames() const
{
    return {{SignRole, "sign"},   {KindRole, "kind"}, {BeforeRole, "before"},
            {AfterRole, "after"}, {TextRole, "text"}, {SpokenRole, "spoken"}};
}

QString DiffLines::summary() const
{
    if (m_added == 0 && m_removed == 0)
        return tr("no difference");
    return tr("%n line(s) added", nullptr, m_added) + u", "_s + tr("%n removed", nullptr, m_removed);
}

void DiffLines::set(const QString &before, const QString &after)
{
    beginResetModel();
    m_lines = lineDiff(before, after);
    endResetModel();
    m_added = static_cast<int>(std::ranges::count(m_lines, DiffLine::Kind::Added, &DiffLine::kind));
    m_removed = static_cast<int>(std::ranges::count(m_lines, DiffLine::Kind::Removed, &DiffLine::kind));
    Q_EMIT changed();
}

void DiffLines::setText(const QString &text)
{
    // A megabyte of JSON is one line; a row of the list must stay cheap to lay out.
    constexpr qsizetype longest = 600;
    beginResetModel();
    m_lines.clear();
    int number = 0;
    const QStringView all(text);
    for (qsizetype at = 0; at < all.size();) {
        qsizetype end = all.indexOf(u'\n', at);
        end = end < 0 ? all.size() : end;
        ++number;
        bool first = true;
        qsizetype from = at;
        do {
            qsizetype to = std::min(end, from + longest);
            if (to < end && all[to].isLowSurrogate())
                --to;
            QString part = all.sliced(from, to - from).toString();
            if (part.endsWith(u'\r'))
                part.chop(1);
            m_lines.push_back({DiffLine::Kind::Same, 0, first ? number : 0, part});
            first = false;
            from = to;
        } while (from < end);
        at = end + 1;
    }
    endResetModel();
    m_added = m_removed = 0;
    Q_EMIT changed();
}

} // namespace loomdeck
