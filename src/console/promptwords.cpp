// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/promptwords.h"

#include "core/actor.h"
#include "planner/promptbook.h"

#include <QCoreApplication>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace loomdeck::promptwords {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("loomdeck::promptwords", text);
}

} // namespace

StateWords state(const PromptTemplate &row)
{
    switch (row.issue) {
    case PromptIssue::None:
        return {said(QT_TRANSLATE_NOOP("loomdeck::promptwords", "In use")), u"complete"_s, u"ok"_s};
    case PromptIssue::Missing:
        return {said(QT_TRANSLATE_NOOP("loomdeck::promptwords", "Missing")), u"failed"_s, u"bad"_s};
    case PromptIssue::Inactive:
        return {said(QT_TRANSLATE_NOOP("loomdeck::promptwords", "Inactive")), u"pause"_s, u"warn"_s};
    case PromptIssue::Empty:
        return {said(QT_TRANSLATE_NOOP("loomdeck::promptwords", "Empty")), u"failed"_s, u"bad"_s};
    case PromptIssue::Invalid:
        return {said(QT_TRANSLATE_NOOP("loomdeck::promptwords", "Not usable")), u"failed"_s, u"bad"_s};
    }
    Q_UNREACHABLE();
}

QString issueWord(const QString &issue)
{
    static const QHash<QString, const char *> words{
        {u"missing"_s, QT_TRANSLATE_NOOP("loomdeck::promptwords", "missing")},
        {u"inactive"_s, QT_TRANSLATE_NOOP("loomdeck::promptwords", "no version in use")},
        {u"empty"_s, QT_TRANSLATE_NOOP("loomdeck::promptwords", "empty")},
        {u"invalid"_s, QT_TRANSLATE_NOOP("loomdeck::promptwords", "not usable")}};
    return words.contains(issue) ? said(words[issue]) : issue;
}

QString title(const PromptTemplate &row)
{
    const PromptEntry *entry = promptbook::find(row.id);
    return entry ? QCoreApplication::translate("prompts", entry->title) : row.title;
}

QString active(const PromptTemplate &row)
{
    return row.active == 0 ? said(QT_TRANSLATE_NOOP("loomdeck::promptwords", "no version is used"))
                           : said(QT_TRANSLATE_NOOP("loomdeck::promptwords", "version %1")).arg(row.active);
}

QString author(const QString &name)
{
    return name == Actor::automation().name ? said(QT_TRANSLATE_NOOP("loomdeck::promptwords", "Loomdeck")) : name;
}

QVariantList variables(const QString &templateId)
{
    QVariantList list;
    const PromptEntry *entry = promptbook::find(templateId);
    if (!entry)
        return list;
    for (const PromptVariable &one : entry->variables)
        list << QVariantMap{{u"name"_s, one.name},
                            {u"meaning"_s, QCoreApplication::translate("prompts", one.meaning)},
                            {u"example"_s, QString::fromLatin1(one.example)}};
    return list;
}

} // namespace loomdeck::promptwords
