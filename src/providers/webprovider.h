// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/failuretable.h"
#include "providers/ladder.h"
#include "providers/providersettings.h"
#include "providers/secretmask.h"
#include "providers/streamreader.h"

namespace loomdeck {

/** What was read of an answer so far. A value. */
struct AnswerSoFar
{
    QString text, refusal, finishReason;
    TokenUsage usage;
    std::optional<QJsonObject> error; ///< an error object in the midst of it
    bool isDone = false;              ///< the provider said that this is all
    QString fault;                    ///< why it cannot be read, or null
};

/**
 * What the adapters of servers share: one call to the outside with its key, its answer read as it arrives, and every
 * way in which that may go wrong. Subclasses say how to ask and how to read. Thread-safe.
 */
class WebProvider : public Provider
{
public:
    WebProvider(ProviderSettings settings, const Clock &clock, SecretResolver secrets);
    CompletionResult complete(const CompletionRequest &request, const StopFlag &stop) override;
    ProbeReport probe(const QString &model, const StopFlag &stop) override;

protected:
    struct Question
    {
        QString path;
        QJsonObject body;
    };
    virtual Question question(const CompletionRequest &request, LadderMode mode) const = 0;
    virtual WebHeaders keyHeaders(const QByteArray &key) const = 0;
    virtual StreamReader::Framing framing() const { return StreamReader::Framing::Events; }
    /** Takes one event of a stream, or a whole answer. */
    virtual void read(const QJsonObject &event, AnswerSoFar &answer) const = 0;
    virtual LadderMode modeFor(const CompletionRequest &request) const;
    /** True when a refused request taught something, so that asking again at once makes sense. */
    virtual bool learns(const ServerWords &words, const CompletionRequest &request, LadderMode mode);
    virtual QString modelsPath() const = 0;
    virtual QStringList modelsIn(const QJsonObject &body) const = 0;

    /** The turns of a conversation as most providers want them: prompt, and for a repair what went before. */
    static QJsonArray turns(const CompletionRequest &request, LadderMode mode);

    const ProviderSettings m_settings;
    Ladder m_ladder;

private:
    Result<WebRequest> request(const QString &path, SecretMask &mask, const StopFlag &stop) const;
    AnswerSeen seen(const WebReply &reply, const QString &model) const;
    CompletionResult judged(const WebReply &reply, AnswerSoFar answer, bool wasStream, const CompletionRequest &request,
                            LadderMode mode);
    std::optional<ProviderFailure> fault(const WebReply &reply, const AnswerSoFar &answer, bool wasStream,
                                         const QString &model) const;

    const Clock &m_clock;
    const SecretResolver m_secrets;
};

/** `content` of a message: a string, or a list of parts with text. */
QString contentText(const QJsonValue &content);

} // namespace loomdeck
