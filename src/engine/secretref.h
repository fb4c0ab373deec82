// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace loomdeck {

/**
 * Puts the values of `${env:NAME}` and `${file:/path}` into a text of the configuration. The result must never be
 * shown. Errors: SECRET_MISSING, SECRET_FORM. Any thread; reads files.
 */
Result<QString> resolveSecrets(const QString &text);

} // namespace loomdeck
