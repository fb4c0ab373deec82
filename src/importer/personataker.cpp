// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/marks.h"
#include "importer/takers.h"
#include "personas/personastore.h"

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

namespace {

std::optional<Agent> findAgent(Connection &sql, const QString &id)
{
    for (const Agent &agent : personastore::agents(sql)) {
        if (agent.id == id)
            return agent;
    }
    return std::nullopt;
}

/** A persona that was made up for an agent goes when nothing needs it any more. */
void dropMadeUpPersona(Taking &taking, const QString &id)
{
    if (!marks::isMadeUp(taking.sql, MadeUp::Persona, id) ||
        taking.sql.count(u"SELECT count(*) FROM agents WHERE persona_id = ?"_s, {id}) > 0 ||
        taking.sql.count(u"SELECT count(*) FROM persona_memories WHERE persona_id = ?"_s, {id}) > 0)
        return;
    taking.sql.exec(u"DELETE FROM personas WHERE id = ?"_s, {id});
    marks::clearMadeUp(taking.tx, MadeUp::Persona, id);
}

} // namespace

void takePersona(Taking &taking, const Record &record)
{
    RecordReader in(record);
    const QString id = in.requiredGuid(u"id"_s);
    const QString name = in.requiredText(u"name"_s);
    const QString typeKey = in.either(u"type"_s, u"kind"_s);
    // The reference does not say what its numbers mean; they are kept as they came.
    const QJsonValue type = record.object.value(typeKey);
    const auto kind = type.isString() ? in.saidText(typeKey) : std::nullopt;
    const auto role = in.saidText(u"role"_s);
    const auto voice = in.saidText(u"voice"_s);
    const auto essence = in.saidText(u"essence"_s);
    const auto background = in.saidText(u"background"_s);
    const auto style = in.saidText(u"communicationStyle"_s);
    in.ignore({u"createdAtUtc"_s, u"updatedAtUtc"_s});
    in.check();
    taking.once(id, record.at(u"id"_s), u"The persona "_s + name);

    const auto known = personastore::find(taking.sql, id);
    Persona persona = known.value_or(Persona{id, {}, {}, {}, {}, {}, {}, {}, {}});
    Merge merge(known ? taking.stands(RecordKind::Persona, id, {}, {}) : Standing::Newer);
    merge.take(persona.name, std::optional(name));
    merge.take(persona.kind, kind);
    merge.take(persona.role, role);
    merge.take(persona.voice, voice);
    merge.take(persona.essence, essence);
    merge.take(persona.background, background);
    merge.take(persona.communicationStyle, style);
    merge.takeKeys(persona.extra, in.unknown());
    if (persona.kind.isEmpty())
        persona.kind = u"Imported"_s;
    taking.report.kept(in.unknown());
    if (known && !merge.changed())
        return taking.report.unchanged(u"persona"_s);
    personastore::put(taking.tx, persona);
    known ? taking.report.updated(u"persona"_s, name) : taking.report.created(u"persona"_s, name);
}

void takeAgent(Taking &taking, const Record &record)
{
    RecordReader in(record);
    const QString id = in.requiredGuid(u"id"_s);
    const QString personaId = in.requiredGuid(u"personaId"_s);
    const auto profile = in.saidGuid(u"clientProfileId"_s);
    const auto rolePlay = in.saidFlag(u"rolePlay"_s);
    const auto prefix = in.saidText(u"prefix"_s);
    const auto suffix = in.saidText(u"suffix"_s);
    in.ignore({u"createdAtUtc"_s, u"updatedAtUtc"_s});
    in.check();
    taking.once(id, record.at(u"id"_s), u"The agent "_s + id);

    taking.mentionPersona(personaId);
    const auto known = findAgent(taking.sql, id);
    Agent agent = known.value_or(Agent{id, personaId, {}, false, {}, {}, {}});
    const QString personaBefore = agent.personaId;
    const bool wasMentioned = marks::isMadeUp(taking.sql, MadeUp::Persona, personaBefore);
    Merge merge(known && !wasMentioned ? taking.stands(RecordKind::Agent, id, {}, {}) : Standing::Newer);
    merge.take(agent.personaId, std::optional(personaId));
    merge.take(agent.clientProfileId, profile);
    merge.take(agent.rolePlay, rolePlay);
    merge.take(agent.prefix, prefix);
    merge.take(agent.suffix, suffix);
    merge.takeKeys(agent.extra, in.unknown());
    taking.report.kept(in.unknown());
    if (known && !merge.changed())
        return taking.report.unchanged(u"agent"_s);
    personastore::putAgent(taking.tx, agent);
    dropMadeUpPersona(taking, personaBefore);
    known ? taking.report.updated(u"agent"_s, id) : taking.report.created(u"agent"_s, id);
}

} // namespace loomdeck::takers
