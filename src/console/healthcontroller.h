// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/budgetentries.h"
#include "console/errorwords.h"
#include "console/filesaver.h"
#include "console/healthchart.h"
#include "console/healthreader.h"
#include "console/healthview.h"
#include "console/refresher.h"

#include <QTimer>

namespace loomdeck {

class Session;

/** The page of the planners' health: charts, service levels and what they are narrowed to. Plan and branch are the
 * scope of the whole console; the address of the page says all of it. GUI thread. */
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
    /** Id of the plan that is looked at, empty for all, `+` for several; and what there is as `{value, text}`. */
    Q_PROPERTY(QString plan READ plan WRITE setPlan NOTIFY scopeChanged)
    Q_PROPERTY(QVariantList plans READ plans NOTIFY scopeChanged)
    Q_PROPERTY(QString branch READ branch WRITE setBranch NOTIFY scopeChanged)
    Q_PROPERTY(QVariantList branches READ branches NOTIFY scopeChanged)
    /** Width of a plot in pixels: lines get about a point a pixel. */
    Q_PROPERTY(int pixels READ pixels WRITE setPixels NOTIFY questionChanged)
    /** "Counted up to 14:05 · times in CET"; while it is paused since when. */
    Q_PROPERTY(QString caption READ caption NOTIFY changed)
    /** Labels below the charts, from the first to the last time: start, quarters, end. */
    Q_PROPERTY(QStringList times READ times NOTIFY changed)
    /** `{share, text, tip, role}` of what was done to the fleet and of clocks that were changed; what would stand on
     * the same place is one. */
    Q_PROPERTY(QVariantList markers READ markers NOTIFY marksChanged)
    /** The same as a list, the newest first: `{time, fullTime, text, icon, role, address}`, and its sentence. */
    Q_PROPERTY(QVariantList changes READ changes NOTIFY marksChanged)
    Q_PROPERTY(QString changesFinding READ changesFinding NOTIFY changed)
    /** What is behind one of the service levels. */
    Q_PROPERTY(loomdeck::BudgetEntries *entries READ entries CONSTANT)
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

    /** `outcomes`, `latency`, `queue`, `progress`, `lore`, `resumes`, `tokens` or `obligations`; null for others. */
    Q_INVOKABLE loomdeck::HealthChart *chart(const QString &key) const;
    QString range() const { return m_view.range; }
    void setRange(const QString &range);
    static QVariantList ranges() { return HealthView::ranges(); }
    QString zoomText() const;
    QString planner() const { return m_view.labels.planner; }
    void setPlanner(const QString &planner);
    static QVariantList planners();
    QString provider() const { return m_view.labels.provider; }
    void setProvider(const QString &provider);
    QVariantList providers() const;
    QString plan() const;
    void setPlan(const QString &plan);
    QVariantList plans() const;
    QString branch() const;
    void setBranch(const QString &branch);
    QVariantList branches() const;
    int pixels() const { return m_pixels; }
    void setPixels(int pixels);
    QString caption() const;
    QStringList times() const;
    QVariantList markers() const { return m_marks; }
    QVariantList changes() const { return m_changes; }
    QString changesFinding() const;
    BudgetEntries *entries() { return &m_entries; }
    FileSaver &saver() { return m_saver; }
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
    /** All plans, branches, planners and providers, the whole range. */
    Q_INVOKABLE void clearFilters();
    /** Asks for a file and writes the chart's table twin into it as CSV. */
    Q_INVOKABLE void saveCsv(const QString &key);
    Q_INVOKABLE void reload();

Q_SIGNALS:
    void questionChanged();
    void providersChanged();
    void scopeChanged();
    void changed();
    /** Other than changed(): a mark in each chart is not to be made anew every second. */
    void marksChanged();

private:
    /** When the page was paused, or now. */
    Timestamp now() const;
    /** `in the last 24 h` */
    QString withinText() const;
    void change(const HealthView &view);
    void followAddress();
    void followScope();
    HealthQuestion question() const;
    void ask();
    void tick();
    void read();
    void take(const HealthReading &reading);
    void mark();

    Session &m_session;
    HealthReader m_reader;
    Refresher m_refresher;
    QTimer m_second;
    QList<HealthChart *> m_charts;
    HealthReading m_reading;
    QVariantList m_marks, m_changes;
    ErrorWords m_error;
    BudgetEntries m_entries;
    FileSaver m_saver;
    HealthView m_view;
    int m_pixels = 400, m_generation = 0, m_readings = 0;
    qint64 m_position = -1;
    Timestamp m_readAt{}, m_newsAt{};
    bool m_loaded = false, m_wasPaused = false;
};

} // namespace loomdeck
