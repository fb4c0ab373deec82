// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/webprovider.h"

namespace loomdeck {

/** The error object of a body or an event, also where it is a string or stands in a list; empty when there is none. */
QJsonObject errorObject(const QJsonValue &body);

/** Refused, cut off, filtered, or empty, by what the provider says of how the answer ended. Nothing when it is whole.
 */
std::optional<ProviderFailure> endingFailure(const AnswerSoFar &answer, const QString &provider);

/** An answer that is no answer: a web page, invalid UTF-8, broken or bottomless JSON. */
ProviderFailure garbledFailure(const WebReply &reply, const AnswerSoFar &answer, const QString &provider,
                               Timestamp now);

} // namespace loomdeck
