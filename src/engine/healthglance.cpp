// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/healthglance.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

Result<HealthGlance> readHealthGlance(Connection &connection, const HealthGlanceQuestion &question, Timestamp now)
{
    HealthGlance glance;
    const auto ofRange = [&](const QString &name, Micros step) {
        return MetricQuery{name, question.from, question.to, step, 0, question.labels, {}};
    };
    const auto ofHour = [now](const QString &name, const QString &by) {
        return MetricQuery{name, now - 1h, now, 1min, 0, {}, by};
    };
    for (const auto &[query, answer] : {std::pair(ofRange(u"executions"_s, question.step), &glance.executions),
                                        std::pair(ofRange(u"latency"_s, question.step), &glance.latency),
                                        std::pair(ofRange(u"queue-age"_s, question.fineStep), &glance.queueAge),
                                        std::pair(ofHour(u"drift"_s, u"plan"_s), &glance.drift),
                                        std::pair(ofHour(u"drifting-plans"_s, {}), &glance.driftingPlans)}) {
        const auto read = metrics::read(connection, query, now);
        if (!read)
            return read.error();
        *answer = *read;
    }
    glance.objectives = objectivestore::facts(connection, question.objectives, now);
    return glance;
}

} // namespace loomdeck
