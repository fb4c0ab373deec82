// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QJsonObject>
#include <QString>

namespace loomdeck {

/** Somebody who writes or is written about. A value. */
struct Persona
{
    QString id, name;
    QString kind; ///< `Author`, `RolePlayCharacter`
    QString role, voice, essence, background, communicationStyle;
    QJsonObject extra;

    /** `{id,name,type,role,voice,essence,background,communicationStyle}` */
    QJsonObject toJson() const;
};

/** What acts for a persona. A value. */
struct Agent
{
    QString id, personaId, clientProfileId;
    bool rolePlay = false;
    QString prefix, suffix;
    QJsonObject extra;

    /** `{id,personaId,clientProfileId,rolePlay,prefix,suffix}` */
    QJsonObject toJson() const;
};

/** Something a persona remembers. A value. */
struct PersonaMemory
{
    QString personaId, title, content, source;
    QJsonObject properties;
};

} // namespace loomdeck
