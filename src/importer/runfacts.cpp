// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/runfacts.h"

#include "core/ids.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** The first of these fields that holds an id. */
QString idIn(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        const auto id = parseGuid(object.value(key).toString());
        if (id && !isNoGuid(id.value()))
            return id.value();
    }
    return {};
}

void note(QHash<QString, QString> &map, const QString &id, const QString &planId)
{
    if (id.isEmpty() || planId.isEmpty())
        return;
    // Two plans for one conversation: better no answer than a wrong one.
    const auto known = map.find(id);
    if (known == map.end())
        map.insert(id, planId);
    else if (*known != planId)
        *known = QString();
}

QString speakerKey(RecordKind kind, const QString &id)
{
    return recordWord(kind) + u':' + id;
}

} // namespace

void RunFacts::learn(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &element : list)
            learn(element);
    } else if (value.isObject()) {
        learnObject(value.toObject());
    }
}

void RunFacts::learnObject(const QJsonObject &object)
{
    const QString current = idIn(object, {"currentConversationPlanId"_L1, "current_conversation_plan_id"_L1});
    const QString plan =
        current.isEmpty()
            ? idIn(object, {"planId"_L1, "PlanId"_L1, "fictionPlanId"_L1, "fiction_plan_id"_L1, "plan_id"_L1})
            : idIn(object, {"id"_L1});
    if (!plan.isEmpty()) {
        note(m_byConversationPlan,
             current.isEmpty() ? idIn(object, {"conversationPlanId"_L1, "ConversationPlanId"_L1}) : current, plan);
        note(m_byConversation, idIn(object, {"conversationId"_L1, "ConversationId"_L1}), plan);
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isObject() || it.value().isArray())
            learn(it.value());
    }
}

void RunFacts::noteSpeaker(int index, const std::vector<RecordGroup> &groups)
{
    for (const RecordGroup &group : groups) {
        if (group.kind > RecordKind::Plan && group.kind != RecordKind::Checkpoint)
            continue;
        for (const Record &record : group.records)
            m_lastSpeaker.insert(speakerKey(group.kind, idIn(record.object, {"id"_L1})), index);
    }
}

bool RunFacts::speaksLast(int index, RecordKind kind, const QString &id) const
{
    return m_lastSpeaker.value(speakerKey(kind, id), index) == index;
}

} // namespace loomdeck
