// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace loomdeck {

/**
 * Puts the values of `${env:NAME}`, `${file:/path}` and `${keychain:NAME}` (service "loomdeck") into a text of the
 * configuration. The result must never be shown. Errors: SECRET_MISSING, SECRET_FORM. The main thread: a keychain may
 * ask its person and answers through the event loop; blocks for at most a minute.
 */
Result<QString> resolveSecrets(const QString &text);

} // namespace loomdeck
