// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <functional>
#include <QStringList>

namespace loomdeck {

/**
 * Puts the secrets into a text that holds references such as `${env:NAME}`. May be called on any thread; blocks.
 * Errors: SECRET_*.
 */
using SecretResolver = std::function<Result<QString>(const QString &text)>;

/** Refuses every reference; for where no secrets are to be had. */
Result<QString> noSecrets(const QString &text);

/** Masks secrets that were resolved for a call in everything that is kept of it. A value; not thread-safe. */
class SecretMask
{
public:
    /** Resolves a text and remembers its value where that came from a reference. */
    Result<QString> resolve(const SecretResolver &resolver, const QString &text);
    QString apply(QString text) const;
    Error apply(Error error) const;

private:
    QStringList m_secrets;
};

} // namespace loomdeck
