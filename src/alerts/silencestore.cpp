// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/silencestore.h"

#include "alerts/matcherparser.h"
#include "core/json.h"
#include "core/texttime.h"
#include "db/journal.h"
#include "db/jsoncolumn.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr qint64 mostSilences = 10'000;
constexpr qsizetype mostMatchers = 50, longestMatcher = 4096;

const QStringList &opNames()
{
    static const QStringList names{u"="_s, u"!="_s, u"=~"_s, u"!~"_s};
    return names;
}

Error badMatchers(const QString &what)
{
    return Error::badInput(
        u"SILENCE_MATCHERS"_s, what,
        u"Send a list such as [{\"name\":\"plan\",\"op\":\"=\",\"value\":\"saga\"}], or texts such as "
        "plan=\"saga\"."_s);
}

Result<Matchers> oneMatcher(const QJsonValue &json)
{
    if (json.isString()) {
        if (json.toString().size() > longestMatcher)
            return badMatchers(u"A matcher is longer than %1 characters."_s.arg(longestMatcher));
        return parseMatchers(json.toString());
    }
    const QJsonObject object = json.toObject();
    QString op = object[u"op"].toString();
    // Alertmanager says it with two flags.
    if (!object.contains(u"op"_s))
        op = QString(object[u"isEqual"].toBool(true) ? u"="_s : u"!"_s) + (object[u"isRegex"].toBool()       ? u"~"_s
                                                                           : object[u"isEqual"].toBool(true) ? QString()
                                                                                                             : u"="_s);
    const qsizetype at = opNames().indexOf(op);
    if (!object[u"name"].isString() || !object[u"value"].isString() || at < 0)
        return badMatchers(u"A matcher has no name, no value or no known operator."_s);
    if (object[u"value"].toString().size() > longestMatcher)
        return badMatchers(u"A matcher is longer than %1 characters."_s.arg(longestMatcher));
    auto matcher = Matcher::make(object[u"name"].toString(), static_cast<Matcher::Op>(at), object[u"value"].toString());
    if (!matcher)
        return matcher.error();
    return Matchers{*std::move(matcher)};
}

/** What the store holds was checked when it came; what cannot be read any more matches nothing. */
Silence silenceFromRow(const Row &row)
{
    Silence silence;
    silence.id = row.text(0);
    const auto matchers = matchersFromJson(jsonValue(row, 1));
    if (matchers)
        silence.matchers = *matchers;
    silence.reason = row.text(2);
    silence.createdBy = row.text(3);
    silence.startsAt = row.time(5);
    silence.endsAt = matchers ? row.time(6) : silence.startsAt;
    return silence;
}

StoredSilence storedFromRow(const Row &row)
{
    return {silenceFromRow(row), row.time(4), row.text(7), row.maybeTime(8)};
}

const QString silenceSelect = u"SELECT id, matchers, reason, created_by, created_at, starts_at, ends_at, ended_by, "
                              "ended_at FROM silences WHERE "_s;

JournalEntry silenceEntry(const QString &kind, const Silence &silence, const Actor &actor)
{
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = kind;
    entry.subjectType = u"silence"_s;
    entry.subjectId = silence.id;
    entry.subjectName = matchersText(silence.matchers).left(200);
    entry.details = {{u"matchers"_s, matchersToJson(silence.matchers)},
                     {u"startsAtUtc"_s, isoText(silence.startsAt)},
                     {u"endsAtUtc"_s, isoText(silence.endsAt)},
                     {u"createdBy"_s, silence.createdBy}};
    return entry;
}

} // namespace

QString silenceStateName(Silence::State state)
{
    static const QStringList names{u"pending"_s, u"active"_s, u"expired"_s};
    return names.at(static_cast<int>(state));
}

QJsonObject StoredSilence::toJson(Timestamp now) const
{
    return {{u"id"_s, silence.id},
            {u"matchers"_s, matchersToJson(silence.matchers)},
            {u"matchersText"_s, matchersText(silence.matchers)},
            {u"state"_s, silenceStateName(silence.state(now))},
            {u"reason"_s, silence.reason},
            {u"createdBy"_s, silence.createdBy},
            {u"createdAtUtc"_s, isoText(createdAt)},
            {u"startsAtUtc"_s, isoText(silence.startsAt)},
            {u"endsAtUtc"_s, isoText(silence.endsAt)},
            {u"endedBy"_s, orNull(endedBy)},
            {u"endedAtUtc"_s, orNull(isoText(endedAt))}};
}

Result<Matchers> matchersFromJson(const QJsonValue &json)
{
    const QJsonArray list = json.isString() ? QJsonArray{json} : json.toArray();
    if (list.isEmpty() || list.size() > mostMatchers)
        return badMatchers(u"There must be 1 to %1 matchers."_s.arg(mostMatchers));
    Matchers matchers;
    for (const QJsonValue &one : list) {
        const auto read = oneMatcher(one);
        if (!read)
            return read.error();
        matchers.insert(matchers.end(), read->begin(), read->end());
    }
    if (matchers.empty() || static_cast<qsizetype>(matchers.size()) > mostMatchers)
        return badMatchers(u"There must be 1 to %1 matchers."_s.arg(mostMatchers));
    sortMatchers(matchers);
    return matchers;
}

QJsonArray matchersToJson(const Matchers &matchers)
{
    QJsonArray list;
    for (const Matcher &one : matchers)
        list.append(QJsonObject{
            {u"name"_s, one.name}, {u"op"_s, opNames().at(static_cast<int>(one.op))}, {u"value"_s, one.value}});
    return list;
}

namespace silencestore {

Result<StoredSilence> create(Transaction &transaction, const Wish &wish, const Actor &actor)
{
    Connection &sql = transaction.sql();
    const Timestamp now = transaction.now();
    StoredSilence stored;
    stored.silence = {
        transaction.ids().next(), wish.matchers, wish.startsAt.value_or(now), wish.endsAt, actor.name, wish.reason};
    stored.createdAt = now;
    if (const auto fault = silenceFault(stored.silence, now))
        return *fault;
    if (sql.count(u"SELECT count(*) FROM silences WHERE ends_at > ?"_s, {toMicros(now)}) >= mostSilences)
        return Error::conflict(u"SILENCE_TOO_MANY"_s, u"There are %1 silences already."_s.arg(mostSilences),
                               u"End some that are not needed any more."_s);
    sql.exec(
        u"INSERT INTO silences (id, matchers, reason, created_by, created_at, starts_at, ends_at) VALUES (?, ?, ?, "
        "?, ?, ?, ?)"_s,
        {stored.silence.id, bindJson(QJsonValue(matchersToJson(wish.matchers))), wish.reason, actor.name, toMicros(now),
         toMicros(stored.silence.startsAt), toMicros(wish.endsAt)});
    JournalEntry entry = silenceEntry(u"silence.create"_s, stored.silence, actor);
    entry.reason = wish.reason;
    entry.after = QJsonObject{{u"state"_s, silenceStateName(stored.silence.state(now))}};
    journal::append(transaction, entry);
    return stored;
}

Result<StoredSilence> end(Transaction &transaction, const QString &id, const QString &reason, const Actor &actor)
{
    Connection &sql = transaction.sql();
    const Timestamp now = transaction.now();
    auto found = sql.first(silenceSelect + u"id = ?"_s + sql.pick(QString(), u" FOR UPDATE"_s), {id}, storedFromRow);
    if (!found)
        return Error::notFound(u"SILENCE_NOT_FOUND"_s, u"There is no such silence."_s,
                               u"Reload the list of silences."_s);
    const Silence::State before = found->silence.state(now);
    if (before == Silence::State::Expired)
        return Error::conflict(u"SILENCE_OVER"_s,
                               u"The silence is over since %1."_s.arg(isoText(found->silence.endsAt)),
                               u"Nothing is to be done."_s);
    found->silence.endsAt = now;
    found->silence.startsAt = std::min(found->silence.startsAt, now);
    found->endedBy = actor.name;
    found->endedAt = now;
    sql.exec(u"UPDATE silences SET starts_at = ?, ends_at = ?, ended_by = ?, ended_at = ? WHERE id = ?"_s,
             {toMicros(found->silence.startsAt), toMicros(now), actor.name, toMicros(now), id});
    JournalEntry entry = silenceEntry(u"silence.end"_s, found->silence, actor);
    entry.reason = reason;
    entry.before = QJsonObject{{u"state"_s, silenceStateName(before)}};
    entry.after = QJsonObject{{u"state"_s, silenceStateName(Silence::State::Expired)}};
    journal::append(transaction, entry);
    return *std::move(found);
}

std::optional<StoredSilence> find(Connection &connection, const QString &id)
{
    return connection.first(silenceSelect + u"id = ?"_s, {id}, storedFromRow);
}

std::vector<Silence> active(Connection &connection, Timestamp now)
{
    return connection.all(silenceSelect + u"ends_at > ? AND starts_at <= ? ORDER BY ends_at, id"_s,
                          {toMicros(now), toMicros(now)}, silenceFromRow);
}

std::vector<StoredSilence> list(Connection &connection, Timestamp now, bool withExpired, int limit)
{
    auto silences = connection.all(silenceSelect + u"ends_at > ? ORDER BY ends_at, id LIMIT ?"_s,
                                   {toMicros(now), limit}, storedFromRow);
    const int left = limit - static_cast<int>(silences.size());
    if (withExpired && left > 0)
        connection.each(silenceSelect + u"ends_at <= ? ORDER BY ends_at DESC, id DESC LIMIT ?"_s, {toMicros(now), left},
                        [&silences](const Row &row) { silences.push_back(storedFromRow(row)); });
    return silences;
}

std::vector<StoredSilence> expiringSoon(Connection &connection, Timestamp now, Micros within)
{
    return connection.all(silenceSelect + u"ends_at > ? AND ends_at <= ? AND starts_at <= ? ORDER BY ends_at, id"_s,
                          {toMicros(now), toMicros(now + within), toMicros(now)}, storedFromRow);
}

void prune(Transaction &transaction, Timestamp before)
{
    transaction.sql().exec(u"DELETE FROM silences WHERE ends_at < ?"_s, {toMicros(before)});
}

} // namespace silencestore

} // namespace loomdeck
