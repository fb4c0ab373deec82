// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personas/personastore.h"

#include "core/json.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"

using namespace Qt::StringLiterals;

namespace loomdeck::personastore {

namespace {

const QString personaColumns = u"id, name, kind, role, voice, essence, background, communication_style, extra"_s;
const QString agentColumns = u"id, persona_id, client_profile_id, role_play, prefix, suffix, extra"_s;

Persona personaFromRow(const Row &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3),       row.text(4),
            row.text(5), row.text(6), row.text(7), jsonObject(row, 8)};
}

Agent agentFromRow(const Row &row)
{
    return {row.text(0), row.text(1), row.text(2), row.boolean(3), row.text(4), row.text(5), jsonObject(row, 6)};
}

} // namespace

std::vector<Persona> list(Connection &connection)
{
    return connection.all(u"SELECT %1 FROM personas ORDER BY name, id"_s.arg(personaColumns), {}, personaFromRow);
}

std::optional<Persona> find(Connection &connection, const QString &id)
{
    return connection.first(u"SELECT %1 FROM personas WHERE id = ?"_s.arg(personaColumns), {id}, personaFromRow);
}

void put(Transaction &transaction, const Persona &persona)
{
    transaction.sql().exec(u"INSERT INTO personas (%1, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT "
                           u"(id) DO UPDATE SET name = excluded.name, kind = excluded.kind, "
                           "role = excluded.role, voice = excluded.voice, essence = excluded.essence, background = "
                           "excluded.background, communication_style = excluded.communication_style, "
                           "extra = coalesce(excluded.extra, personas.extra)"_s.arg(personaColumns),
                           {persona.id, persona.name, persona.kind, bindText(persona.role), bindText(persona.voice),
                            bindText(persona.essence), bindText(persona.background),
                            bindText(persona.communicationStyle), bindJson(persona.extra),
                            toMicros(transaction.now())});
}

std::vector<Agent> agents(Connection &connection)
{
    return connection.all(u"SELECT %1 FROM agents ORDER BY created_at, id"_s.arg(agentColumns), {}, agentFromRow);
}

void putAgent(Transaction &transaction, const Agent &agent)
{
    transaction.sql().exec(u"INSERT INTO agents (%1, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO "
                           u"UPDATE SET persona_id = excluded.persona_id, "
                           "client_profile_id = excluded.client_profile_id, role_play = excluded.role_play, prefix = "
                           "excluded.prefix, suffix = excluded.suffix, "
                           "extra = coalesce(excluded.extra, agents.extra)"_s.arg(agentColumns),
                           {agent.id, agent.personaId, bindText(agent.clientProfileId), agent.rolePlay ? 1 : 0,
                            bindText(agent.prefix), bindText(agent.suffix), bindJson(agent.extra),
                            toMicros(transaction.now())});
}

Result<AuthorChoice> author(Connection &connection, const QString &personaId, const QString &agentId)
{
    const auto persona = find(connection, personaId);
    if (!persona)
        return Error::badInput(u"PERSONA_NOT_FOUND"_s, u"There is no such persona."_s,
                               u"Choose one from /api/personas."_s);
    if (!isNoGuid(agentId)) {
        if (connection.count(u"SELECT count(*) FROM agents WHERE id = ?"_s, {agentId}) == 0)
            return Error::badInput(u"AGENT_NOT_FOUND"_s, u"There is no such agent."_s,
                                   u"Choose one from /api/agents, or leave it out."_s);
        return AuthorChoice{persona->id, persona->name, agentId};
    }
    const auto oldest =
        connection.first(u"SELECT id FROM agents WHERE persona_id = ? ORDER BY created_at, id LIMIT 1"_s, {personaId},
                         [](const Row &row) { return row.text(0); });
    if (!oldest)
        return Error::badInput(u"PERSONA_HAS_NO_AGENT"_s, u"\"%1\" has no agent."_s.arg(persona->name),
                               u"Choose an agent, or another persona."_s);
    return AuthorChoice{persona->id, persona->name, *oldest};
}

void remember(Transaction &transaction, const PersonaMemory &memory)
{
    transaction.sql().exec(
        u"INSERT INTO persona_memories (id, persona_id, title, content, source, properties, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
        {transaction.ids().next(), memory.personaId, memory.title, memory.content, memory.source,
         bindJson(memory.properties), toMicros(transaction.now())});
}

std::vector<PersonaMemory> memories(Connection &connection, const QString &personaId, int limit)
{
    return connection.all(
        u"SELECT persona_id, title, content, source, properties FROM persona_memories WHERE persona_id = ? ORDER BY created_at DESC, id DESC LIMIT ?"_s,
        {personaId, limit}, [](const Row &row) {
            return PersonaMemory{row.text(0), row.text(1), row.text(2), row.text(3), jsonObject(row, 4)};
        });
}

} // namespace loomdeck::personastore
