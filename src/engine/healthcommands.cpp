// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/commandtable.h"
#include "engine/engine.h"
#include "health/healthstore.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Kind = ParamSpec::Kind;

constexpr int longestName = 64;

Command setHealthThreshold(Engine &engine)
{
    CommandSpec spec{
        u"health.threshold"_s,    QT_TRANSLATE_NOOP("commands", "Change health threshold…"), u"tune"_s, {}, Role::Admin,
        CommandSubject::Threshold};
    spec.params = {{u"name"_s, Kind::Text, true, longestName},
                   {u"value"_s, Kind::Number, true},
                   {u"rowVersion"_s, Kind::Number},
                   {u"reason"_s, Kind::Text, false, limits::reason}};
    spec.errors = {u"THRESHOLD_UNKNOWN"_s, u"THRESHOLD_RANGE"_s, u"THRESHOLD_ORDER"_s, u"THRESHOLD_CHANGED"_s,
                   u"THRESHOLD_SAME"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                const healthstore::ThresholdWish wish{params[u"name"].toString(), params[u"value"].toInteger(),
                                                      params[u"rowVersion"].toInteger(-1),
                                                      params[u"reason"].toString()};
                return engine.database().write([wish, actor](Transaction &tx) -> Result<QJsonObject> {
                    const auto done = healthstore::setThreshold(tx, wish, actor);
                    if (!done)
                        return done.error();
                    return done->toJson();
                });
            }};
}

} // namespace

void addHealthCommands(CommandTable &table, Engine &engine)
{
    table.add(setHealthThreshold(engine));
}

} // namespace loomdeck
