// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/promptbook.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck {

Result<QString> renderPrompt(const QString &name, const QJsonObject &facts)
{
    static const QRegularExpression variable(u"\\{\\{(\\w+)\\}\\}"_s);
    QFile file(u":/planner/prompts/%1.txt"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error::internal(u"PROMPT_MISSING"_s, u"There is no prompt \"%1\"."_s.arg(name),
                               u"Reinstall Loomdeck."_s);
    const QString text = QString::fromUtf8(file.readAll());
    // One pass, so that a fact which holds braces is not read as a variable.
    QString prompt;
    qsizetype end = 0;
    for (auto it = variable.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        prompt += QStringView(text).mid(end, match.capturedStart() - end);
        prompt += facts.value(match.captured(1)).toVariant().toString();
        end = match.capturedEnd();
    }
    prompt += QStringView(text).mid(end);
    return prompt;
}

} // namespace loomdeck
