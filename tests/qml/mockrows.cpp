// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mockrows.h"

#include <array>

namespace loomdeck::test {

using namespace Qt::StringLiterals;

namespace {

MockRow madeUp(int number)
{
    static const std::array states{u"pending"_s, u"running"_s, u"complete"_s, u"stuck"_s, u"failed"_s, u"held"_s};
    static const std::array reasons{u"provider differs"_s, u""_s, u"needs vision-plan"_s, u"halcyon, 17:42"_s};
    static const std::array plans{u"Saga Draft"_s, u"Atlas Draft"_s, u"Hollow Coast"_s};
    static const std::array phases{u"SceneWeaver"_s, u"ScrollRefiner"_s, u"WorldBibleManager"_s};
    const auto pick = [number](const auto &list) { return list[size_t(number) % list.size()]; };
    MockRow row;
    row.state = pick(states);
    row.item = u"draft-scene-%1"_s.arg(number);
    row.why = pick(reasons);
    row.plan = pick(plans);
    row.phase = pick(phases);
    row.tries = number % 4;
    row.age = u"%1 h %2 m"_s.arg(number % 9 + 1).arg(number % 60, 2, 10, QChar(u'0'));
    return row;
}

} // namespace

int MockRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_size;
}

QVariant MockRows::cells(int row) const
{
    return m_rows.isEmpty() ? QVariant::fromValue(madeUp(row - m_added)) : m_rows.at(row);
}

QVariant MockRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const auto given = [&](const QString &key) {
        return m_rows.isEmpty() ? QVariant() : m_rows.at(row).toMap().value(key);
    };
    switch (role) {
    case Row:
        return m_unloaded.contains(row) ? QVariant() : cells(row);
    case RowKey:
        return u"key-%1"_s.arg(row - m_added);
    case Loaded:
        return !m_unloaded.contains(row);
    case Ticked:
        return m_ticked.contains(row);
    case Heading:
        return given(u"heading"_s).toString();
    case HeadingNote:
        return given(u"headingNote"_s).toString();
    case Expanded:
        return true;
    case Flash:
        return m_flashing.contains(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> MockRows::roleNames() const
{
    return {{Row, "row"},         {RowKey, "rowKey"},           {Loaded, "loaded"},     {Ticked, "ticked"},
            {Heading, "heading"}, {HeadingNote, "headingNote"}, {Expanded, "expanded"}, {Flash, "flash"}};
}

void MockRows::setSize(int size)
{
    beginResetModel();
    m_size = size;
    m_rows.clear();
    endResetModel();
    Q_EMIT sizeChanged();
}

void MockRows::setRows(const QVariantList &rows)
{
    beginResetModel();
    m_rows = rows;
    m_size = int(rows.size());
    for (int i = 0; i < m_size; ++i) {
        if (rows.at(i).toMap().value(u"ticked"_s).toBool())
            m_ticked.insert(i);
    }
    endResetModel();
    Q_EMIT ticksChanged();
    Q_EMIT sizeChanged();
}

void MockRows::toggle(int row, bool range)
{
    if (range && m_anchor >= 0) {
        const int from = qMin(m_anchor, row);
        const int to = qMax(m_anchor, row);
        for (int i = from; i <= to; ++i)
            m_ticked.insert(i);
        Q_EMIT dataChanged(index(from), index(to), {Ticked});
    } else {
        if (!m_ticked.remove(row))
            m_ticked.insert(row);
        m_anchor = row;
        Q_EMIT dataChanged(index(row), index(row), {Ticked});
    }
    Q_EMIT ticksChanged();
}

void MockRows::tickAll(bool on)
{
    m_ticked.clear();
    for (int i = 0; on && i < m_size; ++i)
        m_ticked.insert(i);
    Q_EMIT dataChanged(index(0), index(m_size - 1), {Ticked});
    Q_EMIT ticksChanged();
}

void MockRows::setLoaded(int row, bool loaded)
{
    if (loaded)
        m_unloaded.remove(row);
    else
        m_unloaded.insert(row);
    Q_EMIT dataChanged(index(row), index(row), {Row, Loaded});
}

void MockRows::touch(int row, bool flash)
{
    if (flash)
        m_flashing.insert(row);
    else
        m_flashing.remove(row);
    Q_EMIT dataChanged(index(row), index(row), {Row, Flash});
}

void MockRows::addAbove(int many)
{
    beginInsertRows({}, 0, many - 1);
    m_size += many;
    m_added += many;
    endInsertRows();
    Q_EMIT sizeChanged();
}

} // namespace loomdeck::test
