// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/silence.h"
#include "core/actor.h"
#include "db/transaction.h"

#include <QJsonArray>

namespace loomdeck {

/** A silence with its history. A value. */
struct StoredSilence
{
    Silence silence;
    Timestamp createdAt{};
    QString endedBy; ///< who ended it before its time; empty: nobody
    std::optional<Timestamp> endedAt;

    /** `matchers` as a list, `matchersText` as Alertmanager writes them, `state` as of now. */
    QJsonObject toJson(Timestamp now) const;
};

/** `pending`, `active`, `expired`. */
QString silenceStateName(Silence::State state);

/** A list of `{"name","op","value"}` or of texts such as `plan="saga"`; also one text. Errors: SILENCE_MATCHERS, BAD_*.
 */
Result<Matchers> matchersFromJson(const QJsonValue &json);
QJsonArray matchersToJson(const Matchers &matchers);

/** Database threads only; throws Failure. */
namespace silencestore {

/** What somebody wants to be silent. */
struct Wish
{
    Matchers matchers;
    std::optional<Timestamp> startsAt; ///< empty: now
    Timestamp endsAt{};
    QString reason;
};
/** Journalled as `silence.create`. Errors: those of silenceFault(), SILENCE_TOO_MANY. */
Result<StoredSilence> create(Transaction &transaction, const Wish &wish, const Actor &actor);
/** Before its time; one that has not begun never will. Journalled as `silence.end`. Errors: SILENCE_NOT_FOUND,
 * SILENCE_OVER. */
Result<StoredSilence> end(Transaction &transaction, const QString &id, const QString &reason, const Actor &actor);

std::optional<StoredSilence> find(Connection &connection, const QString &id);
/** Those that are active at `now`, for a look at alerts. */
std::vector<Silence> active(Connection &connection, Timestamp now);
/** Pending and active ones by their end, the first to end first; then, if asked for, expired ones, the newest first. */
std::vector<StoredSilence> list(Connection &connection, Timestamp now, bool withExpired, int limit);
/** Active ones that end within so long, the first to end first. */
std::vector<StoredSilence> expiringSoon(Connection &connection, Timestamp now, Micros within);
/** Forgets those that ended before. */
void prune(Transaction &transaction, Timestamp before);

} // namespace silencestore

} // namespace loomdeck
