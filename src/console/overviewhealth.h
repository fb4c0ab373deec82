// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/driftwords.h"
#include "console/errorwords.h"
#include "console/healthchart.h"
#include "console/refresher.h"
#include "engine/healthglance.h"

namespace loomdeck {

class Session;

/**
 * The planners on the first page: three small charts of the last 24 h, promises at risk, plans that drift. Reads kept
 * figures, seldom, and only while the page is in sight. GUI thread.
 */
class OverviewHealth : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /** The page is in sight. */
    Q_PROPERTY(bool watching READ watching WRITE setWatching NOTIFY watchingChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)
    /** Labels below the charts, from the first to the last: start, middle, end; quarters are empty. */
    Q_PROPERTY(QStringList times READ times NOTIFY changed)
    /** Promises at risk, the worst first: rows of budgetrows with `since`. */
    Q_PROPERTY(QVariantList risks READ risks NOTIFY risksChanged)
    /** "1 of 3 at risk", "none at risk" */
    Q_PROPERTY(QString promisesCaption READ promisesCaption NOTIFY changed)
    /** What is to be said of the promises that are not at risk, in one line. */
    Q_PROPERTY(QString promisesLine READ promisesLine NOTIFY changed)
    /** No promise has enough data to be judged. */
    Q_PROPERTY(bool promisesUnknown READ promisesUnknown NOTIFY changed)
    Q_PROPERTY(QString driftCaption READ driftCaption NOTIFY changed)
    /** The worst drift, or what there is instead. */
    Q_PROPERTY(QString driftText READ driftText NOTIFY changed)
    Q_PROPERTY(bool drifts READ drifts NOTIFY changed)

public:
    explicit OverviewHealth(QObject *parent = nullptr);

    /** `outcomes`, `latency` or `queue`; null for others. */
    Q_INVOKABLE loomdeck::HealthChart *chart(const QString &key) const;
    bool watching() const { return m_watching; }
    void setWatching(bool watching);
    bool loaded() const { return m_loaded; }
    ErrorWords error() const { return m_error; }
    QStringList times() const;
    QVariantList risks() const { return m_risks; }
    QString promisesCaption() const;
    QString promisesLine() const;
    bool promisesUnknown() const;
    QString driftCaption() const;
    QString driftText() const;
    bool drifts() const { return !m_drift.plans.empty(); }

Q_SIGNALS:
    void watchingChanged();
    void changed();
    void risksChanged();

private:
    void ask();
    void tick();
    void read();
    void take(const HealthGlance &glance);
    HealthGlanceQuestion question() const;
    int promises(BudgetState state) const;
    QVariantList riskRows() const;

    Session &m_session;
    QList<HealthChart *> m_charts;
    HealthGlance m_glance;
    DriftNow m_drift;
    QVariantList m_risks;
    ErrorWords m_error;
    Refresher m_refresher;
    QTimer m_clock;
    Timestamp m_readAt{};
    qint64 m_position = -1;
    int m_news = 0, m_generation = 0;
    bool m_watching = false, m_loaded = false;
};

} // namespace loomdeck
