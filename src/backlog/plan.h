// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <optional>
#include <QJsonObject>
#include <QStringList>

namespace loomdeck {

/** Lengths are ours where the reference names none. */
namespace limits {
constexpr int title = 256;
constexpr int longText = 2048;
constexpr int slug = 128;
constexpr int backlogId = 128;
constexpr int itemDescription = 512;
/** Ours: of a reason that a person gives. */
constexpr int reason = 500;
} // namespace limits

/** Numbers are wire values. */
enum class ProjectStatus { Active, Paused, Archived };
enum class PlanStatus { Draft, InProgress, Complete, Archived };

const QStringList &projectStatusNames();
const QStringList &planStatusNames();

/** A value; any thread. */
struct Project
{
    qint64 key = 0;
    QString id, title, logline;
    ProjectStatus status = ProjectStatus::Active;
    Timestamp createdAt{};
    std::optional<Timestamp> updatedAt;
    QJsonObject extra;
    /** Filled by lists only. */
    qint64 planCount = 0, activePlanCount = 0;

    /** `{id,title,logline,status,planCount,activePlanCount}` */
    QJsonObject toJson() const;
};

/** A value; any thread. */
struct Plan
{
    qint64 key = 0;
    QString id;
    qint64 projectKey = 0;
    QString projectTitle, projectLogline;
    QString name, description;
    QString primaryBranch;
    PlanStatus status = PlanStatus::Draft;
    QString conversationPlanId; ///< the current one; empty until a resume binds it
    QString personaId;
    /** Who works on it: the choice of the last resume, which items that start by themselves inherit. */
    QString runProviderId, runModelId, runAgentId;
    Timestamp createdAt{};
    std::optional<Timestamp> updatedAt;
    qint64 rowVersion = 1;
    QJsonObject extra;

    /** `{id,name,projectTitle,status}` */
    QJsonObject toJson() const;
};

/** Explicit lineage, else primary and slug when they differ, else none. */
QStringList branchLineage(const QStringList &given, const QString &primary, const QString &slug);
/** Trimmed; the primary when blank, `main` when that is blank too. */
QString branchOr(const QString &slug, const QString &primary);

} // namespace loomdeck
