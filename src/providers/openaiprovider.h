// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/webprovider.h"

namespace loomdeck {

/**
 * Any endpoint that speaks OpenAI's chat completions. Asks for a JSON schema, then for a JSON object, then only in the
 * prompt, and remembers for each model what worked. Thread-safe.
 */
class OpenAiProvider final : public WebProvider
{
public:
    using WebProvider::WebProvider;

protected:
    Question question(const CompletionRequest &request, LadderMode mode) const override;
    WebHeaders keyHeaders(const QByteArray &key) const override;
    void read(const QJsonObject &event, AnswerSoFar &answer) const override;
    bool learns(const ServerWords &words, const CompletionRequest &request, LadderMode mode) override;
    QString modelsPath() const override;
    QStringList modelsIn(const QJsonObject &body) const override;
};

} // namespace loomdeck
