// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "console/refresher.h"
#include "jobs/nextjobs.h"

#include <QAbstractListModel>
#include <QHash>

namespace loomdeck {

class Formats;

/** The cells of one row of what runs next, by column key. A value. */
class NextRow
{
    Q_GADGET
    QML_VALUE_TYPE(nextRow)
    Q_PROPERTY(QString place MEMBER place)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(QString job MEMBER job)
    Q_PROPERTY(QString subject MEMBER subject)
    Q_PROPERTY(QString why MEMBER why)
    Q_PROPERTY(QString plan MEMBER plan)
    Q_PROPERTY(QString passes MEMBER passes)
    Q_PROPERTY(QString room MEMBER room)

public:
    QString place, state, job, subject, why, plan, passes, room;

    /** `passes`: the lane in people's words. */
    static NextRow of(const NextJob &next, int place, const QString &passes, const Formats &formats);
    /** Tab-separated, in the order of the columns. */
    QString text() const;
};

/** What would run next if workers were free, and why; row N is place N. Follows the queue. GUI thread. */
class NextJobList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed)
    /** `12 may go now, 8 are held` */
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)

public:
    /** The names that DataTable asks for. */
    enum Role {
        RowRole = Qt::UserRole + 1, ///< NextRow
        RowKeyRole,
        LoadedRole,
        TickedRole,
        HeadingRole,
        HeadingNoteRole,
        ExpandedRole,
        FlashRole,
    };
    Q_ENUM(Role)

    static constexpr int most = 20;

    explicit NextJobList(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int count() const { return static_cast<int>(m_jobs.size()); }
    QString summary() const;
    bool loaded() const { return m_loaded; }
    ErrorWords error() const { return m_error; }

    Q_INVOKABLE double idAt(int row) const;
    Q_INVOKABLE QString copyText(int row) const;
    Q_INVOKABLE void reload() { m_refresher.now(); }

Q_SIGNALS:
    void changed();

private:
    void read();
    void take(const std::vector<NextJob> &jobs);
    void age();
    QString passes(const NextJob &next) const;

    std::vector<NextJob> m_jobs;
    ErrorWords m_error;
    Refresher m_refresher;
    QTimer m_net;
    bool m_loaded = false;
};

} // namespace loomdeck
