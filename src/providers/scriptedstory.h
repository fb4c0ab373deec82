// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>

namespace loomdeck {

/**
 * What the scripted provider answers: JSON that matches the schema of the phase (`vision`, `world-bible`, `iteration`,
 * `blueprint`, `scroll`) or the free text of a `scene`, derived from facts such as `planName`, `projectTitle`,
 * `branch`, `backlogId`, `cast`, `salientTerms`. Pure: equal facts give equal answers. Errors: SCRIPT_UNKNOWN.
 */
Result<QString> scriptedAnswer(const QString &schema, const QJsonObject &facts);

} // namespace loomdeck
