// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace loomdeck {

/** Signatures of Standard Webhooks 1.0, symmetric scheme `v1`. Pure; any thread. */
namespace webhooksignature {

/**
 * The key in a secret such as `whsec_MfKQ…`: base64, 24 to 64 bytes, the prefix may be left out. Errors:
 * BAD_WEBHOOK_SECRET, which never says what the secret is.
 */
Result<QByteArray> keyOf(const QString &secret);

/**
 * The value of `webhook-signature`: one HMAC-SHA256 over `id.seconds.body` for each key, with a space between, so that
 * a receiver that knows any one of them takes the message while a secret is changed. `id` has no full stop.
 */
QByteArray sign(const QByteArray &id, Timestamp at, const QByteArray &body, const QList<QByteArray> &keys);

} // namespace webhooksignature

} // namespace loomdeck
