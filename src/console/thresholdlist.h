// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "console/refresher.h"
#include "health/healththreshold.h"

#include <QAbstractListModel>

namespace loomdeck {

class Session;

/** What the planners' health is judged by; follows what others change. GUI thread. */
class ThresholdList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)
    /** "2 of 10 differ from the default" */
    Q_PROPERTY(QString caption READ caption NOTIFY changed)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        TitleRole,
        MeaningRole,
        ValueRole,   ///< with its unit
        UsualRole,   ///< the default, with its unit
        IsUsualRole, ///< it is the default
        ChangedRole, ///< who changed it and when; empty while nobody did
    };
    Q_ENUM(Role)

    explicit ThresholdList(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_rows.size()); }
    bool loaded() const { return m_loaded; }
    ErrorWords error() const { return m_error; }
    QString caption() const;
    const std::vector<ThresholdRow> &rows() const { return m_rows; }
    /** Null when there is none of this name. */
    const ThresholdRow *find(const QString &name) const;
    Q_INVOKABLE int indexOf(const QString &name) const;
    Q_INVOKABLE void reload();

Q_SIGNALS:
    void changed();

private:
    void read();
    void set(const std::vector<ThresholdRow> &rows);

    Session &m_session;
    std::vector<ThresholdRow> m_rows;
    ErrorWords m_error;
    Refresher m_refresher;
    bool m_loaded = false, m_isMissed = false;
};

} // namespace loomdeck
