// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "db/transaction.h"

#include <optional>
#include <QJsonObject>
#include <QStringList>

namespace loomdeck {

/** Which prompt is shown for which item. */
struct PreviewWish
{
    QString templateId, planId, backlogId;
    std::optional<QString> text; ///< not saved yet; the active version without it
};

/** What a phase would ask for an item if it started now. A value. */
struct PromptPreview
{
    QString templateId, planId, planName, backlogId;
    int version = 0; ///< 0 for a text that is not saved
    QString text;
    QStringList silent; ///< variables of the prompt that say nothing for this item

    QJsonObject toJson() const;
};

/**
 * Prepares the phase as a run would, which may write rows, and renders: roll the transaction back. Database thread.
 * Errors: PROMPT_NOT_FOUND, PLAN_NOT_FOUND, BACKLOG_ITEM_NOT_FOUND, PROMPT_OTHER_PHASE, those of prompttext::fault()
 * and promptstore::activeOf().
 */
Result<PromptPreview> previewPrompt(Transaction &transaction, const PreviewWish &wish);

} // namespace loomdeck
