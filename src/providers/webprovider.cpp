// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/webprovider.h"

#include "core/json.h"
#include "providers/answerending.h"
#include "providers/answertext.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int deepest = 128;

void readJson(const QByteArray &json, AnswerSoFar &answer, qint64 mostBytes,
              const std::function<void(const QJsonObject &)> &take)
{
    const auto parsed = parseJson(json, {.bytes = mostBytes, .depth = deepest});
    if (!parsed)
        answer.fault = parsed.error().message;
    else if (const QJsonObject error = errorObject(parsed.value()); !error.isEmpty())
        answer.error = error;
    else
        take(parsed->toObject());
}

} // namespace

QString contentText(const QJsonValue &content)
{
    if (!content.isArray())
        return content.toString();
    QString text;
    for (const QJsonValue &part : content.toArray())
        text += part[u"text"].toString();
    return text;
}

WebProvider::WebProvider(ProviderSettings settings, const Clock &clock, SecretResolver secrets)
    : m_settings(std::move(settings))
    , m_clock(clock)
    , m_secrets(std::move(secrets))
{}

LadderMode WebProvider::modeFor(const CompletionRequest &request) const
{
    return request.schemaBody.isEmpty() ? LadderMode::None : m_ladder.mode(request.model);
}

bool WebProvider::learns(const ServerWords &words, const CompletionRequest &request, LadderMode mode)
{
    static const QRegularExpression form(
        u"response_format|json_schema|json_object|structured output|guided|grammar|invalid schema|\\bformat\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(words.code + u' ' + words.message).hasMatch() && m_ladder.stepDown(request.model, mode);
}

QJsonArray WebProvider::turns(const CompletionRequest &request, LadderMode mode)
{
    const bool tellSchema = mode == LadderMode::Object || mode == LadderMode::Prompt;
    QJsonArray list{
        QJsonObject{{u"role"_s, u"user"_s},
                    {u"content"_s, tellSchema ? request.prompt + schemaWords(request.schemaBody) : request.prompt}}};
    if (request.repair) {
        list.append(QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, request.repair->answer}});
        list.append(QJsonObject{{u"role"_s, u"user"_s},
                                {u"content"_s, repairWords(request.repair->problems, mode != LadderMode::None)}});
    }
    return list;
}

Result<WebRequest> WebProvider::request(const QString &path, SecretMask &mask, const StopFlag &stop) const
{
    WebRequest request;
    request.url = m_settings.at(path);
    request.timeout = m_settings.timeout;
    request.mostBytes = m_settings.mostBytes;
    request.shouldStop = [&stop] { return stop.any(); };
    const auto proxy = mask.resolve(m_secrets, m_settings.proxy);
    if (!proxy)
        return proxy.error();
    request.proxy = QUrl(proxy.value());
    for (const auto &[name, value] : m_settings.headers) {
        const auto resolved = mask.resolve(m_secrets, value);
        if (!resolved)
            return resolved.error();
        request.headers.append({name.toLatin1(), resolved->toUtf8()});
    }
    if (m_settings.apiKey.isEmpty())
        return request;
    const auto key = mask.resolve(m_secrets, m_settings.apiKey);
    if (!key)
        return key.error();
    request.headers.append(keyHeaders(key->trimmed().toUtf8()));
    return request;
}

AnswerSeen WebProvider::seen(const WebReply &reply, const QString &model) const
{
    return {reply.status, reply.headers, reply.body, m_clock.now(), m_settings.name, model};
}

CompletionResult WebProvider::complete(const CompletionRequest &request, const StopFlag &stop)
{
    const LadderMode mode = modeFor(request);
    SecretMask mask;
    auto prepared = this->request({}, mask, stop);
    if (!prepared) {
        ProviderFailure failure;
        failure.failure = FailureClass::Setup;
        failure.reaction = Reaction::HoldForPerson;
        failure.error = prepared.error();
        return failure;
    }
    WebRequest &web = prepared.value();
    const Question asked = question(request, mode);
    web.method = "POST";
    web.url = m_settings.at(asked.path);
    web.body = jsonText(asked.body);
    AnswerSoFar answer;
    StreamReader stream(framing(), [&](const QByteArray &json) {
        // What ends a stream of events without being one.
        if (json == "[DONE]") {
            answer.isDone = true;
            return true;
        }
        const qsizetype before = answer.text.size();
        readJson(json, answer, m_settings.mostBytes, [&](const QJsonObject &event) { read(event, answer); });
        if (request.onText && answer.text.size() > before)
            request.onText(mask.apply(answer.text.mid(before)));
        return answer.fault.isEmpty() && !answer.error;
    });
    web.onPiece = [&stream](const QByteArray &piece) { return stream.add(piece); };
    const WebResult result = callWeb(web);
    CompletionResult judgement;
    if (const auto *failed = std::get_if<WebFailure>(&result); failed && !(answer.isDone && answer.fault.isEmpty())) {
        ProviderFailure failure = classifyWebFailure(*failed, seen(failed->partial, request.model));
        failure.partialText = answer.text;
        failure.usage = answer.usage;
        failure.finishReason = answer.finishReason;
        judgement = failure;
    } else {
        const WebReply &reply = failed ? failed->partial : std::get<WebReply>(result);
        stream.finish();
        judgement = judged(reply, answer, stream.isStream(), request, mode);
    }
    if (auto *failure = std::get_if<ProviderFailure>(&judgement)) {
        failure->ladder = mode;
        failure->error = mask.apply(failure->error);
        failure->excerpt = mask.apply(failure->excerpt);
        failure->partialText = mask.apply(failure->partialText);
    } else {
        auto &completion = std::get<Completion>(judgement);
        completion.text = mask.apply(completion.text);
    }
    return judgement;
}

CompletionResult WebProvider::judged(const WebReply &reply, AnswerSoFar answer, bool wasStream,
                                     const CompletionRequest &request, LadderMode mode)
{
    if (!wasStream && reply.status < 300)
        readJson(reply.body, answer, m_settings.mostBytes, [&](const QJsonObject &body) {
            read(body, answer);
            answer.isDone = true;
            if (request.onText && !answer.text.isEmpty())
                request.onText(answer.text);
        });
    if (const auto failed = fault(reply, answer, wasStream, request.model)) {
        ProviderFailure failure = *failed;
        failure.status = reply.status;
        failure.latency = reply.latency;
        failure.partialText = answer.text;
        failure.usage = answer.usage;
        failure.finishReason = answer.finishReason;
        if (failure.excerpt.isEmpty())
            failure.excerpt = QString::fromUtf8(reply.body.left(2000));
        if (reply.status >= 400 && learns(errorWordsOf(reply.body), request, mode))
            failure.reaction = Reaction::AskAgain;
        return failure;
    }
    Completion completion;
    completion.text = plainAnswer(answer.text, mode != LadderMode::None);
    if (mode == LadderMode::Schema)
        completion.text = withoutNulls(completion.text);
    completion.promptTokens = answer.usage.prompt.value_or(0);
    completion.completionTokens = answer.usage.completion.value_or(0);
    completion.cachedTokens = answer.usage.cached.value_or(0);
    completion.usageTold = answer.usage.prompt && answer.usage.completion;
    completion.latency = reply.latency;
    completion.finishReason = answer.finishReason;
    completion.ladder = mode;
    completion.status = reply.status;
    return completion;
}

std::optional<ProviderFailure> WebProvider::fault(const WebReply &reply, const AnswerSoFar &answer, bool wasStream,
                                                  const QString &model) const
{
    AnswerSeen found = seen(reply, model);
    if (answer.error)
        found.body = jsonText(*answer.error);
    if (answer.error || reply.status >= 300)
        return classifyAnswer(found);
    if (!answer.fault.isEmpty())
        return garbledFailure(reply, answer, m_settings.name, m_clock.now());
    if (!wasStream && answer.text.isEmpty() && answer.finishReason.isEmpty() && errorWordsOf(reply.body).any())
        return classifyAnswer(found);
    if (wasStream && !answer.isDone && answer.finishReason.isEmpty())
        return classifyWebFailure(
            {WebFailure::Kind::ClosedEarly, u"The stream ended before the answer was whole."_s, reply}, found);
    if (const auto ending = endingFailure(answer, m_settings.name))
        return ending;
    return disguisedFailure(answer.text, found);
}

ProbeReport WebProvider::probe(const QString &model, const StopFlag &stop)
{
    ProbeReport report;
    const auto fail = [&report](const ProviderFailure &failure, const SecretMask &mask) {
        report.failure = failure.failure;
        report.code = failure.error.code;
        report.message = mask.apply(failure.error.message);
        report.fix = failure.error.suggestedFix;
        return report;
    };
    SecretMask mask;
    auto web = request(modelsPath(), mask, stop);
    if (!web)
        return fail({FailureClass::Setup, web.error(), {}}, mask);
    const WebResult result = callWeb(web.value());
    if (const auto *failure = std::get_if<WebFailure>(&result))
        return fail(classifyWebFailure(*failure, seen(failure->partial, model)), mask);
    const auto &reply = std::get<WebReply>(result);
    report.latency = reply.latency;
    if (reply.status >= 300)
        return fail(classifyAnswer(seen(reply, model)), mask);
    const auto body = parseJson(reply.body, {.bytes = m_settings.mostBytes, .depth = deepest});
    if (!body || !body->isObject())
        return fail(garbledFailure(reply, {}, m_settings.name, m_clock.now()), mask);
    report.models = modelsIn(body->toObject());
    if (!model.isEmpty() && !report.models.isEmpty() && !report.models.contains(model)) {
        report.failure = FailureClass::Setup;
        report.code = u"PROVIDER_MODEL"_s;
        report.message = u"%1 answers, but has no model %2. It offers %3."_s.arg(m_settings.name, model,
                                                                                 report.models.mid(0, 8).join(u", "));
        report.fix = u"Correct the model's name in the provider's settings."_s;
        return report;
    }
    report.ok = true;
    report.message = u"%1 answers and offers %2 models."_s.arg(m_settings.name).arg(report.models.size());
    return report;
}

} // namespace loomdeck
