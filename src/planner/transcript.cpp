// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/transcript.h"

#include "core/json.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

QJsonObject Transcript::toJson() const
{
    const auto number = [](const auto &value) { return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null); };
    const auto known = [this](const QString &key) {
        return metadata.contains(key) ? metadata.value(key) : QJsonValue(QJsonValue::Null);
    };
    return {{u"id"_s, id},
            {u"phase"_s, phase},
            {u"agentId"_s, orNull(agentId)},
            {u"conversationId"_s, orNull(conversationId)},
            {u"attempt"_s, attempt},
            {u"requestPayload"_s, requestPayload},
            {u"responsePayload"_s, orNull(responsePayload)},
            {u"promptTokens"_s, number(promptTokens)},
            {u"completionTokens"_s, number(completionTokens)},
            {u"latencyMs"_s, number(latencyMs)},
            {u"validationStatus"_s, validationStatus},
            {u"validationDetails"_s, orNull(validationDetails)},
            {u"isRetry"_s, isRetry},
            {u"callNumber"_s, call},
            {u"isRepair"_s, isRepair},
            {u"providerId"_s, orNull(providerId)},
            {u"modelId"_s, orNull(modelId)},
            {u"providerName"_s, orNull(providerName)},
            {u"modelName"_s, orNull(modelName)},
            {u"cachedTokens"_s, number(cachedTokens)},
            {u"cost"_s, number(cost)},
            {u"finishReason"_s, orNull(finishReason)},
            {u"ladderMode"_s, orNull(ladderMode)},
            {u"failureClass"_s, orNull(failureClass)},
            {u"httpStatus"_s, httpStatus > 0 ? QJsonValue(httpStatus) : QJsonValue(QJsonValue::Null)},
            {u"error"_s, error.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(error)},
            {u"promptTemplateId"_s, known(u"promptTemplateId"_s)},
            {u"promptVersion"_s, known(u"promptVersion"_s)},
            {u"metadata"_s, metadata},
            {u"createdAtUtc"_s, isoText(createdAt)}};
}

namespace transcriptstore {

namespace {

const QString columns =
    u"id, plan_key, item_key, job_id, phase, blueprint_id, scene_id, agent_id, conversation_id, "
    u"conversation_message_id, attempt, request_payload, response_payload, "
    "prompt_tokens, completion_tokens, latency_ms, validation_status, validation_details, is_retry, metadata, "
    "created_at, "
    "call_number, is_repair, provider_id, model_id, provider_name, model_name, cached_tokens, cost, finish_reason, "
    "ladder_mode, failure_class, http_status, error"_s;

template<typename T>
QVariant maybe(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<T>());
}

Transcript fromRow(const Row &row)
{
    Transcript transcript;
    transcript.id = row.text(0);
    transcript.planKey = row.integer(1);
    transcript.itemKey = row.integer(2);
    transcript.jobId = row.integer(3);
    transcript.phase = row.text(4);
    transcript.blueprintId = row.text(5);
    transcript.sceneId = row.text(6);
    transcript.agentId = row.text(7);
    transcript.conversationId = row.text(8);
    transcript.conversationMessageId = row.text(9);
    transcript.attempt = static_cast<int>(row.integer(10));
    transcript.requestPayload = row.text(11);
    transcript.responsePayload = row.text(12);
    if (!row.isNull(13))
        transcript.promptTokens = row.integer(13);
    if (!row.isNull(14))
        transcript.completionTokens = row.integer(14);
    if (!row.isNull(15))
        transcript.latencyMs = row.real(15);
    transcript.validationStatus = row.text(16);
    transcript.validationDetails = row.text(17);
    transcript.isRetry = row.boolean(18);
    transcript.metadata = jsonObject(row, 19);
    transcript.createdAt = row.time(20);
    transcript.call = static_cast<int>(row.integer(21));
    transcript.isRepair = row.boolean(22);
    transcript.providerId = row.text(23);
    transcript.modelId = row.text(24);
    transcript.providerName = row.text(25);
    transcript.modelName = row.text(26);
    if (!row.isNull(27))
        transcript.cachedTokens = row.integer(27);
    if (!row.isNull(28))
        transcript.cost = row.real(28);
    transcript.finishReason = row.text(29);
    transcript.ladderMode = row.text(30);
    transcript.failureClass = row.text(31);
    transcript.httpStatus = static_cast<int>(row.integer(32));
    transcript.error = jsonObject(row, 33);
    return transcript;
}

} // namespace

void insert(Transaction &transaction, Transcript &transcript)
{
    if (transcript.id.isEmpty())
        transcript.id = transaction.ids().next();
    transcript.createdAt = transaction.now();
    transaction.sql().exec(u"INSERT INTO transcripts (%1) VALUES (%2)"_s.arg(
                               columns, QStringList(columns.count(u',') + 1, u"?"_s).join(u", "_s)),
                           {transcript.id,
                            transcript.planKey,
                            bindNumber(transcript.itemKey),
                            bindNumber(transcript.jobId),
                            transcript.phase,
                            bindText(transcript.blueprintId),
                            bindText(transcript.sceneId),
                            bindText(transcript.agentId),
                            bindText(transcript.conversationId),
                            bindText(transcript.conversationMessageId),
                            transcript.attempt,
                            transcript.requestPayload,
                            bindText(transcript.responsePayload),
                            maybe(transcript.promptTokens),
                            maybe(transcript.completionTokens),
                            maybe(transcript.latencyMs),
                            transcript.validationStatus,
                            bindText(transcript.validationDetails),
                            transcript.isRetry ? 1 : 0,
                            bindJson(transcript.metadata),
                            toMicros(transcript.createdAt),
                            transcript.call,
                            transcript.isRepair ? 1 : 0,
                            bindText(transcript.providerId),
                            bindText(transcript.modelId),
                            bindText(transcript.providerName),
                            bindText(transcript.modelName),
                            maybe(transcript.cachedTokens),
                            maybe(transcript.cost),
                            bindText(transcript.finishReason),
                            bindText(transcript.ladderMode),
                            bindText(transcript.failureClass),
                            bindNumber(transcript.httpStatus),
                            bindJson(transcript.error)});
}

std::vector<Transcript> ofItem(Connection &connection, qint64 itemKey, int limit)
{
    return connection.all(
        u"SELECT %1 FROM transcripts WHERE item_key = ? ORDER BY created_at DESC, attempt DESC, call_number DESC, id DESC LIMIT ?"_s
            .arg(columns),
        {itemKey, limit}, fromRow);
}

std::optional<Transcript> find(Connection &connection, const QString &id)
{
    return connection.first(u"SELECT %1 FROM transcripts WHERE id = ?"_s.arg(columns), {id}, fromRow);
}

std::optional<Transcript> before(Connection &connection, const QString &id)
{
    struct Place
    {
        qint64 item, job, at, attempt, call;
    };
    const auto place = connection.first(
        u"SELECT coalesce(item_key, 0), coalesce(job_id, 0), created_at, attempt, call_number "
        "FROM transcripts WHERE id = ?"_s,
        {id}, [](const Row &row) {
            return Place{row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4)};
        });
    if (!place || (place->item == 0 && place->job == 0))
        return std::nullopt;
    return connection.first(
        u"SELECT %1 FROM transcripts WHERE %2 = ? AND (created_at < ? OR (created_at = ? AND (attempt < ? OR (attempt "
        u"= ? "
        "AND call_number < ?)))) ORDER BY created_at DESC, attempt DESC, call_number DESC, id DESC LIMIT 1"_s.arg(
            columns, place->item != 0 ? u"item_key"_s : u"job_id"_s),
        {place->item != 0 ? place->item : place->job, place->at, place->at, place->attempt, place->attempt,
         place->call},
        fromRow);
}

std::vector<Transcript> ofJob(Connection &connection, qint64 jobId, int limit)
{
    return connection.all(
        u"SELECT %1 FROM transcripts WHERE job_id = ? ORDER BY created_at DESC, attempt DESC, call_number DESC LIMIT ?"_s
            .arg(columns),
        {jobId, limit}, fromRow);
}

qint64 tokens(Connection &connection, qint64 planKey, const QString &phase)
{
    return connection.count(
        u"SELECT CAST(coalesce(sum(coalesce(prompt_tokens, 0) + coalesce(completion_tokens, 0)), 0) AS bigint) "
        "FROM transcripts WHERE plan_key = ? AND phase = ?"_s,
        {planKey, phase});
}

Repairs repairs(Connection &connection, qint64 planKey, qint64 itemKey)
{
    return connection
        .first(
            u"SELECT count(*), CAST(coalesce(sum(coalesce(prompt_tokens, 0) + coalesce(completion_tokens, 0)), 0) AS "
            "bigint) FROM transcripts WHERE plan_key = ? AND is_repair = 1 AND (? = 0 OR item_key = ?)"_s,
            {planKey, itemKey, itemKey},
            [](const Row &row) {
                return Repairs{row.integer(0), row.integer(1)};
            })
        .value_or(Repairs());
}

} // namespace transcriptstore

} // namespace loomdeck
