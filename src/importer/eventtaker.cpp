// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/itemstate.h"
#include "core/texttime.h"
#include "importer/history.h"
#include "importer/takers.h"

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

void takeEvent(Taking &taking, const Record &record)
{
    RecordReader in(record);
    PastEvent event;
    event.id = in.guid(u"id"_s);
    event.kind = in.requiredText(u"kind"_s);
    event.payload = in.json(u"payload"_s);
    event.path = in.path(u"payload"_s);
    event.at = in.requiredTime(in.either(u"timestamp"_s, u"timestampUtc"_s));
    const QString conversation = in.guid(u"conversationId"_s);
    event.more = in.unknown();
    in.check();
    taking.report.kept(event.more);
    if (!isNoGuid(conversation) && event.payload.value(u"conversationId"_s).toString() != conversation)
        event.more.insert(u"importedConversationId"_s, conversation);
    // Not the record itself: a row and an answer spell the same event differently.
    event.record = {{u"kind"_s, event.kind}, {u"payload"_s, event.payload}, {u"at"_s, isoText(event.at)}};
    history::take(taking, event, recordWord(RecordKind::Event));
}

void takePhaseProgress(Taking &taking, const Record &record)
{
    RecordReader in(record);
    PastEvent event;
    event.kind = u"FictionPhaseProgressed"_s;
    in.requiredGuid(u"planId"_s);
    event.at = in.requiredTime(in.either(u"timestampUtc"_s, u"timestamp"_s));
    in.check();
    event.payload = record.object;
    event.path = record.path;
    event.record = record.object;
    history::take(taking, event, recordWord(RecordKind::PhaseProgress));
}

void takeAction(Taking &taking, const Record &record, Plan &plan)
{
    RecordReader in(record);
    PastEvent event;
    event.kind = u"fiction.backlog.action"_s;
    in.requiredText(u"action"_s);
    in.requiredText(u"backlogId"_s, limits::backlogId);
    in.text(u"description"_s);
    in.text(u"branch"_s);
    in.text(u"actor"_s);
    in.text(u"source"_s);
    for (const QString &key : {u"actorId"_s, u"providerId"_s, u"modelId"_s, u"agentId"_s, u"conversationId"_s,
                               u"conversationPlanId"_s, u"taskId"_s})
        in.guid(key);
    const auto status = in.choice(u"status"_s, itemStatusNames());
    event.at = in.requiredTime(u"timestampUtc"_s);
    in.ignore({u"planId"_s, u"planName"_s});
    taking.report.kept(in.unknown());
    in.check();
    event.payload = record.object;
    event.payload.remove(u"timestampUtc"_s);
    event.payload.insert(u"planId"_s, plan.id);
    event.payload.insert(u"planName"_s, plan.name);
    if (status)
        event.payload.insert(u"status"_s, itemStatusNames().at(*status));
    event.path = record.path;
    event.record = event.payload;
    history::take(taking, event, recordWord(RecordKind::Action));
}

} // namespace loomdeck::takers
