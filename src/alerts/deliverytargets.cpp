// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/deliverystore.h"

#include "core/texttime.h"
#include "db/journal.h"

#include <map>

using namespace Qt::StringLiterals;

namespace loomdeck::deliverystore {

namespace {

constexpr qint64 whenOpened = 9'000'000'000'000'000'000;

const QString targetColumns =
    u"t.id, t.receiver, t.integration, t.state, t.since, t.by_whom, t.reason, t.failing_since, "
    "t.stage, t.succeeded_at, t.failed_at, t.slowed_until, t.words"_s;

DeliveryTarget targetFrom(const Row &row)
{
    DeliveryTarget found;
    found.id = row.integer(0);
    found.address = {row.text(1), static_cast<int>(row.integer(2))};
    found.state = static_cast<DeliveryTarget::State>(row.integer(3));
    found.since = row.maybeTime(4);
    found.byWhom = row.text(5);
    found.reason = row.text(6);
    found.failingSince = row.maybeTime(7);
    found.stage = static_cast<int>(row.integer(8));
    found.succeededAt = row.maybeTime(9);
    found.failedAt = row.maybeTime(10);
    found.slowedUntil = row.maybeTime(11);
    found.words = row.text(12);
    return found;
}

JournalEntry targetEntry(const QString &kind, const DeliveryTarget &target)
{
    JournalEntry entry;
    entry.kind = kind;
    entry.setActor(Actor::automation());
    entry.subjectType = u"receiver"_s;
    entry.subjectId = entry.subjectName = target.address.receiver;
    entry.subjectKey = target.id;
    entry.reason = target.words;
    entry.details = {
        {u"receiver"_s, target.address.receiver},
        {u"integration"_s, target.address.integration},
        {u"failingSince"_s, target.failingSince ? QJsonValue(isoText(*target.failingSince)) : QJsonValue()},
        {u"stage"_s, target.stage}};
    return entry;
}

/** How a target fares after one more attempt; entries for what people should know. */
void takeIn(DeliveryTarget &target, const Outcome &outcome, std::vector<JournalEntry> &entries)
{
    using Kind = DeliveryVerdict::Kind;
    const Timestamp at = outcome.attempt.startedAt + outcome.attempt.latency;
    const DeliveryVerdict &verdict = outcome.verdict;
    switch (verdict.kind) {
    case Kind::Delivered:
        if (target.failingSince && target.stage > 0)
            entries.push_back(targetEntry(u"receiver.recovered"_s, target));
        target.failingSince.reset();
        target.slowedUntil.reset();
        target.stage = 0;
        target.succeededAt = at;
        target.words.clear();
        // Only a drill goes out to one that is closed; what a person closed stays so.
        if (target.state == DeliveryTarget::State::Failing || target.state == DeliveryTarget::State::Retired) {
            target.state = DeliveryTarget::State::Open;
            target.since.reset();
            target.reason.clear();
            entries.push_back(targetEntry(u"receiver.opened"_s, target));
        }
        return;
    case Kind::Slowed:
        target.slowedUntil = verdict.notBefore;
        target.words = verdict.words;
        return;
    case Kind::Stopped:
        return;
    case Kind::Retry:
    case Kind::Refused:
    case Kind::Retired:
        break;
    }
    target.failedAt = at;
    target.words = verdict.words;
    if (!target.failingSince)
        target.failingSince = at;
    const Micros failing = at - *target.failingSince;
    if (const int stages = deliverypolicy::stagesDue(failing); stages > target.stage) {
        target.stage = stages;
        entries.push_back(targetEntry(u"receiver.failing"_s, target));
    }
    if (target.state != DeliveryTarget::State::Open)
        return;
    const bool isRetired = verdict.kind == Kind::Retired;
    if (!isRetired && failing < deliverypolicy::pauseAfter)
        return;
    target.state = isRetired ? DeliveryTarget::State::Retired : DeliveryTarget::State::Failing;
    target.since = at;
    target.reason = target.words;
    entries.push_back(targetEntry(isRetired ? u"receiver.retired"_s : u"receiver.paused"_s, target));
}

void keep(Transaction &transaction, const DeliveryTarget &target)
{
    transaction.sql().exec(
        u"UPDATE delivery_targets SET state = ?, since = ?, by_whom = ?, reason = ?, failing_since = ?, stage = ?, "
        "succeeded_at = ?, failed_at = ?, slowed_until = ?, words = ? WHERE id = ?"_s,
        {static_cast<int>(target.state), bindTime(target.since), bindText(target.byWhom), bindText(target.reason),
         bindTime(target.failingSince), target.stage, bindTime(target.succeededAt), bindTime(target.failedAt),
         bindTime(target.slowedUntil), bindText(target.words), target.id});
}

void writeAttempt(Transaction &transaction, const Outcome &outcome, double random)
{
    using Kind = DeliveryVerdict::Kind;
    const DeliveryAttempt &attempt = outcome.attempt;
    const Timestamp at = attempt.startedAt + attempt.latency;
    const DeliveryVerdict &verdict = outcome.verdict;
    if (verdict.kind == Kind::Stopped)
        return;
    Connection &sql = transaction.sql();
    sql.exec(
        u"INSERT INTO delivery_attempts (delivery_id, number, node, started_at, latency, outcome, status, words, "
        u"answer) "
        "SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM delivery_attempts WHERE delivery_id = ?"_s,
        {outcome.delivery, attempt.node, toMicros(attempt.startedAt), static_cast<qint64>(attempt.latency.count()),
         attempt.outcome, attempt.status, bindText(attempt.words), bindText(attempt.answer), outcome.delivery});
    if (verdict.kind == Kind::Delivered || verdict.kind == Kind::Refused) {
        const auto state = verdict.kind == Kind::Delivered ? DeliveryState::Delivered : DeliveryState::Refused;
        sql.exec(u"UPDATE deliveries SET state = ?, ended_at = ?, attempts = attempts + 1, status = ?, words = ? "
                 "WHERE id = ? AND state = 0"_s,
                 {static_cast<int>(state), toMicros(at), attempt.status, bindText(verdict.words), outcome.delivery});
        return;
    }
    // Who is slowed down has not failed: the schedule goes on where it was.
    const int used = verdict.kind == Kind::Slowed ? 0 : 1;
    const Timestamp usual = at + (used ? deliverypolicy::pause(attempt.number, random) : Micros{0});
    const Timestamp next = std::max(usual, verdict.notBefore.value_or(usual));
    sql.exec(
        u"UPDATE deliveries SET next_at = ?, attempts = attempts + ?, status = ?, words = ? WHERE id = ? AND state = 0"_s,
        {toMicros(next), used, attempt.status, bindText(verdict.words), outcome.delivery});
}

JournalEntry endEntry(const Outcome &outcome, const DeliveryTarget &target)
{
    using Kind = DeliveryVerdict::Kind;
    JournalEntry entry;
    entry.kind = outcome.verdict.kind == Kind::Delivered ? u"delivery.delivered"_s
                 : outcome.verdict.kind == Kind::Refused ? u"delivery.refused"_s
                                                         : u"delivery.failed"_s;
    entry.setActor(Actor::automation());
    entry.subjectType = u"delivery"_s;
    entry.subjectId = QString::number(outcome.delivery);
    entry.subjectKey = outcome.delivery;
    entry.subjectName = target.address.receiver;
    entry.reason = outcome.verdict.words;
    entry.details = {{u"receiver"_s, target.address.receiver},
                     {u"integration"_s, target.address.integration},
                     {u"attempt"_s, outcome.attempt.number},
                     {u"status"_s, outcome.attempt.status},
                     {u"latencyMs"_s, static_cast<double>(outcome.attempt.latency.count()) / 1000}};
    return entry;
}

} // namespace

std::optional<DeliveryTarget> target(Connection &connection, const DeliveryAddress &address)
{
    return connection.first(
        u"SELECT %1 FROM delivery_targets t WHERE t.receiver = ? AND t.integration = ?"_s.arg(targetColumns),
        {address.receiver, address.integration}, [](const Row &row) { return targetFrom(row); });
}

std::vector<DeliveryTarget> targets(Connection &connection)
{
    return connection.all(u"SELECT %1, (SELECT count(*) FROM deliveries d WHERE d.target_id = t.id AND d.state = 0) "
                          "FROM delivery_targets t ORDER BY t.receiver, t.integration"_s.arg(targetColumns),
                          {}, [](const Row &row) {
                              DeliveryTarget found = targetFrom(row);
                              found.waiting = row.integer(13);
                              return found;
                          });
}

void record(Transaction &transaction, const std::vector<Outcome> &outcomes, double random)
{
    std::map<qint64, DeliveryTarget> touched;
    std::map<qint64, bool> wasOpen;
    std::vector<JournalEntry> entries;
    for (const Outcome &outcome : outcomes) {
        auto known = touched.find(outcome.target);
        if (known == touched.end()) {
            const auto found =
                transaction.sql().first(u"SELECT %1 FROM delivery_targets t WHERE t.id = ?"_s.arg(targetColumns),
                                        {outcome.target}, [](const Row &row) { return targetFrom(row); });
            known = touched.emplace(outcome.target, found.value()).first;
            wasOpen[outcome.target] = known->second.state == DeliveryTarget::State::Open;
        }
        writeAttempt(transaction, outcome, random);
        takeIn(known->second, outcome, entries);
        if (outcome.verdict.kind != DeliveryVerdict::Kind::Stopped &&
            outcome.verdict.kind != DeliveryVerdict::Kind::Slowed)
            entries.push_back(endEntry(outcome, known->second));
    }
    for (const auto &[id, found] : touched) {
        keep(transaction, found);
        const bool isOpen = found.state == DeliveryTarget::State::Open;
        if (wasOpen[id] != isOpen)
            transaction.sql().exec(u"UPDATE deliveries SET next_at = ? WHERE target_id = ? AND state = 0"_s,
                                   {isOpen ? toMicros(transaction.now()) : whenOpened, id});
    }
    if (!entries.empty())
        journal::append(transaction, entries);
}

void setState(Transaction &transaction, const DeliveryAddress &address, DeliveryTarget::State state, const Actor &actor,
              const QString &reason)
{
    const qint64 id = targetId(transaction, address);
    DeliveryTarget found = target(transaction.sql(), address).value();
    const bool opens = state == DeliveryTarget::State::Open;
    const QString before = deliveryTargetStateName(found.state);
    found.state = state;
    found.since = opens ? std::nullopt : std::optional(transaction.now());
    found.byWhom = opens ? QString() : actor.name;
    found.reason = opens ? QString() : reason;
    if (opens) {
        found.failingSince.reset();
        found.slowedUntil.reset();
        found.stage = 0;
    }
    keep(transaction, found);
    transaction.sql().exec(u"UPDATE deliveries SET next_at = ? WHERE target_id = ? AND state = 0"_s,
                           {opens ? toMicros(transaction.now()) : whenOpened, id});
    JournalEntry entry = targetEntry(opens ? u"receiver.opened"_s : u"receiver.paused"_s, found);
    entry.setActor(actor);
    entry.reason = reason;
    entry.before = before;
    entry.after = deliveryTargetStateName(state);
    journal::append(transaction, entry);
}

} // namespace loomdeck::deliverystore
