// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "personas/persona.h"

#include "core/json.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

QJsonObject Persona::toJson() const
{
    return {{u"id"_s, id},
            {u"name"_s, name},
            {u"type"_s, kind},
            {u"role"_s, orNull(role)},
            {u"voice"_s, orNull(voice)},
            {u"essence"_s, orNull(essence)},
            {u"background"_s, orNull(background)},
            {u"communicationStyle"_s, orNull(communicationStyle)}};
}

QJsonObject Agent::toJson() const
{
    return {{u"id"_s, id},
            {u"personaId"_s, personaId},
            {u"clientProfileId"_s, orNull(clientProfileId)},
            {u"rolePlay"_s, rolePlay},
            {u"prefix"_s, orNull(prefix)},
            {u"suffix"_s, orNull(suffix)}};
}

} // namespace loomdeck
