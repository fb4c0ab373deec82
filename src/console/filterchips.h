// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/backlogquery.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

/** The filters of a query as chips: the other face of its text. GUI thread. */
class FilterChips : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use BacklogController.chips")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< as in the text: `plan`, `age` …
        NameRole,
        ValueRole,
    };
    Q_ENUM(Role)

    explicit FilterChips(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_chips.size()); }

    void set(const BacklogQuery &query);
    /** The query without the filter of this chip. */
    static BacklogQuery without(const BacklogQuery &query, const QString &key);
    /** `Plan`, for `plan`. */
    static QString nameOf(const QString &key);
    /** All filters in words, for "nothing matches". */
    Q_INVOKABLE QString sentence() const;

Q_SIGNALS:
    void countChanged();

private:
    struct Chip
    {
        QString key, value;
        bool operator==(const Chip &) const = default;
    };
    QList<Chip> m_chips;
};

} // namespace loomdeck
