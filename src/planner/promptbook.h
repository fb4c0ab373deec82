// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/phase.h"
#include "core/result.h"

namespace loomdeck {

/** Something that a prompt may name as `{{name}}`. The texts are English, marked in the context "prompts". */
struct PromptVariable
{
    QString name;
    const char *meaning;
    const char *example;
};

/** What the program knows about the prompt of one phase. */
struct PromptEntry
{
    QString id; ///< the reference's name, `planner.fiction.vision`; ours where the reference has none
    Phase phase = Phase::None;
    const char *title;
    QString file; ///< of its default text
    QList<PromptVariable> variables;

    QStringList variableNames() const;
    /** The text that comes with this program. Errors: PROMPT_DEFAULT_MISSING. */
    Result<QString> defaultText() const;
};

/** One entry a phase, in the order of the phases. Pure; any thread. */
namespace promptbook {

const QList<PromptEntry> &all();
const PromptEntry &of(Phase phase);
/** Null when there is none of this id. */
const PromptEntry *find(const QString &id);
/** PROMPT_NOT_FOUND, with the nearest id. */
Error notFound(const QString &id);

} // namespace promptbook

} // namespace loomdeck
