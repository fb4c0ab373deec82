// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QSet>
#include <QVariantList>

namespace loomdeck::test {

/** What a row of a real model hands to a DataTable: a gadget whose properties are the cells. */
struct MockRow
{
    Q_GADGET
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(QString item MEMBER item)
    Q_PROPERTY(QString why MEMBER why)
    Q_PROPERTY(QString plan MEMBER plan)
    Q_PROPERTY(QString phase MEMBER phase)
    Q_PROPERTY(int tries MEMBER tries)
    Q_PROPERTY(QString age MEMBER age)

public:
    QString state;
    QString item;
    QString why;
    QString plan;
    QString phase;
    int tries = 0;
    QString age;
};

/**
 * Rows for a DataTable: either `size` made-up ones, computed when asked for, or the given `rows`,
 * where a row with the cell "heading" is a group. GUI thread only.
 */
class MockRows : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(int size READ size WRITE setSize NOTIFY sizeChanged)
    Q_PROPERTY(QVariantList rows READ rows WRITE setRows NOTIFY sizeChanged)
    Q_PROPERTY(int tickedCount READ tickedCount NOTIFY ticksChanged)

public:
    enum Role { Row = Qt::UserRole, RowKey, Loaded, Ticked, Heading, HeadingNote, Expanded, Flash };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int size() const { return m_size; }
    void setSize(int size);
    QVariantList rows() const { return m_rows; }
    void setRows(const QVariantList &rows);
    int tickedCount() const { return int(m_ticked.size()); }

    Q_INVOKABLE void toggle(int row, bool range);
    Q_INVOKABLE void tickAll(bool on);
    Q_INVOKABLE bool isTicked(int row) const { return m_ticked.contains(row); }
    Q_INVOKABLE void setLoaded(int row, bool loaded);
    Q_INVOKABLE void touch(int row, bool flash);
    Q_INVOKABLE void addAbove(int many);

Q_SIGNALS:
    void sizeChanged();
    void ticksChanged();

private:
    QVariant cells(int row) const;

    int m_size = 0;
    int m_anchor = -1;
    int m_added = 0;
    QVariantList m_rows;
    QSet<int> m_ticked;
    QSet<int> m_unloaded;
    QSet<int> m_flashing;
};

} // namespace loomdeck::test
