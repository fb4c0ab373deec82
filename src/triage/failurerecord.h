// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <optional>
#include <QJsonObject>
#include <QStringList>

namespace loomdeck {

/** How far dealing with a failure has come. The numbers are stored; the first four are open. */
enum class TriageState { New, Acknowledged, Assigned, Retrying, Resolved, Ignored };

const QStringList &triageStateNames(); ///< `new`, `acknowledged`, `assigned`, `retrying`, `resolved`, `ignored`
QString triageStateName(TriageState state);
std::optional<TriageState> triageStateFromName(const QString &name);
bool isOpen(TriageState state);

/** What went wrong with an item, however often it did in the same way. A value; any thread. */
struct FailureRecord
{
    qint64 key = 0;
    QString id, fingerprint;
    QString phase, failureClass, code, message;
    qint64 planKey = 0, itemKey = 0;
    QString planId, planName, backlogId; ///< filled by lists
    qint64 jobId = 0;                    ///< of the newest attempt
    QString transcriptId;                ///< of the newest attempt; empty when nothing was asked
    int times = 1;
    Timestamp firstAt{}, lastAt{};
    TriageState state = TriageState::New;
    QString assignee, acknowledgedBy, reason;
    std::optional<Timestamp> actedAt;
    /** The run that succeeded where this one had failed. */
    std::optional<Timestamp> resolvedAt;
    qint64 resolvedByJob = 0;
    QString resolvedByTranscript;
    int rowVersion = 1;
    /** Items of the plan that wait for what this one makes; filled by lists. */
    qint64 blocks = 0;

    /** The state it goes back to when a retry failed too. */
    TriageState stateBeforeRetry() const;
    QJsonObject toJson() const;
};

/** Failures that are alike. A value; any thread. */
struct FailureGroup
{
    QString fingerprint, phase, failureClass, code, message; ///< message of the newest one
    qint64 failures = 0, plans = 0, times = 0, retrying = 0, unowned = 0;
    Timestamp firstAt{}, lastAt{};
    /** Items that wait for what the items of this group make. */
    qint64 blocks = 0;

    QJsonObject toJson() const;
};

} // namespace loomdeck
