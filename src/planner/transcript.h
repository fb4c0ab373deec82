// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"

#include <QJsonObject>

namespace loomdeck {

/** One call to a model, whatever came of it. A value. */
struct Transcript
{
    QString id;
    qint64 planKey = 0, itemKey = 0, jobId = 0;
    QString phase, blueprintId, sceneId, agentId, conversationId, conversationMessageId;
    int attempt = 1;
    int call = 1;          ///< number within its attempt
    bool isRepair = false; ///< sends an answer back with what is wrong
    QString requestPayload, responsePayload;
    std::optional<qint64> promptTokens, completionTokens;
    std::optional<qint64> cachedTokens; ///< part of promptTokens
    std::optional<double> latencyMs;
    std::optional<double> cost; ///< in the currency of the model's price at that time; unknown stays unknown
    QString providerId, modelId, providerName, modelName; ///< names as they were then
    QString finishReason;                                 ///< as the provider spells it
    QString ladderMode;                                   ///< `schema`, `object`, `prompt`, or null
    QString failureClass;                                 ///< null: an answer came
    int httpStatus = 0;
    QJsonObject error;        ///< code, message, suggestedFix, reaction, retryAtUtc
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
/** The call before this one, of the same item or else of the same job; nothing when it was the first. */
std::optional<Transcript> before(Connection &connection, const QString &id);
/** Newest first. */
std::vector<Transcript> ofJob(Connection &connection, qint64 jobId, int limit);

/** Tokens a phase used in a plan, as far as providers told. */
qint64 tokens(Connection &connection, qint64 planKey, const QString &phase);

/** Calls that sent an answer back, and their tokens. */
struct Repairs
{
    qint64 count = 0, tokens = 0;
};
/** Of an item, or with key 0 of the whole plan. */
Repairs repairs(Connection &connection, qint64 planKey, qint64 itemKey);

} // namespace transcriptstore

} // namespace loomdeck
