// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthchart.h"

#include "console/csvtext.h"
#include "core/texttime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// A line that breaks more often is drawn as dots from there on: each run is a series of its own.
constexpr int mostRuns = 40;

std::optional<double> valueOf(const ChartSeries &one, size_t step)
{
    return step < one.points.size() ? one.points[step].value : std::nullopt;
}

} // namespace

HealthChart::HealthChart(QString key, QString title, const Formats &formats, QObject *parent)
    : QObject(parent)
    , m_key(std::move(key))
    , m_title(std::move(title))
    , m_formats(formats)
{}

bool HealthChart::set(const ChartData &data)
{
    if (m_data == data)
        return false;
    m_data = data;
    m_any = data.isAny();
    m_observed = data.isObserved();
    m_ceiling = chartdata::niceTop(data.peak(), data.unit);
    Q_EMIT changed();
    return true;
}

QVariantList HealthChart::ticks() const
{
    QVariantList ticks;
    for (const double share : {0.0, 0.5, 1.0})
        ticks << QVariantMap{{u"share"_s, share}, {u"text"_s, chartdata::text(m_ceiling * share, m_data.unit)}};
    return ticks;
}

QVariantList HealthChart::valuesOf(const ChartSeries &one) const
{
    QVariantList values;
    for (const MetricPoint &point : one.points)
        values << point.value.value_or(0);
    return values;
}

double HealthChart::shareOf(Timestamp time) const
{
    const double all = static_cast<double>((m_data.to - m_data.from).count());
    return all > 0 ? static_cast<double>((time - m_data.from).count()) / all : 0;
}

QVariantMap HealthChart::lineOf(const ChartSeries &one) const
{
    QVariantList runs, dots, run, last;
    const auto end = [&] {
        if (run.size() > 2 && runs.size() < mostRuns)
            runs << QVariant(run);
        else
            dots << run;
        run.clear();
    };
    for (const MetricPoint &point : one.drawn) {
        if (!point.value) {
            end();
            continue;
        }
        run << shareOf(point.at + m_data.step / 2) << *point.value;
        last = {run[run.size() - 2], run.back()};
    }
    end();
    return {{u"name"_s, one.name}, {u"colour"_s, one.colour}, {u"runs"_s, runs}, {u"dots"_s, dots}, {u"last"_s, last}};
}

QVariantList HealthChart::series() const
{
    QVariantList list;
    for (const ChartSeries &one : m_data.series) {
        if (one.isMoney)
            continue;
        if (m_data.isStacked)
            list << QVariantMap{{u"name"_s, one.name},
                                {u"colour"_s, one.colour},
                                {u"values"_s, valuesOf(one)},
                                {u"any"_s, one.isAny()}};
        else
            list << lineOf(one);
    }
    return list;
}

QVariantList HealthChart::gaps() const
{
    QVariantList list;
    for (const auto &[from, to] : m_data.missing(m_formats.now()))
        list << QVariantMap{{u"from"_s, from}, {u"to"_s, to}};
    return list;
}

QStringList HealthChart::columns() const
{
    QStringList heads{tr("From")};
    for (const ChartSeries &one : m_data.series)
        heads << one.name;
    return heads;
}

QString HealthChart::valueAt(double share) const
{
    if (m_data.series.empty() || m_data.series.front().points.empty())
        return {};
    const qint64 steps = std::ssize(m_data.series.front().points);
    const auto step =
        static_cast<size_t>(std::clamp<qint64>(static_cast<qint64>(share * static_cast<double>(steps)), 0, steps - 1));
    QStringList parts;
    for (const ChartSeries &one : m_data.series) {
        if (step < one.points.size() && one.points[step].value)
            parts << u"%1 %2"_s.arg(one.name, textOf(one, *one.points[step].value));
    }
    const Timestamp at = m_data.series.front().points[step].at;
    return u"%1 · %2"_s.arg(m_formats.clockTime(at), parts.isEmpty() ? tr("no data") : parts.join(u", "_s));
}

QVariantList HealthChart::rows() const
{
    QVariantList rows;
    const qsizetype steps = m_data.series.empty() ? 0 : std::ssize(m_data.series.front().points);
    for (qsizetype step = steps - 1; step >= 0; --step) {
        QStringList cells{m_formats.clockTime(m_data.series.front().points[static_cast<size_t>(step)].at)};
        for (const ChartSeries &one : m_data.series) {
            const auto value = valueOf(one, static_cast<size_t>(step));
            cells << (value ? textOf(one, *value) : u"–"_s);
        }
        rows << QVariant(cells);
    }
    return rows;
}

QString HealthChart::textOf(const ChartSeries &one, double value) const
{
    return chartdata::text(value, one.isMoney ? ChartData::Unit::Money : m_data.unit);
}

QString HealthChart::copyText(const QString &separator) const
{
    const bool isTable = separator != u",";
    QStringList heads{isTable ? tr("From") : u"from_utc"_s};
    for (const ChartSeries &one : m_data.series)
        heads << (m_data.unit == ChartData::Unit::Millis ? u"%1 ms"_s.arg(one.name) : one.name);
    QList<QStringList> lines{heads};
    const size_t steps = m_data.series.empty() ? 0 : m_data.series.front().points.size();
    for (size_t step = 0; step < steps; ++step) {
        QStringList cells{isoText(m_data.series.front().points[step].at)};
        for (const ChartSeries &one : m_data.series) {
            const auto value = valueOf(one, step);
            cells << (value ? QString::number(*value, 'g', 12) : QString());
        }
        lines << cells;
    }
    return isTable ? csvtext::tabbed(lines) : csvtext::csv(lines);
}

} // namespace loomdeck
