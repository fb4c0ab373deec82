// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/joblist.h"
#include "console/jobrescue.h"

#include <QVariantList>

namespace loomdeck {

/** The jobs page: one state's jobs with the counts of all, what runs next, or the clock and the nodes. GUI thread. */
class JobController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(loomdeck::JobList *list READ list CONSTANT)
    Q_PROPERTY(loomdeck::JobRescue *rescue READ rescue CONSTANT)
    /** `queue`, `next` or `clock`. */
    Q_PROPERTY(QString view READ view WRITE setView NOTIFY viewChanged)
    /** `{key, text or state, count}` for each state and for all. */
    Q_PROPERTY(QVariantList tabs READ tabs NOTIFY countsChanged)
    /** Key of the state that is listed, empty for all. */
    Q_PROPERTY(QString state READ state NOTIFY filterChanged)
    /** The same under the theme's name, so that it can be put into words. */
    Q_PROPERTY(QString stateName READ stateName NOTIFY filterChanged)
    /** Kind of job that is listed, empty for all; and what there is to choose from as `{value, text}`. */
    Q_PROPERTY(QString kind READ kind NOTIFY filterChanged)
    Q_PROPERTY(QVariantList kinds READ kinds CONSTANT)
    /** `412 wait, 31 run; the oldest waits 12 m` */
    Q_PROPERTY(QString caption READ caption NOTIFY countsChanged)
    /** True when there are jobs at all. */
    Q_PROPERTY(bool any READ any NOTIFY countsChanged)

public:
    explicit JobController(QObject *parent = nullptr);

    JobList *list() { return &m_list; }
    JobRescue *rescue() { return &m_rescue; }
    QString view() const { return m_view; }
    void setView(const QString &view);
    QVariantList tabs() const;
    QString state() const { return m_state; }
    QString stateName() const;
    QString kind() const { return m_kind; }
    QVariantList kinds() const;
    QString caption() const;
    bool any() const { return total() > 0; }

    /** A state, or `next`, `schedule` or `nodes`, as Navigator::openJobs() names them. */
    Q_INVOKABLE void open(const QString &what);
    Q_INVOKABLE void chooseState(const QString &state);
    Q_INVOKABLE void chooseKind(const QString &kind);
    /** Counts and rows, now. */
    Q_INVOKABLE void reload();

Q_SIGNALS:
    void viewChanged();
    void filterChanged();
    void countsChanged();

private:
    qint64 total() const;
    void readCounts();
    void load();

    JobList m_list;
    JobRescue m_rescue;
    Refresher m_counting;
    QTimer m_net;
    JobCounts m_counts;
    QString m_view = QStringLiteral("queue"), m_state, m_kind;
};

} // namespace loomdeck
