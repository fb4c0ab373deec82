// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/refresher.h"
#include "jobs/joblist.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class Session;

/** Jobs that failed for good: how many, the newest of them for a banner, and all of them tried again. GUI thread. */
class JobRescue : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use JobController.rescue")
    /** `3 jobs failed for good.`, or empty. */
    Q_PROPERTY(QString what READ what NOTIFY changed)
    /** The newest of them and its error. */
    Q_PROPERTY(QString why READ why NOTIFY changed)
    /** `Retry all 3`; empty when there are too many to do so at once. */
    Q_PROPERTY(QString retryText READ retryText NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    explicit JobRescue(Session &session, QObject *parent = nullptr);

    QString what() const;
    QString why() const;
    QString retryText() const;
    bool busy() const { return m_left > 0; }

    /** So many there are; reads the newest when that differs. */
    void setCount(qint64 dead);
    /** Runs `job.retry` for each of them and tells in a toast what became of it. */
    Q_INVOKABLE void retryAll();

Q_SIGNALS:
    void changed();

private:
    void retry(const std::vector<Job> &jobs);
    void ended();

    Session &m_session;
    qint64 m_dead = 0;
    std::optional<Job> m_newest;
    int m_left = 0, m_retried = 0, m_refused = 0;
    QString m_refusal;
};

} // namespace loomdeck
