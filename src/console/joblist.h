// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "console/jobrow.h"
#include "console/refresher.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace loomdeck {

class Session;

/**
 * Jobs of one state or of all, newest first: reads further pages as somebody scrolls, and changes rows by key. Jobs
 * that came or left are moved only while the list follows; else they wait, so that nothing moves under a pointer. GUI
 * thread.
 */
class JobList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use JobController.list")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /** The page lets rows come and go by themselves: nobody reads a particular one. */
    Q_PROPERTY(bool follows READ follows WRITE setFollows NOTIFY followsChanged)
    /** `12 changed rows wait`, or empty. */
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY waitingChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY loadingChanged)

public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< JobRow
        RowKeyRole,                 ///< the job's id as text
        LoadedRole,
        TickedRole,
        HeadingRole,
        HeadingNoteRole,
        ExpandedRole,
        FlashRole, ///< true right after a change
    };
    Q_ENUM(Role)

    explicit JobList(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    int count() const { return static_cast<int>(m_jobs.size()); }
    bool follows() const { return m_follows; }
    void setFollows(bool follows);
    QString waitingText() const;
    bool loading() const { return m_loading; }
    ErrorWords error() const { return m_error; }

    /** Another list; reads its first page. */
    void setFilter(const JobFilter &filter);
    /** Soon: jobs may have changed. */
    void want() { m_refresher.want(); }
    /** Takes what waits. */
    Q_INVOKABLE void takeChanges();
    /** The same list from its beginning. */
    Q_INVOKABLE void reload();

    Q_INVOKABLE double idAt(int row) const;
    Q_INVOKABLE int rowOf(double id) const;
    Q_INVOKABLE QString copyText(int row) const;

Q_SIGNALS:
    void countChanged();
    void followsChanged();
    void waitingChanged();
    void loadingChanged();

private:
    void readAgain();
    void take(std::vector<Job> fresh, bool whole);
    /** Takes over what changed from `oldest` up; `whole`: there is nothing below it. */
    void mergeMoves(const std::vector<Job> &fresh, qint64 oldest, bool whole);
    void readGone(const std::vector<qint64> &ids);
    void change(int row, Job job);
    void append(std::vector<Job> jobs);
    void failed(const Error &error);
    void readPlans();
    void ageRows();

    Session &m_session;
    JobFilter m_filter;
    std::vector<Job> m_jobs; ///< ids descending
    QHash<QString, QString> m_plans;
    QSet<qint64> m_flashing;
    ErrorWords m_error;
    Refresher m_refresher;
    QTimer m_ageClock;
    int m_generation = 0, m_waiting = 0;
    bool m_follows = true, m_takeNext = false, m_loading = false, m_fetching = false, m_complete = true;
};

} // namespace loomdeck
