// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tokens.h"

#include "core/texttime.h"
#include "db/journal.h"

#include <openssl/rand.h>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace loomdeck::tokens {

namespace {

constexpr int secretBytes = 32;
const QString columns = u"id, name, role, created_at, revoked_at"_s;

QByteArray hashOf(const QString &secret)
{
    // The secret has 256 random bits, so a plain hash cannot be searched for.
    return QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256);
}

ApiToken fromRow(const Row &row)
{
    return {row.text(0), row.text(1), roleFromName(row.text(2)).value_or(Role::Viewer), row.time(3), row.maybeTime(4)};
}

void journalToken(Transaction &transaction, const ApiToken &token, const QString &kind, const Actor &actor)
{
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = kind;
    entry.subjectType = u"token"_s;
    entry.subjectId = token.id;
    entry.subjectName = token.name;
    entry.after = QJsonObject{{u"role"_s, roleName(token.role)}, {u"revoked"_s, token.revokedAt.has_value()}};
    journal::append(transaction, entry);
}

} // namespace

Result<Created> create(Transaction &transaction, const QString &name, Role role, const Actor &actor)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > 100)
        return Error::badInput(u"TOKEN_NAME_REQUIRED"_s, u"The token's name is blank or longer than 100 characters."_s,
                               u"Name it after who will use it."_s);
    if (transaction.sql().count(u"SELECT count(*) FROM api_tokens WHERE name = ?"_s, {trimmed}) > 0)
        return Error::conflict(u"TOKEN_NAME_TAKEN"_s, u"There is a token \"%1\" already."_s.arg(trimmed),
                               u"Choose another name; names of revoked tokens stay taken."_s);
    QByteArray bytes(secretBytes, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), secretBytes) != 1)
        return Error::internal(u"NO_RANDOMNESS"_s, u"The system gave no random bytes."_s, u"Try again."_s);
    const QString secret =
        u"ldk_"_s + QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    const ApiToken token{transaction.ids().next(), trimmed, role, transaction.now(), {}};
    transaction.sql().exec(u"INSERT INTO api_tokens (id, name, role, hash, created_at) VALUES (?, ?, ?, ?, ?)"_s,
                           {token.id, token.name, roleName(role), hashOf(secret), toMicros(token.createdAt)});
    journalToken(transaction, token, u"token.create"_s, actor);
    return Created{token, secret};
}

Result<ApiToken> revoke(Transaction &transaction, const QString &name, const Actor &actor)
{
    auto token =
        transaction.sql().first(u"SELECT %1 FROM api_tokens WHERE name = ?"_s.arg(columns), {name.trimmed()}, fromRow);
    if (!token)
        return Error::notFound(u"TOKEN_NOT_FOUND"_s, u"There is no token \"%1\"."_s.arg(name.left(100)),
                               u"\"loomdeck token list\" shows their names."_s);
    if (token->revokedAt)
        return Error::conflict(u"TOKEN_REVOKED"_s, u"The token \"%1\" is revoked already."_s.arg(token->name),
                               u"Nothing is left to do."_s);
    token->revokedAt = transaction.now();
    transaction.sql().exec(u"UPDATE api_tokens SET revoked_at = ? WHERE id = ?"_s,
                           {toMicros(transaction.now()), token->id});
    journalToken(transaction, *token, u"token.revoke"_s, actor);
    return *token;
}

std::vector<ApiToken> list(Connection &connection)
{
    return connection.all(u"SELECT %1 FROM api_tokens ORDER BY name"_s.arg(columns), {}, fromRow);
}

std::optional<ApiToken> find(Connection &connection, const QString &secret)
{
    return connection.first(u"SELECT %1 FROM api_tokens WHERE hash = ? AND revoked_at IS NULL"_s.arg(columns),
                            {hashOf(secret)}, fromRow);
}

} // namespace loomdeck::tokens
