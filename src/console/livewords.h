// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/livetext.h"
#include "jobs/job.h"

#include <QtQml/qqmlregistration.h>

namespace loomdeck {

/**
 * What the model says to a running job, while it says it; then the way to the transcript. The text is of jobs that this
 * process runs: of others it says where they run. GUI thread.
 */
class LiveWords : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use ItemDetails.live or JobDetails.live")
    /** There is something to tell. */
    Q_PROPERTY(bool shown READ shown NOTIFY changed)
    /** A call is out, and what it says grows. */
    Q_PROPERTY(bool talking READ talking NOTIFY changed)
    /** `Answers now`, `Runs on serve-2; its text is not shown here.` */
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    /** `attempt 2, call 1 · storyteller`; empty before the first call. */
    Q_PROPERTY(QString callText READ callText NOTIFY changed)
    /** `4,312 characters`, or how many of them are shown. */
    Q_PROPERTY(QString sizeText READ sizeText NOTIFY changed)
    /** The end of what was said, mostShown characters at most. */
    Q_PROPERTY(QString text READ text NOTIFY changed)
    /** The call that is over; empty while it runs or when nobody here saw it. */
    Q_PROPERTY(QString transcriptId READ transcriptId NOTIFY changed)

public:
    static constexpr qsizetype mostShown = 6'000;

    explicit LiveWords(QObject *parent = nullptr);

    /** Follows this job, as it was read last; null = none. */
    void follow(const Job *job);

    bool shown() const;
    bool talking() const { return runsHere() && m_call && m_call->isRunning; }
    QString stateText() const;
    QString callText() const;
    QString sizeText() const;
    QString text() const;
    QString transcriptId() const { return m_transcriptId; }

Q_SIGNALS:
    void changed();

private:
    bool runs() const { return m_job.id != 0 && m_job.state == JobState::Running; }
    bool runsHere() const;
    void listen();
    void readTranscript();

    Job m_job;
    std::optional<LiveCall> m_call;
    QMetaObject::Connection m_hearing;
    QString m_transcriptId;
    bool m_seen = false; ///< a call of the run was heard here
};

} // namespace loomdeck
