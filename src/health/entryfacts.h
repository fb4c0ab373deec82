// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "health/serieskey.h"

#include <optional>
#include <QStringList>

namespace loomdeck {

/** What metrics need of a journal entry. A value. */
struct EntryFacts
{
    qint64 position = 0;
    Timestamp at{}, occurredAt{};
    QString kind, subject;
    MetricLabels labels;

    int attempt = 1;
    std::optional<double> durationMs; ///< of the run; may be nonsense
    bool hasBadNumbers = false;       ///< something that should be a number is none
    qint64 calls = 0;
    bool isUsageTold = false; ///< tokens and cost are known
    double promptTokens = 0, completionTokens = 0, cachedTokens = 0, cost = 0;
    QString jobState;        ///< of a run that failed
    QString critique;        ///< as of Exchange::critiqueStatus()
    QStringList blockedLore; ///< ids of the requirements that a run waits for
    std::optional<double> slaMinutes;
    QString dueAt; ///< ISO time

    /** Fills in what the details of the entry say. Details that are no object say nothing. */
    void readDetails(QStringView details);
    /** True for kinds whose details are needed. */
    static bool needsDetails(const QString &kind);
};

} // namespace loomdeck
