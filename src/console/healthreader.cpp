// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthreader.h"

#include "core/whendone.h"
#include "engine/queries.h"

#include <QPromise>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

/** Stands where the reading began. */
class StandingClock : public Clock
{
public:
    explicit StandingClock(Timestamp now)
        : m_now(now)
    {}
    Timestamp now() const override { return m_now; }
    Micros steady() const override { return Micros{0}; }

private:
    const Timestamp m_now;
};

} // namespace

void HealthReader::read(Queries &queries, const HealthQuestion &question, const Formats &formats, Take take)
{
    auto reading = std::make_shared<Reading>();
    reading->question = question;
    reading->take = std::move(take);
    reading->timeStyle = formats.timeStyle();
    reading->now = formats.now();
    const auto wanted = health::seriesFor(question);
    reading->left = wanted.size() + 2;
    for (auto one = wanted.begin(); one != wanted.end(); ++one) {
        whenDone(this, queries.metricSeries(*one),
                 [this, reading, key = one.key()](const Result<MetricAnswer> &answer) {
                     if (answer)
                         reading->answers.insert(key, *answer);
                     else
                         reading->error = answer.error();
                     oneDone(reading);
                 });
    }
    whenDone(this, queries.fleetChanges({question.from, question.to, question.labels}),
             [this, reading](const Result<std::vector<JournalEntry>> &changes) {
                 if (changes)
                     reading->changes = *changes;
                 else
                     reading->error = changes.error();
                 oneDone(reading);
             });
    whenDone(this, queries.objectives(question.objectives),
             [this, reading](const Result<std::vector<ObjectiveFacts>> &facts) {
                 if (facts)
                     reading->objectives = *facts;
                 else
                     reading->error = facts.error();
                 oneDone(reading);
             });
}

void HealthReader::oneDone(const std::shared_ptr<Reading> &reading)
{
    if (--reading->left > 0)
        return;
    if (reading->error)
        return reading->take(*reading->error);
    auto promise = std::make_shared<QPromise<HealthReading>>();
    promise->start();
    whenDone(this, promise->future(), [reading](const HealthReading &made) { reading->take(made); });
    QThreadPool::globalInstance()->start([promise, reading] {
        const StandingClock clock(reading->now);
        Formats formats(clock);
        formats.setTimeStyle(reading->timeStyle);
        HealthReading made = health::chartsOf(reading->answers, reading->question, formats);
        made.objectives = reading->objectives;
        for (const JournalEntry &entry : reading->changes)
            made.markers.push_back(fleetwords::markerOf(entry));
        promise->addResult(made);
        promise->finish();
    });
}

} // namespace loomdeck
