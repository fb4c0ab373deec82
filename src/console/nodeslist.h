// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "console/refresher.h"
#include "jobs/joblist.h"
#include "jobs/leadership.h"

#include <QAbstractListModel>
#include <QHash>

namespace loomdeck {

/** The processes that share the store, and what each of them runs. GUI thread. */
class NodesList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed)
    /** `2 nodes · 3 of 8 workers busy` */
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        MachineRole,
        KindRole, ///< `Console`, `Server`
        VersionRole,
        BusyTextRole, ///< `1 of 4`
        BusyRole,     ///< share of its workers that run something, 0 to 1; -1 when it has none
        LeadsRole,
        SinceRole,
        SeenRole,
        AliveRole,
        SelfRole, ///< this process
    };
    Q_ENUM(Role)

    explicit NodesList(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_nodes.size()); }
    QString summary() const;
    bool loaded() const { return m_loaded; }
    ErrorWords error() const { return m_error; }

    Q_INVOKABLE void reload() { m_refresher.now(); }

Q_SIGNALS:
    void changed();

private:
    void read();
    void readRunning();
    void take(const std::vector<NodeInfo> &nodes);
    void age();
    int busyOf(const NodeInfo &node) const { return m_running.value(node.name); }
    bool isAlive(const NodeInfo &node) const;

    std::vector<NodeInfo> m_nodes;
    QHash<QString, int> m_running; ///< name of a node → jobs it runs
    ErrorWords m_error;
    bool m_loaded = false;
    Refresher m_refresher;
    QTimer m_clock;
};

} // namespace loomdeck
