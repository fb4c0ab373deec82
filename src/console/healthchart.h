// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/chartdata.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace loomdeck {

/** One chart for Qt Quick, with its sentence and its table twin. Says that it changed only when it did. GUI thread. */
class HealthChart : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use HealthController.charts")
    Q_PROPERTY(QString key READ key CONSTANT)
    Q_PROPERTY(QString title READ title CONSTANT)
    Q_PROPERTY(QString finding READ finding NOTIFY changed)
    Q_PROPERTY(QString caption READ caption NOTIFY changed)
    Q_PROPERTY(bool stacked READ stacked NOTIFY changed)
    /** Something is there to draw. */
    Q_PROPERTY(bool any READ any NOTIFY changed)
    /** Something was counted or sampled, if only nothing. */
    Q_PROPERTY(bool observed READ observed NOTIFY changed)
    /** Top of the axis, and `{share, text}` of what stands beside it, from the bottom. */
    Q_PROPERTY(double ceiling READ ceiling NOTIFY changed)
    Q_PROPERTY(QVariantList ticks READ ticks NOTIFY changed)
    /** `{name, colour, values, any}` of stacks, or `{name, colour, runs, dots, last}` of lines: points as x, y in turn,
     * with x as a share of the range; a run ends at each gap, dots are alone between two. */
    Q_PROPERTY(QVariantList series READ series NOTIFY changed)
    /** `{from, to}` as shares: nobody counted or sampled. */
    Q_PROPERTY(QVariantList gaps READ gaps NOTIFY changed)
    /** Heads of the table twin. */
    Q_PROPERTY(QStringList columns READ columns NOTIFY changed)

public:
    HealthChart(QString key, QString title, const Formats &formats, QObject *parent);

    /** True when it is another. */
    bool set(const ChartData &data);

    QString key() const { return m_key; }
    QString title() const { return m_title; }
    QString finding() const { return m_data.finding; }
    QString caption() const { return m_data.caption; }
    bool stacked() const { return m_data.isStacked; }
    bool any() const { return m_any; }
    bool observed() const { return m_observed; }
    /** Something is above 0. */
    bool hasPeak() const { return m_data.peak() > 0; }
    double ceiling() const { return m_ceiling; }
    QVariantList ticks() const;
    QVariantList series() const;
    QVariantList gaps() const;
    QStringList columns() const;

    /** `14:05 · succeeded 12, failed 3`; `share` of the range. */
    Q_INVOKABLE QString valueAt(double share) const;
    /** Rows of the table twin, the newest first. */
    Q_INVOKABLE QVariantList rows() const;
    /** The same with heads, the oldest first, for other programs: times in UTC by ISO 8601, plain numbers; with a comma
     * CSV by RFC 4180, else tabs. */
    Q_INVOKABLE QString copyText(const QString &separator) const;

Q_SIGNALS:
    void changed();

private:
    QVariantList valuesOf(const ChartSeries &one) const;
    QVariantMap lineOf(const ChartSeries &one) const;
    double shareOf(Timestamp time) const;
    QString textOf(const ChartSeries &one, double value) const;

    const QString m_key, m_title;
    const Formats &m_formats;
    ChartData m_data;
    bool m_any = false, m_observed = false;
    double m_ceiling = 1;
};

} // namespace loomdeck
