// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/refresher.h"
#include "health/healthreport.h"

#include <optional>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class Session;

/**
 * The verdict on the planners as the leader keeps it, in words; nothing is judged here. One for the whole console: it
 * reads one row when the journal tells of a change, and now and then. GUI thread.
 */
class PlannerHealth : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use Session.health")
    /** A leader has judged. */
    Q_PROPERTY(bool known READ known NOTIFY changed)
    Q_PROPERTY(bool critical READ critical NOTIFY changed)
    /** Worse than healthy. */
    Q_PROPERTY(bool troubled READ troubled NOTIFY changed)
    /** The status in a word, its icon and its role: healthy is grey. */
    Q_PROPERTY(QString word READ word NOTIFY changed)
    Q_PROPERTY(QString icon READ icon NOTIFY changed)
    Q_PROPERTY(QString role READ role NOTIFY changed)
    /** The reason that weighs most, a sentence; never empty. */
    Q_PROPERTY(QString reason READ reason NOTIFY changed)
    /** Reasons besides that one: "And 2 more reasons."; empty when there are none. */
    Q_PROPERTY(QString moreText READ moreText NOTIFY changed)
    /** "since 14:05"; empty while that is not known. */
    Q_PROPERTY(QString since READ since NOTIFY changed)
    /** The first two reasons, a sentence each, and how many more there are: "And 2 more reasons."; empty for none. */
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString restText READ restText NOTIFY changed)
    /** The reason with since when it is so, a sentence. */
    Q_PROPERTY(QString reasonSince READ reasonSince NOTIFY changed)
    /** That nobody has judged for minutes, and since when; empty when all is in order. */
    Q_PROPERTY(QString staleText READ staleText NOTIFY changed)

public:
    explicit PlannerHealth(Session &session, QObject *parent = nullptr);

    void follow();

    bool known() const { return m_report.has_value(); }
    bool critical() const { return known() && m_report->status == HealthStatus::Critical; }
    bool troubled() const { return known() && m_report->status != HealthStatus::Healthy; }
    QString word() const;
    QString icon() const;
    QString role() const;
    QString reason() const;
    QString moreText() const { return moreThan(1); }
    QString since() const;
    QString summary() const;
    QString restText() const { return moreThan(2); }
    QString reasonSince() const;
    QString staleText() const;
    const std::optional<HealthReport> &report() const { return m_report; }

    /** The status in the reader's language. */
    static QString wordOf(HealthStatus status);

Q_SIGNALS:
    void changed();

private:
    void read();
    void want();
    QString moreThan(int told) const;

    Session &m_session;
    std::optional<HealthReport> m_report;
    QStringList m_reasons;
    Refresher m_refresher;
    QTimer m_net;
    bool m_isMissed = false, m_failed = false;
};

} // namespace loomdeck
