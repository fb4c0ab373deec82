// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "console/refresher.h"
#include "jobs/recurring.h"

#include <QAbstractListModel>
#include <QVariantList>

namespace loomdeck {

/** What comes back by the clock, and when next. GUI thread. */
class SchedulesList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed)
    /** `2 of 3 on` */
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /** The next runs of all that are on: `{time, distance, title}`. */
    Q_PROPERTY(QVariantList upcoming READ upcoming NOTIFY changed)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)
    /** Why this person may not switch one; empty when they may. */
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        TitleRole, ///< what it does
        WordsRole, ///< the cron line in words, or the line itself
        CronRole,
        ZoneRole,
        NextRole,
        DistanceRole, ///< `in 3 h 10 m`
        LastRole,
        EnabledRole,
    };
    Q_ENUM(Role)

    explicit SchedulesList(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_schedules.size()); }
    QString summary() const;
    QVariantList upcoming() const;
    bool loaded() const { return m_loaded; }
    ErrorWords error() const { return m_error; }
    QString refusal() const;

    Q_INVOKABLE void setEnabled(int row, bool enabled);
    Q_INVOKABLE void reload() { m_refresher.now(); }

Q_SIGNALS:
    void changed();

private:
    void read();
    void take(const std::vector<Schedule> &schedules);
    void age();

    std::vector<Schedule> m_schedules;
    ErrorWords m_error;
    bool m_loaded = false;
    Refresher m_refresher;
    QTimer m_clock;
};

} // namespace loomdeck
