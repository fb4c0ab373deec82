// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actor.h"
#include "core/result.h"
#include "db/transaction.h"

namespace loomdeck {

/** What the store keeps of an API token: never the token itself. A value. */
struct ApiToken
{
    QString id, name;
    Role role = Role::Viewer;
    Timestamp createdAt{};
    std::optional<Timestamp> revokedAt;
};

/** API tokens. Database threads only. */
namespace tokens {

struct Created
{
    ApiToken token;
    QString secret; ///< shown once
};

/** Errors: TOKEN_NAME_REQUIRED, TOKEN_NAME_TAKEN. */
Result<Created> create(Transaction &transaction, const QString &name, Role role, const Actor &actor);
/** Errors: TOKEN_NOT_FOUND, TOKEN_REVOKED. */
Result<ApiToken> revoke(Transaction &transaction, const QString &name, const Actor &actor);
/** By name. */
std::vector<ApiToken> list(Connection &connection);
/** The valid token with this secret. */
std::optional<ApiToken> find(Connection &connection, const QString &secret);

} // namespace tokens

} // namespace loomdeck
