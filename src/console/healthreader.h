// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/chartdata.h"
#include "console/fleetwords.h"
#include "health/objectivestore.h"

#include <functional>
#include <memory>
#include <QHash>
#include <QObject>

namespace loomdeck {

class Queries;

/** What the charts of the planners' health are about. A value. */
struct HealthQuestion
{
    Timestamp from{}, to{};
    MetricLabels labels;
    int pixels = 400; ///< width of a plot
    QString within;   ///< the range in words: `in the last 24 h`
    std::vector<Objective> objectives;
};

/** Everything that one reading gives. A value. */
struct HealthReading
{
    QHash<QString, ChartData> charts;  ///< by key
    std::vector<HealthMarker> markers; ///< the oldest first
    std::vector<ObjectiveFacts> objectives;
    std::optional<Timestamp> countedUpTo;
    Timestamp from{}, to{}; ///< of the charts, as widened to whole steps
};

/** The answers of the store, by the name of the metric and what it was grouped by: `executions`, `executions/planner`.
 */
using HealthAnswers = QHash<QString, MetricAnswer>;

namespace health {

/** The series that the charts are made of. Pure. */
QHash<QString, MetricQuery> seriesFor(const HealthQuestion &question);
/** Reduces and judges them. Pure but for the time zone. */
HealthReading chartsOf(const HealthAnswers &answers, const HealthQuestion &question, const Formats &formats);

} // namespace health

/** Reads all charts at once; they are reduced and judged on a thread of the pool. GUI thread. */
class HealthReader : public QObject
{
    Q_OBJECT

public:
    using Take = std::function<void(const Result<HealthReading> &)>;
    using QObject::QObject;

    /** The error of a series that cannot be read is the answer. One reading at a time. */
    void read(Queries &queries, const HealthQuestion &question, const Formats &formats, Take take);

private:
    struct Reading
    {
        HealthQuestion question;
        HealthAnswers answers;
        std::vector<ObjectiveFacts> objectives;
        std::vector<JournalEntry> changes;
        std::optional<Error> error;
        Take take;
        QString timeStyle;
        Timestamp now{};
        qsizetype left = 0;
    };
    void oneDone(const std::shared_ptr<Reading> &reading);
};

} // namespace loomdeck
