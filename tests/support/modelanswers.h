// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/loopbackserver.h"

namespace loomdeck::test {

/** Answers in the formats that providers speak. `text` is what the model said. */

ServedAnswer openAiAnswer(const QString &text, const QString &finish = QStringLiteral("stop"));
/** Server-sent events in pieces of a few letters, with usage at the end. */
ServedAnswer openAiStream(const QString &text, const QString &finish = QStringLiteral("stop"), int pauseMillis = 0);
ServedAnswer anthropicStream(const QString &text, const QString &stop = QStringLiteral("end_turn"));
ServedAnswer ollamaStream(const QString &text, const QString &done = QStringLiteral("stop"));
ServedAnswer jsonAnswer(int status, const QByteArray &body,
                        const QList<std::pair<QByteArray, QByteArray>> &headers = {});

/** As the asked one wants it: a stream where `stream` is true. */
ServedAnswer openAiFor(const SeenRequest &request, const QString &text);

} // namespace loomdeck::test
