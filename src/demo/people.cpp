// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/people.h"

#include "demo/dice.h"
#include "engine/seed.h"
#include "personas/personastore.h"
#include "providers/providerstore.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

enum : quint64 { ProviderId = 100, ModelId, PersonaId, AgentId };

DemoPeople::Model provider(Transaction &transaction, quint64 seed, quint64 number, const QString &name,
                           const QString &model, bool active)
{
    const Timestamp then = transaction.now() - 720h;
    ProviderRow row = providerstore::findByName(transaction.sql(), name).value_or(ProviderRow());
    if (row.id.isEmpty()) {
        row.id = guidAt(then, Dice(seed, ProviderId, number));
        row.name = name;
        row.displayName = name.at(0).toUpper() + name.mid(1);
        row.isActive = active;
        providerstore::put(transaction, row);
    }
    for (const ModelRow &known : providerstore::models(transaction.sql(), row.id)) {
        if (known.name == model)
            return {row.id, known.id, model};
    }
    const QString id = guidAt(then, Dice(seed, ModelId, number));
    providerstore::putModel(transaction, {id, row.id, model, true, {}});
    return {row.id, id, model};
}

DemoPeople::Author author(Transaction &transaction, quint64 seed, quint64 number, const QString &name,
                          const QString &voice, const QString &essence, const QString &background)
{
    const Timestamp then = transaction.now() - 720h;
    const DemoPeople::Author ids{guidAt(then, Dice(seed, PersonaId, number)),
                                 guidAt(then, Dice(seed, AgentId, number))};
    personastore::put(transaction, {ids.personaId,
                                    name,
                                    u"Author"_s,
                                    u"author"_s,
                                    voice,
                                    essence,
                                    background,
                                    u"Says what is missing before what is good"_s,
                                    {}});
    personastore::putAgent(transaction, {ids.agentId, ids.personaId, {}, false, {}, {}, {}});
    return ids;
}

void setPace(Transaction &transaction, Micros thinks)
{
    auto scripted = providerstore::find(transaction.sql(), seed::scriptedProviderId());
    if (!scripted || thinks == 0us)
        return;
    const auto millis = std::chrono::duration_cast<std::chrono::milliseconds>(thinks).count();
    scripted->options.insert(u"delay"_s, u"%1ms"_s.arg(millis));
    providerstore::put(transaction, *scripted);
}

} // namespace

DemoPeople writePeople(Transaction &transaction, quint64 seed, Micros thinks)
{
    setPace(transaction, thinks);
    DemoPeople people;
    people.scripted = {seed::scriptedProviderId(), seed::scriptedModelId(), u"storyteller"_s};
    people.closed = provider(transaction, seed, 1, u"halcyon"_s, u"halcyon-large"_s, false);
    people.past = {people.scripted, provider(transaction, seed, 2, u"northwind"_s, u"quill-2"_s, true),
                   provider(transaction, seed, 3, u"lumen"_s, u"lumen-draft"_s, true)};
    people.authors = {{seed::authorPersonaId(), seed::authorAgentId()},
                      author(transaction, seed, 1, u"Ines Calloway"_s, u"Dry, exact, fond of lists"_s,
                             u"Patient sceptic"_s, u"Former court reporter"_s),
                      author(transaction, seed, 2, u"Tobias Renn"_s, u"Long sentences with a turn at the end"_s,
                             u"Homesick storyteller"_s, u"Ship's cook on the northern line"_s)};
    return people;
}

} // namespace loomdeck
