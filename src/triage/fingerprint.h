// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loomdeck {

/**
 * The message without what differs from one failure to the next of the same kind: ids, numbers, quoted words and lists
 * of words become `…`. Pure; any thread.
 */
QString plainMessage(const QString &message);

/** What failures that are alike share: 16 hex digits over phase, class, code and plain message. Pure; any thread. */
QString fingerprintOf(const QString &phase, const QString &failureClass, const QString &code, const QString &message);

} // namespace loomdeck
