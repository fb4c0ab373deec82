// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/itemwords.h"

#include <QAbstractListModel>
#include <QSet>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class Session;

/**
 * The items that need somebody, worst first, each with one repair; those that wait for the same thing are one row. GUI
 * thread.
 */
class AttentionList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use OverviewController.attention")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        StateRole,
        SubjectRole,
        ReasonRole,
        AgeRole,
        RepairTextRole,
        RepairIconRole,
        RepairCommandRole,
        RefusalRole, ///< why this person may not repair it
        FoldedRole,  ///< stands for several items
    };
    Q_ENUM(Role)

    explicit AttentionList(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_rows.size()); }
    /** Items that the rows stand for. */
    qint64 items() const;

    /** At most `room` rows. Rows that stay keep their place on screen and the focus. */
    void set(const std::vector<ItemWithTask> &items, int room);
    Q_INVOKABLE void repair(int row);
    Q_INVOKABLE void open(int row);

Q_SIGNALS:
    void countChanged();

private:
    /** Items that wait for the same thing, the one that stands still longest first. */
    struct Row
    {
        ItemWithTask item;
        qint64 count = 1;
        QSet<QString> plans; ///< names
        bool folded() const { return count > 1; }
    };
    static std::vector<Row> fold(const std::vector<ItemWithTask> &items, int room);
    StuckWords wordsOf(const Row &row) const;
    QString reasonOf(const Row &row) const;
    /** What lists all items of a folded row. */
    static QString queryOf(const Row &row);

    Session &m_session;
    std::vector<Row> m_rows;
};

} // namespace loomdeck
