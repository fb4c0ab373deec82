// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace loomdeck {

/** What stands where a secret stood. */
QString masked();

/** True for keys whose values are secrets whatever they hold (`apiKey`, `password`, `token`, `secret`, `authorization`
 * …). */
bool isSecretKey(const QString &key);

/** A copy in which the values of secret keys are masked at every depth, so that it may be logged, stored or shown. */
QJsonValue redacted(const QJsonValue &value);

} // namespace loomdeck
