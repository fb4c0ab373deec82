// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class GateBook;

/** The gates that are not open, those that need a person first. Counts down by itself while it ticks. GUI thread. */
class GateList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed)
    /** Gates that are not open; more than there are rows when they are cut. */
    Q_PROPERTY(int total READ total NOTIFY changed)
    /** `1 of 3 closed, 214 jobs wait` */
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /** Shows all of them; else the first few. */
    Q_PROPERTY(bool whole READ whole WRITE setWhole NOTIFY changed)
    /** Somebody looks: countdowns run. */
    Q_PROPERTY(bool ticking READ ticking WRITE setTicking NOTIFY tickingChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        ProviderRole,
        ModelNameRole,
        StateRole,
        EffectRole,    ///< what it lets through, or until when nothing
        ReasonRole,    ///< why, and who
        CountdownRole, ///< to the reset; empty when no clock opens it
        HeldRole,      ///< how many jobs wait
        ForecastRole,
        OpensRole, ///< opening it by hand helps
    };
    Q_ENUM(Role)

    static constexpr int few = 4;

    explicit GateList(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }
    int total() const { return m_total; }
    QString summary() const;
    bool whole() const { return m_whole; }
    void setWhole(bool whole);
    bool ticking() const { return m_ticking; }
    void setTicking(bool ticking);

Q_SIGNALS:
    void changed();
    void tickingChanged();

private:
    void take();
    void merge(const std::vector<GateFacts> &rows);
    void tick();
    void setClock();

    const GateBook &m_book;
    std::vector<GateFacts> m_rows;
    QTimer m_clock;
    int m_total = 0;
    bool m_whole = false, m_ticking = false;
};

} // namespace loomdeck
