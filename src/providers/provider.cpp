// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/provider.h"

#include "core/json.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

QString ladderModeName(LadderMode mode)
{
    switch (mode) {
    case LadderMode::None:
        return {};
    case LadderMode::Schema:
        return u"schema"_s;
    case LadderMode::Object:
        return u"object"_s;
    case LadderMode::Prompt:
        return u"prompt"_s;
    }
    Q_UNREACHABLE();
}

QString reactionName(Reaction reaction)
{
    switch (reaction) {
    case Reaction::Fail:
        return u"fail"_s;
    case Reaction::RetrySoon:
        return u"retry-soon"_s;
    case Reaction::SlowDown:
        return u"slow-down"_s;
    case Reaction::WaitUntil:
        return u"wait-until"_s;
    case Reaction::HoldForPerson:
        return u"hold-for-person"_s;
    case Reaction::Repair:
        return u"repair"_s;
    case Reaction::AskAgain:
        return u"ask-again"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject ProbeReport::toJson() const
{
    return {{u"ok"_s, ok},
            {u"message"_s, message},
            {u"suggestedFix"_s, orNull(fix)},
            {u"code"_s, orNull(code)},
            {u"failureClass"_s, ok ? QJsonValue(QJsonValue::Null) : QJsonValue(failureClassName(failure))},
            {u"models"_s, toJsonArray(models)},
            {u"latencyMs"_s, std::chrono::duration<double, std::milli>(latency).count()}};
}

ProbeReport Provider::probe(const QString &, const StopFlag &)
{
    ProbeReport report;
    report.ok = true;
    report.message = u"It is built in and needs no connection."_s;
    return report;
}

} // namespace loomdeck
