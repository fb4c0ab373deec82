// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/prompt.h"

#include "core/json.h"
#include "core/texttime.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QJsonValue numberOrNull(int number)
{
    return number == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(number);
}

} // namespace

QString promptIssueName(PromptIssue issue)
{
    static const QList<QString> names{QString(), u"missing"_s, u"inactive"_s, u"empty"_s, u"invalid"_s};
    return names.at(static_cast<int>(issue));
}

QJsonObject PromptVersion::toJson() const
{
    return {{u"number"_s, number},       {u"author"_s, author}, {u"note"_s, orNull(note)},
            {u"isDefault"_s, isDefault}, {u"length"_s, length}, {u"createdAtUtc"_s, isoText(createdAt)}};
}

QJsonObject PromptTemplate::toJson() const
{
    QJsonObject json{{u"id"_s, id},
                     {u"title"_s, title},
                     {u"phase"_s, phaseName(phase)},
                     {u"planner"_s, plannerName(phase)},
                     {u"activeVersion"_s, numberOrNull(active)},
                     {u"newestVersion"_s, numberOrNull(newest)},
                     {u"newerDefaultVersion"_s, numberOrNull(newerDefault)},
                     {u"issue"_s, orNull(promptIssueName(issue))},
                     {u"suggestedFix"_s, QJsonValue::Null},
                     {u"rowVersion"_s, rowVersion},
                     {u"updatedBy"_s, orNull(updatedBy.isEmpty() ? QString() : updatedBy)},
                     {u"updatedAtUtc"_s, orNull(isoText(updatedAt))}};
    if (issue != PromptIssue::None)
        json.insert(u"suggestedFix"_s, promptIssueError(id, issue).suggestedFix);
    return json;
}

Error promptIssueError(const QString &templateId, PromptIssue issue)
{
    const QString fix = issue == PromptIssue::Missing
                            ? u"Save a version of %1 under Settings, Prompts, or start Loomdeck again to get its "
                              "default back."_s
                        : issue == PromptIssue::Inactive
                            ? u"Activate a version of %1 under Settings, Prompts."_s
                            : u"Mend the text of %1 under Settings, Prompts, or activate another version."_s;
    Error error = Error::conflict(u"PROMPT_"_s + promptIssueName(issue).toUpper(),
                                  u"%1 is %2"_s.arg(templateId, promptIssueName(issue)),
                                  fix.arg(templateId) + u" What waits for it goes on by itself."_s);
    return error.with(u"templateId"_s, templateId).with(u"issue"_s, promptIssueName(issue));
}

} // namespace loomdeck
