// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "console/itemwords.h"
#include "console/livewords.h"
#include "console/refresher.h"
#include "engine/queries.h"

#include <QObject>
#include <QVariantList>

namespace loomdeck {

/** Everything the drawer shows of one job, kept fresh while it is shown. GUI thread. */
class JobDetails : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double jobId READ jobId WRITE setJobId NOTIFY jobIdChanged)
    /** False until the job was read the first time. */
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)
    Q_PROPERTY(QString stateName READ stateName NOTIFY changed)
    Q_PROPERTY(QString stateAge READ stateAge NOTIFY changed)
    /** What it does, in people's words. */
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /** `draft-scene · job 41` */
    Q_PROPERTY(QString caption READ caption NOTIFY changed)
    Q_PROPERTY(QString idText READ idText NOTIFY changed)
    Q_PROPERTY(QString subject READ subject NOTIFY changed)
    Q_PROPERTY(QString planName READ planName NOTIFY changed)
    /** Key of the item it works on, 0 when it has none or that is not known yet. */
    Q_PROPERTY(double itemKey READ itemKey NOTIFY changed)
    Q_PROPERTY(loomdeck::StuckWords trouble READ trouble NOTIFY changed)
    /** `{name, value, mono}` */
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)
    /** Newest first: `{number, stateName, time, text, fix, duration}`. */
    Q_PROPERTY(QVariantList attempts READ attempts NOTIFY changed)
    Q_PROPERTY(QString attemptsText READ attemptsText NOTIFY changed)
    /** Indented JSON. */
    Q_PROPERTY(QString payload READ payload NOTIFY changed)
    Q_PROPERTY(loomdeck::LiveWords *live READ live CONSTANT)
    Q_PROPERTY(QString cancelRefusal READ cancelRefusal NOTIFY changed)
    Q_PROPERTY(QString retryRefusal READ retryRefusal NOTIFY changed)

public:
    explicit JobDetails(QObject *parent = nullptr);

    qint64 jobId() const { return m_id; }
    void setJobId(qint64 id);
    bool loaded() const { return m_job.id != 0; }
    ErrorWords error() const { return m_error; }
    const Job &job() const { return m_job; }

    QString stateName() const;
    QString stateAge() const;
    QString title() const;
    QString caption() const;
    QString idText() const { return QString::number(m_id); }
    QString subject() const;
    QString planName() const { return m_planName; }
    qint64 itemKey() const { return m_itemKey; }
    StuckWords trouble() const;
    QVariantList facts() const;
    QVariantList attempts() const;
    QString attemptsText() const;
    QString payload() const;
    LiveWords *live() { return &m_live; }
    QString cancelRefusal() const;
    QString retryRefusal() const;

Q_SIGNALS:
    void jobIdChanged();
    void changed();

private:
    void read();
    void readNeighbours();

    qint64 m_id = 0, m_itemKey = 0;
    Job m_job;
    LiveWords m_live;
    std::vector<JobAttempt> m_attempts;
    QString m_planName;
    ErrorWords m_error;
    Refresher m_refresher;
    QTimer m_ageClock;
};

} // namespace loomdeck
