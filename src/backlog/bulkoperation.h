// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/eligibility.h"
#include "core/actor.h"
#include "core/clock.h"

#include <QJsonObject>
#include <vector>

namespace loomdeck {

/** One command over a frozen set of items, run as one tracked job. A value; any thread. */
struct BulkOperation
{
    QString id;
    BulkCommand command = BulkCommand::Resume;
    BulkFill fill;
    int pace = 0;  ///< items of it that may be under way at once; 0 = no limit
    QString query; ///< how the set was chosen, in words; the set itself is frozen
    Actor actor;
    QString reason;
    QString state; ///< `running`, `complete`, `cancelled`
    qint64 total = 0, done = 0, succeeded = 0, refused = 0;
    qint64 jobId = 0;
    Timestamp createdAt{};
    std::optional<Timestamp> finishedAt;

    QJsonObject toJson() const;
};

/** What became of one item of the set. */
struct BulkOutcome
{
    qint64 number = 0;
    qint64 itemKey = 0;
    QString backlogId, planName;
    QString outcome; ///< `done`, `refused`; null while it waits
    QString code, message;

    QJsonObject toJson() const;
};

/** What would happen, before anything does. */
struct BulkPreview
{
    struct Line
    {
        ItemWithTask item;
        Eligibility verdict;
    };
    std::vector<Line> eligible, ineligible; ///< at most `sample` each; the counts are exact
    qint64 eligibleCount = 0, ineligibleCount = 0;
    std::vector<qint64> eligibleKeys; ///< all of them: what is shown is what is acted on
    int plans = 0, branches = 0;
    /** Reason, how often; most frequent first. */
    std::vector<std::pair<QString, qint64>> reasons;

    QJsonObject toJson() const;
};

} // namespace loomdeck
