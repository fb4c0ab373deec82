// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/refresher.h"

#include <QAbstractListModel>
#include <QHash>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace loomdeck {

/** The cells of one row of the limits, by column key. A value. */
class LimitRow
{
    Q_GADGET
    QML_VALUE_TYPE(limitRow)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString atMost MEMBER atMost)
    Q_PROPERTY(QString now MEMBER now)
    Q_PROPERTY(QString why MEMBER why)
    Q_PROPERTY(QString since MEMBER since)

public:
    QString state, kind, name, atMost, now, why, since;
    QString key; ///< of its lane
    bool isGate = false, isPaused = false;
};

/**
 * What keeps work from running all at once: paused plans, limits on plans and phases, and what each provider takes.
 * GUI thread.
 */
class LimitList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    /** `2 plans paused, 3 limits, 4 providers` */
    Q_PROPERTY(QString summary READ summary NOTIFY changed)

public:
    /** The names that DataTable asks for. */
    enum Role {
        RowRole = Qt::UserRole + 1, ///< LimitRow
        RowKeyRole,
        LoadedRole,
        TickedRole,
        HeadingRole,
        HeadingNoteRole,
        ExpandedRole,
        FlashRole,
    };
    Q_ENUM(Role)

    explicit LimitList(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }
    bool loaded() const;
    QString summary() const;

    Q_INVOKABLE QString keyAt(int row) const;
    Q_INVOKABLE bool isGate(int row) const;
    Q_INVOKABLE bool isPaused(int row) const;
    Q_INVOKABLE QString copyText(int row) const;
    /** Opens what changes this row: the limit, or the settings of the provider. */
    Q_INVOKABLE void change(int row) const;
    /** Opens what lets a paused plan go on, or pauses one. */
    Q_INVOKABLE void hold(int row) const;

Q_SIGNALS:
    void changed();

private:
    const LimitRow *at(int row) const;
    void countRunning();
    void build();

    std::vector<LimitRow> m_rows;
    QHash<QString, int> m_running; ///< lane key → jobs that run through it
    Refresher m_refresher;
};

} // namespace loomdeck
