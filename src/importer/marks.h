// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"

#include <QJsonObject>

namespace loomdeck {

/** What of a row we made up because the record that brought it did not say. */
enum class MadeUp {
    ProjectId,
    ProjectTitle,
    ProjectTimes,
    PlanTimes,
    Item, ///< id and times
    Task, ///< id and times
    TaskTimes,
    CheckpointTimes,
    ConversationPlan, ///< the whole row, its id included
    Conversation,     ///< title and times
    ConversationPlanTitle,
    Persona
};

/**
 * What imports remember in `imported_records`: history that was taken, for a journal cannot be searched for it, and
 * what was made up, so that the real thing replaces it once it comes. Database threads only; throws Failure.
 */
namespace marks {

/** Digest of a history record that was taken; nothing when it was not. */
std::optional<QByteArray> digestOf(Connection &connection, const QString &kind, const QString &id);
void remember(Transaction &transaction, const QString &kind, const QString &id, const QByteArray &digest);

bool isMadeUp(Connection &connection, MadeUp what, const QString &id);
void markMadeUp(Transaction &transaction, MadeUp what, const QString &id);
void clearMadeUp(Transaction &transaction, MadeUp what, const QString &id);

/** SHA-256 of the canonical text of an object. */
QByteArray contentDigest(const QJsonObject &object);

} // namespace marks

} // namespace loomdeck
