// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planner/prompt.h"

namespace loomdeck::promptwords {

/** How a template stands, in a word: what a list and a head show. */
struct StateWords
{
    QString text, icon, role;
};
StateWords state(const PromptTemplate &row);
/** `missing`, `inactive` … as a report names it, in the user's language. */
QString issueWord(const QString &issue);
/** `Vision plan`, in the user's language. */
QString title(const PromptTemplate &row);
/** `version 3`, or that none is used. */
QString active(const PromptTemplate &row);
/** By whom; the program itself has its own name. */
QString author(const QString &name);
/** Variables of a template as `{name, meaning, example}`, in the user's language. */
QVariantList variables(const QString &templateId);

} // namespace loomdeck::promptwords
