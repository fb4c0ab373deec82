// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/shapes.h"

#include <QHash>

namespace loomdeck {

/**
 * What all payloads of one run say together, gathered before the first is taken: which plan a conversation belongs to,
 * and which payload speaks last about something that carries no time. A value; read-only while records are taken.
 */
class RunFacts
{
public:
    /** The plan for records that name none and that nothing else tells of; empty when not given. */
    QString fallbackPlanId;

    /** Learns from everything inside, also from what is not taken. */
    void learn(const QJsonValue &value);
    /** Payload number `index` has these groups. */
    void noteSpeaker(int index, const std::vector<RecordGroup> &groups);

    /** Empty when unknown or when payloads disagree. */
    QString planOfConversationPlan(const QString &id) const { return m_byConversationPlan.value(id); }
    QString planOfConversation(const QString &id) const { return m_byConversation.value(id); }
    bool speaksLast(int index, RecordKind kind, const QString &id) const;

private:
    void learnObject(const QJsonObject &object);

    QHash<QString, QString> m_byConversationPlan, m_byConversation;
    QHash<QString, int> m_lastSpeaker;
};

} // namespace loomdeck
