// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <optional>
#include <QJsonObject>
#include <QStringList>

namespace loomdeck {

/** Numbers are wire values. */
enum class LoreStatus { Planned, Blocked, Ready };

const QStringList &loreStatusNames();

/** Something that must be known before a scene may be written. A value. */
struct LoreRequirement
{
    QString id;
    qint64 planKey = 0;
    QString slug, title;
    LoreStatus status = LoreStatus::Planned;
    QString description, notes;
    QJsonObject metadata;
    QString worldBibleEntryId, scrollId, sceneId, createdByPassId;
    Timestamp createdAt{};
    std::optional<Timestamp> updatedAt;
    QJsonObject extra;

    /** From the metadata; empty when it names none. */
    QString branch() const { return metadata.value(QStringLiteral("branchSlug")).toString(); }
};

/** What a vision calls `planned`, `ready` or `missing`; missing counts as planned, as in the reference. */
LoreStatus loreStatusFromVision(const QString &word);

} // namespace loomdeck
