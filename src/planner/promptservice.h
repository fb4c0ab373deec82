// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actor.h"
#include "planner/promptstore.h"

#include <QJsonArray>

namespace loomdeck {

/** Which template somebody means, and the row version they saw (0 = they do not say). */
struct PromptRef
{
    QString templateId;
    qint64 rowVersion = 0;
};

/** A version that somebody wrote. */
struct NewPrompt
{
    QString text;
    QString note;          ///< what changed, kept with the version
    bool activate = false; ///< phases use it from now on
};

/** What may be done to prompts. Every change is one journal entry. Database threads only; an error rolls back. */
namespace promptservice {

/**
 * Brings the defaults of this program into a store: templates that are missing with their first version, and a default
 * that differs from all that came before as one more version that is not active. What people wrote and chose stays.
 * Returns what it added, as `{templateId, version, active}`; the caller journals it.
 */
Result<QJsonArray> seed(Transaction &transaction);

/**
 * Adds a version. Brings a missing template back. Errors: PROMPT_NOT_FOUND, PROMPT_CHANGED, PROMPT_SAME (the newest
 * version says just that), and those of prompttext::fault().
 */
Result<PromptTemplate> save(Transaction &transaction, const PromptRef &ref, const NewPrompt &wish, const Actor &actor,
                            const QString &reason);

/**
 * Makes phases use this version from now on; a roll-back is the same with an older one. Items that wait for it start.
 * Errors: PROMPT_NOT_FOUND, PROMPT_VERSION_NOT_FOUND, PROMPT_CHANGED, PROMPT_ACTIVE (it is the active one already), and
 * those of prompttext::fault().
 */
Result<PromptTemplate> activate(Transaction &transaction, const PromptRef &ref, int version, const Actor &actor,
                                const QString &reason);

/** Phases that need it wait from now on. Errors: PROMPT_NOT_FOUND, PROMPT_INACTIVE, PROMPT_CHANGED. */
Result<PromptTemplate> deactivate(Transaction &transaction, const PromptRef &ref, const Actor &actor,
                                  const QString &reason);

} // namespace promptservice

} // namespace loomdeck
