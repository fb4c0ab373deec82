// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/webprovider.h"

namespace loomdeck {

/** A local Ollama, over its own chat API. Thread-safe. */
class OllamaProvider final : public WebProvider
{
public:
    using WebProvider::WebProvider;

protected:
    Question question(const CompletionRequest &request, LadderMode mode) const override;
    WebHeaders keyHeaders(const QByteArray &key) const override;
    StreamReader::Framing framing() const override { return StreamReader::Framing::Lines; }
    void read(const QJsonObject &event, AnswerSoFar &answer) const override;
    QString modelsPath() const override;
    QStringList modelsIn(const QJsonObject &body) const override;
};

} // namespace loomdeck
