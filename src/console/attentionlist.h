// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/itemwords.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class Session;

/** The items that need somebody, worst first, each with one repair. GUI thread. */
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
    };
    Q_ENUM(Role)

    explicit AttentionList(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_items.size()); }

    /** Rows that stay keep their place on screen and the focus. */
    void set(std::vector<ItemWithTask> items);
    Q_INVOKABLE void repair(int row);
    Q_INVOKABLE void open(int row);

Q_SIGNALS:
    void countChanged();

private:
    StuckWords wordsOf(const ItemWithTask &both) const;

    Session &m_session;
    std::vector<ItemWithTask> m_items;
};

} // namespace loomdeck
