// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/phase.h"
#include "core/clock.h"
#include "core/error.h"

#include <optional>
#include <QJsonObject>
#include <vector>

namespace loomdeck {

/** Why a phase cannot use its prompt. */
enum class PromptIssue {
    None,
    Missing,  ///< there is no such template
    Inactive, ///< none of its versions is active
    Empty,    ///< the active version has no text
    Invalid,  ///< the active version names a variable that this program does not know, or cannot be read
};

/** `missing`, `inactive`, `empty`, `invalid`; null for None. */
QString promptIssueName(PromptIssue issue);

/** What was asked at one time, and who wrote it. Never changes once it is stored. A value. */
struct PromptVersion
{
    QString templateId;
    int number = 0;
    QString text;
    QString author, note;
    bool isDefault = false; ///< it came with the program
    qint64 length = 0;      ///< characters of the text, also where the text was not read
    Timestamp createdAt{};

    /** `{number,author,note,isDefault,length,createdAtUtc}`. */
    QJsonObject toJson() const;
};

/** What a phase asks its model, with its versions counted. A value. */
struct PromptTemplate
{
    QString id, title;
    Phase phase = Phase::None;
    bool found = false;   ///< it has a row; a known template without one is missing
    int active = 0;       ///< the version that phases use, 0 for none
    int newest = 0;       ///< number of its newest version, 0 for none
    int newerDefault = 0; ///< a default that came after the active version: an offer; 0 for none
    PromptIssue issue = PromptIssue::None;
    qint64 rowVersion = 0;
    QString updatedBy;
    std::optional<Timestamp> updatedAt;

    /** `{id,title,phase,planner,activeVersion,newestVersion,newerDefaultVersion,issue,suggestedFix,rowVersion,…}`. */
    QJsonObject toJson() const;
};

/** One template with everything that screens show of it. */
struct PromptFacts
{
    PromptTemplate row;
    std::vector<PromptVersion> versions; ///< newest first, without their texts
    QString text;                        ///< of the active version, else of the newest
    int textVersion = 0;                 ///< which that is; 0 when there is none
};

/** The error that a phase waits with; its message is what the item says of its wait. Errors: PROMPT_<issue>. */
Error promptIssueError(const QString &templateId, PromptIssue issue);

} // namespace loomdeck
