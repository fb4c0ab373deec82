// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "core/texttime.h"
#include "providers/gatestore.h"

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr Micros rateWindow = 10min;

/** Rate and end of the backlog. A closed gate is judged by what it did before it closed. */
void forecast(Connection &connection, GateFacts &facts)
{
    const Gate &gate = facts.gate;
    const Timestamp end = gate.isClosed() ? gate.changedAt : facts.now;
    const qint64 done = connection.count(
        u"SELECT count(*) FROM jobs WHERE state >= 3 AND finished_at > ? AND finished_at <= ? AND lane = ? AND state = 3"_s,
        {toMicros(end - rateWindow), toMicros(end), gate.key});
    if (done == 0)
        return;
    facts.perMinute = static_cast<double>(done) / std::chrono::duration<double, std::ratio<60>>(rateWindow).count();
    if (gate.state == GateState::Shut || facts.held == 0)
        return;
    const Timestamp begins = gate.until ? std::max(*gate.until, facts.now) : facts.now;
    facts.throughAt =
        begins + Micros{static_cast<Micros::rep>(static_cast<double>(facts.held) / *facts.perMinute * 60'000'000.0)};
}

QJsonValue numberOrNull(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

} // namespace

QJsonObject GateFacts::toJson() const
{
    return {{u"key"_s, gate.key},
            {u"providerId"_s, gate.providerId},
            {u"provider"_s, providerName},
            {u"modelId"_s, gate.modelId},
            {u"model"_s, modelName},
            {u"credential"_s, orNull(gate.credential)},
            {u"state"_s, gateStateName(gate.state)},
            {u"untilUtc"_s, orNull(isoText(gate.until))},
            {u"failure"_s, orNull(gate.failure)},
            {u"reason"_s, orNull(gate.reason)},
            {u"actor"_s, orNull(gate.actor)},
            {u"changedAtUtc"_s, isoText(gate.changedAt)},
            {u"concurrency"_s, QJsonObject{{u"allowed"_s, numberOrNull(gate.concurrency(now))},
                                           {u"configured"_s, gate.configured > 0 ? QJsonValue(gate.configured)
                                                                                 : QJsonValue(QJsonValue::Null)},
                                           {u"inUse"_s, inUse}}},
            {u"held"_s, held},
            {u"perMinute"_s, perMinute ? QJsonValue(*perMinute) : QJsonValue(QJsonValue::Null)},
            {u"throughAtUtc"_s, orNull(isoText(throughAt))}};
}

namespace gatestore {

std::vector<GateFacts> list(Connection &connection, Timestamp now)
{
    const auto counts = [&](const QString &sql) {
        std::map<QString, qint64> by;
        connection.each(sql, {}, [&by](const Row &row) { by[row.text(0)] = row.integer(1); });
        return by;
    };
    auto held = counts(u"SELECT held_by, count(*) FROM jobs WHERE state = -1 GROUP BY held_by"_s);
    auto inUse = counts(u"SELECT lane, count(*) FROM jobs WHERE state = 2 AND lane IS NOT NULL GROUP BY lane"_s);
    struct Named
    {
        QString key, provider, model;
    };
    const auto names = connection.all(
        u"SELECT g.key, p.display_name, m.name FROM provider_gates g JOIN providers p ON p.id = g.provider_id JOIN models m ON m.id = g.model_id ORDER BY p.display_name, m.name, g.key"_s,
        {}, [](const Row &row) {
            return Named{row.text(0), row.text(1), row.text(2)};
        });
    std::vector<GateFacts> all;
    for (const Named &one : names) {
        GateFacts facts;
        facts.gate = *find(connection, one.key);
        facts.providerName = one.provider;
        facts.modelName = one.model;
        facts.now = now;
        facts.held = held[one.key];
        facts.inUse = inUse[one.key];
        forecast(connection, facts);
        all.push_back(std::move(facts));
    }
    return all;
}

} // namespace gatestore

} // namespace loomdeck
