// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"

#include <QJsonObject>

namespace loomdeck {

/** One exchange with a model. A value. */
struct Transcript
{
    QString id;
    qint64 planKey = 0, itemKey = 0, jobId = 0;
    QString phase, blueprintId, sceneId, agentId, conversationId, conversationMessageId;
    int attempt = 1;
    QString requestPayload, responsePayload;
    std::optional<qint64> promptTokens, completionTokens;
    std::optional<double> latencyMs;
    QString validationStatus; ///< `Unknown`, `Passed`, `Failed`, `Skipped`
    QString validationDetails;
    bool isRetry = false;
    QJsonObject metadata;
    Timestamp createdAt{};

    QJsonObject toJson() const;
};

/** Database threads only; throws Failure. */
namespace transcriptstore {

void insert(Transaction &transaction, Transcript &transcript);
/** Newest first. */
std::vector<Transcript> ofItem(Connection &connection, qint64 itemKey, int limit);
std::optional<Transcript> find(Connection &connection, const QString &id);

} // namespace transcriptstore

} // namespace loomdeck
