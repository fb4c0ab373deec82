// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"

#include <QJsonObject>
#include <QStringList>

namespace loomdeck {

/** One version of an entry of a world bible. A value. */
struct WorldBibleEntry
{
    QString id, worldBibleId, slug, name, category, summary, status;
    QStringList continuityNotes;
    int version = 1;
    QString changeType; ///< `Seed`, `Update`
    bool isActive = true;
    QString derivedFrom, agentId, sourceConversationId, sourceBacklogId, branch;
    std::optional<int> iterationIndex;
    Timestamp createdAt{};
};

/** What a run says about one thing of the world. A value. */
struct WorldFact
{
    QString category; ///< `characters`, `locations`, `systems`
    QString name, summary, status;
    QStringList continuityNotes;
};

/** World bibles. Database threads only; throws Failure. */
namespace worldbible {

/** The bible of a plan's branch in a domain, made when it is not there. The main branch has its name here, not null. */
QString ensure(Transaction &transaction, qint64 planKey, const QString &branch,
               const QString &domain = QStringLiteral("core"));

/**
 * Writes a run: each fact becomes the next version of its entry, and entries of the categories of a run that it does
 * not list any more become inactive. Entries of other categories, such as fulfilled lore, stay. Returns the active
 * entries written.
 */
std::vector<WorldBibleEntry> applyRun(Transaction &transaction, const QString &bibleId,
                                      const std::vector<WorldFact> &facts, const WorldBibleEntry &provenance);

std::vector<WorldBibleEntry> activeEntries(Connection &connection, const QString &bibleId);

} // namespace worldbible

} // namespace loomdeck
