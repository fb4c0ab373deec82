// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>

namespace loomdeck {

/** The prompt of a phase with its facts put in; `{{name}}` stands for a fact. Errors: PROMPT_MISSING. Any thread. */
Result<QString> renderPrompt(const QString &name, const QJsonObject &facts);

} // namespace loomdeck
