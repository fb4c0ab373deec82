// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "console/healthchart.h"
#include "console/healthreader.h"
#include "console/refresher.h"

#include <QTimer>

namespace loomdeck {

class Session;

/** The page of the planners' health: charts, service levels and what they are narrowed to. GUI thread. */
class HealthController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /** `1h`, `6h`, `24h`, `7d`, `30d`, `90d`; what there is as `{value, text}`. */
    Q_PROPERTY(QString range READ range WRITE setRange NOTIFY questionChanged)
    Q_PROPERTY(QVariantList ranges READ ranges CONSTANT)
    /** The stretch that was brushed, in words; empty when none is. */
    Q_PROPERTY(QString zoomText READ zoomText NOTIFY questionChanged)
    /** Name of the planner or provider that is looked at, empty for all; and what there is as `{value, text}`. */
    Q_PROPERTY(QString planner READ planner WRITE setPlanner NOTIFY questionChanged)
    Q_PROPERTY(QVariantList planners READ planners CONSTANT)
    Q_PROPERTY(QString provider READ provider WRITE setProvider NOTIFY questionChanged)
    Q_PROPERTY(QVariantList providers READ providers NOTIFY providersChanged)
    /** Width of a plot in pixels: lines get about a point a pixel. */
    Q_PROPERTY(int pixels READ pixels WRITE setPixels NOTIFY questionChanged)
    /** "All plans · counted up to 14:05" */
    Q_PROPERTY(QString caption READ caption NOTIFY changed)
    /** Labels below the charts, from the first to the last time: start, quarters, end. */
    Q_PROPERTY(QStringList times READ times NOTIFY changed)
    /** `{share, text}` of gates that closed. */
    Q_PROPERTY(QVariantList markers READ markers NOTIFY changed)
    /** Rows of the table of service levels, and its sentence. */
    Q_PROPERTY(QVariantList budgets READ budgets NOTIFY changed)
    Q_PROPERTY(QString budgetsFinding READ budgetsFinding NOTIFY changed)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    /** Planner, provider and stretch that are looked at, in words; empty when none is chosen. */
    Q_PROPERTY(QString narrowedTo READ narrowedTo NOTIFY questionChanged)
    /** Nothing happened in the range, and nothing waited. */
    Q_PROPERTY(bool empty READ empty NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)

public:
    explicit HealthController(QObject *parent = nullptr);

    /** `outcomes`, `latency`, `queue`, `resumes`, `tokens` or `lore`; null for others. */
    Q_INVOKABLE loomdeck::HealthChart *chart(const QString &key) const;
    QString range() const { return m_range; }
    void setRange(const QString &range);
    static QVariantList ranges();
    QString zoomText() const;
    QString planner() const { return m_labels.planner; }
    void setPlanner(const QString &planner);
    static QVariantList planners();
    QString provider() const { return m_labels.provider; }
    void setProvider(const QString &provider);
    QVariantList providers() const;
    int pixels() const { return m_pixels; }
    void setPixels(int pixels);
    QString caption() const;
    QStringList times() const;
    QVariantList markers() const;
    QVariantList budgets() const;
    QString budgetsFinding() const;
    bool loaded() const { return m_loaded; }
    QString narrowedTo() const;
    bool empty() const;
    ErrorWords error() const { return m_error; }

    /** Looks at this part of what is shown, from share to share; shorter than five steps is not looked at. */
    Q_INVOKABLE void zoom(double from, double to);
    /** Back to the range. */
    Q_INVOKABLE void unzoom();
    /** All planners, all providers, the whole range. */
    Q_INVOKABLE void clearFilters();
    Q_INVOKABLE void reload();

Q_SIGNALS:
    void questionChanged();
    void providersChanged();
    void changed();

private:
    HealthQuestion question() const;
    void ask();
    void tick();
    void read();
    void take(const HealthReading &reading);

    Session &m_session;
    HealthReader m_reader;
    Refresher m_refresher;
    QTimer m_second;
    QList<HealthChart *> m_charts;
    HealthReading m_reading;
    ErrorWords m_error;
    QString m_range = QStringLiteral("24h");
    MetricLabels m_labels;
    std::optional<std::pair<Timestamp, Timestamp>> m_zoom;
    int m_pixels = 400, m_generation = 0, m_readings = 0;
    qint64 m_position = -1;
    Timestamp m_readAt{}, m_newsAt{};
    bool m_loaded = false;
};

} // namespace loomdeck
