// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <vector>

namespace loomdeck::test {

/** Seconds that a piece of work takes. */
template<typename F>
double secondsOf(F work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/** The value that so many of a hundred do not exceed; sorts. */
double percentile(std::vector<double> &values, double share);

/** What was measured, printed as one table at the end. */
class SpeedTable
{
public:
    explicit SpeedTable(QString title)
        : m_title(std::move(title))
    {}
    ~SpeedTable();

    /** Ours and the bare limit in the same unit, more is better. False when ours is below `bar` of the limit. */
    bool ratio(const QString &what, const QString &unit, double ours, double limit, double bar);
    /** A figure with a bound that an unloaded machine keeps; told, not judged. */
    void figure(const QString &what, const QString &unit, double ours, const QString &bound);

    /** Bars are for optimised builds. */
    static bool isJudged();

private:
    struct Line
    {
        QString what, ours, limit, ratio, bar;
    };
    const QString m_title;
    std::vector<Line> m_lines;
};

} // namespace loomdeck::test
