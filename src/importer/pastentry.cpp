// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/pastentry.h"

#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "core/redaction.h"
#include "core/texttime.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

enum class Sort { Action, Contract, Telemetry, Lore, Obligation, Lifecycle, Phase, Foreign };

Sort sortOf(const QString &kind)
{
    static const QHash<QString, Sort> sorts{
        {u"fiction.backlog.action"_s, Sort::Action},         {u"fiction.backlog.contract"_s, Sort::Contract},
        {u"fiction.backlog.telemetry"_s, Sort::Telemetry},   {u"fiction.lore.fulfillment"_s, Sort::Lore},
        {u"fiction.persona.obligation"_s, Sort::Obligation}, {u"fiction.lifecycle"_s, Sort::Lifecycle},
        {u"fictionphaseprogressed"_s, Sort::Phase}};
    return sorts.value(kind.trimmed().toLower(), Sort::Foreign);
}

/** `backlog.` and the word, as our own kinds are spelt. */
QString kindWith(const QString &prefix, const QString &word)
{
    return prefix + slugOf(word, u"unknown"_s);
}

QString kindOf(RecordReader &in, Sort sort, const QString &kind)
{
    switch (sort) {
    case Sort::Action:
        return kindWith(u"backlog."_s, in.requiredText(u"action"_s));
    case Sort::Contract:
        return u"backlog.contract"_s;
    case Sort::Telemetry:
        return u"backlog.telemetry"_s;
    case Sort::Lore: {
        // The reference reads a missing action as this.
        const QString action = in.text(u"action"_s);
        return kindWith(u"lore."_s, action.isEmpty() ? u"fulfilled"_s : action);
    }
    case Sort::Obligation:
        return kindWith(u"obligation."_s, in.requiredText(u"action"_s));
    case Sort::Lifecycle:
        return u"lifecycle"_s;
    case Sort::Phase:
        return kindWith(u"phase."_s, in.requiredText(u"status"_s));
    case Sort::Foreign:
        return u"imported."_s + kind;
    }
    Q_UNREACHABLE();
}

QString firstOf(const QJsonObject &payload, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        const QString text = payload.value(key).toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

void setWho(JournalEntry &entry, Sort sort, const QJsonObject &payload)
{
    entry.actorId = payload.value(u"actorId"_s).toString();
    entry.source = firstOf(payload, {"source"_L1});
    entry.actor = firstOf(payload, {"actor"_L1});
    const bool ofJobs = sort == Sort::Telemetry || sort == Sort::Lifecycle || sort == Sort::Phase ||
                        entry.source == "automation"_L1 || entry.source == "job"_L1;
    if (entry.actor.isEmpty())
        entry.actor = ofJobs ? Actor::automation().name : u"unknown"_s;
    // A lifecycle's source is the phase it came from, not a door.
    if (entry.source.isEmpty() || sort == Sort::Lifecycle)
        entry.source = u"import"_s;
}

void setItem(Taking &taking, JournalEntry &entry, const QString &backlogId)
{
    entry.subjectType = u"item"_s;
    entry.subjectName = backlogId;
    const Plan *plan = taking.findPlan(entry.planId);
    const auto item = plan ? itemstore::find(taking.sql, plan->key, backlogId) : std::nullopt;
    if (!item)
        return;
    entry.subjectId = item->id;
    entry.subjectKey = item->key;
    entry.subjectName = item->backlogId;
}

void setSubject(Taking &taking, JournalEntry &entry, Sort sort, const QJsonObject &payload)
{
    const QString backlogId = firstOf(payload, {"backlogId"_L1, "backlogItemId"_L1});
    if (sort == Sort::Lore || sort == Sort::Obligation) {
        const bool lore = sort == Sort::Lore;
        entry.subjectType = lore ? u"requirement"_s : u"obligation"_s;
        entry.subjectId = firstOf(payload, {lore ? "requirementId"_L1 : "obligationId"_L1});
        entry.subjectName = firstOf(payload, {lore ? "requirementSlug"_L1 : "personaName"_L1});
    } else if (!backlogId.isEmpty() && sort != Sort::Lifecycle && sort != Sort::Foreign) {
        setItem(taking, entry, backlogId);
    } else if (!entry.planId.isEmpty()) {
        const Plan *plan = taking.findPlan(entry.planId);
        entry.subjectType = u"plan"_s;
        entry.subjectId = entry.planId;
        entry.subjectKey = plan ? plan->key : 0;
        entry.subjectName = plan ? plan->name : firstOf(payload, {"planName"_L1});
    }
}

void setSame(PastEntry &past, Sort sort, const QJsonObject &payload)
{
    if (sort != Sort::Action && sort != Sort::Phase)
        return;
    const bool action = sort == Sort::Action;
    past.sameKind = action ? u"action"_s : u"phase"_s;
    // The row of a phase event may be written a moment later than it says itself.
    const QString told = firstOf(payload, {"timestampUtc"_L1});
    const auto time = action || told.isEmpty() ? Result<Timestamp>(past.entry.occurredAt) : parseIsoTime(told);
    past.same = QStringList{past.entry.planId, past.entry.kind, firstOf(payload, {"phase"_L1}),
                            backlogKey(firstOf(payload, {"backlogId"_L1, "backlogItemId"_L1})),
                            QString::number(toMicros(time ? time.value() : past.entry.occurredAt))}
                    .join(u'|');
}

} // namespace

PastEntry pastEntry(Taking &taking, const PastEvent &event)
{
    const Sort sort = sortOf(event.kind);
    const QJsonObject payload = sort == Sort::Foreign ? event.payload : withSmallKeys(event.payload);
    RecordReader in({payload, event.path});
    PastEntry past;
    JournalEntry &entry = past.entry;
    entry.kind = kindOf(in, sort, event.kind);
    entry.occurredAt = event.at;
    if (sort != Sort::Foreign) {
        entry.planId = in.guid(u"planId"_s);
        in.guid(u"actorId"_s);
        in.text(u"actor"_s);
        in.text(u"source"_s);
        in.check();
    } else if (const auto id = parseGuid(withSmallKeys(payload).value(u"planId"_s).toString())) {
        entry.planId = id.value();
    }
    entry.branch = firstOf(payload, {"branch"_L1, "branchSlug"_L1});
    entry.reason = firstOf(payload, {"reason"_L1, "notes"_L1, "summary"_L1, "code"_L1, "error"_L1});
    setWho(entry, sort, payload);
    setSubject(taking, entry, sort, payload);
    if (payload.contains(u"previousStatus"_s)) {
        entry.before = QJsonObject{{u"status"_s, payload.value(u"previousStatus"_s)}};
        entry.after = QJsonObject{{u"status"_s, payload.value(u"status"_s)}};
    }
    entry.details = redacted(payload).toObject();
    for (auto it = event.more.begin(); it != event.more.end(); ++it) {
        if (!entry.details.contains(it.key()))
            entry.details.insert(it.key(), it.value());
    }
    if (!event.id.isEmpty())
        entry.details.insert(u"importedId"_s, event.id);
    setSame(past, sort, payload);
    return past;
}

} // namespace loomdeck
