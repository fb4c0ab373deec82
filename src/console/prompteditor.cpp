// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/prompteditor.h"

#include "console/formats.h"
#include "console/promptdrafts.h"
#include "console/promptwords.h"
#include "planner/prompttext.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

PromptEditor::PromptEditor(PromptDrafts &drafts, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
{
    // Also when another place throws drafts away.
    connect(&drafts, &PromptDrafts::changed, this, [this] {
        check();
        Q_EMIT changed();
    });
}

QString PromptEditor::text() const
{
    return edited() ? m_drafts.draft(m_facts.row.id).text : m_facts.text;
}

void PromptEditor::setText(const QString &text)
{
    const QString id = m_facts.row.id;
    if (id.isEmpty() || text == this->text())
        return;
    if (text == m_facts.text)
        m_drafts.drop(id);
    else
        m_drafts.put(id, {text, edited() ? m_drafts.draft(id).rowVersion : m_facts.row.rowVersion});
}

bool PromptEditor::edited() const
{
    return m_drafts.has(m_facts.row.id);
}

QString PromptEditor::origin() const
{
    if (m_facts.textVersion == 0)
        return tr("New text");
    return m_facts.textVersion == m_facts.row.active ? tr("Version %1, in use").arg(m_facts.textVersion)
                                                     : tr("Version %1, not in use").arg(m_facts.textVersion);
}

QString PromptEditor::size() const
{
    return tr("%1 of %2 bytes").arg(Formats::number(text().toUtf8().size()), Formats::number(prompttext::mostBytes));
}

ErrorWords PromptEditor::problem() const
{
    return m_fault ? ErrorWords::of(*m_fault) : ErrorWords();
}

QString PromptEditor::overtaken() const
{
    if (!edited() || m_drafts.draft(m_facts.row.id).rowVersion == m_facts.row.rowVersion)
        return {};
    return m_facts.row.active == 0 ? tr("%1 changed it while you were writing; no version is in use now.")
                                         .arg(promptwords::author(m_facts.row.updatedBy))
                                   : tr("%1 changed it while you were writing; version %2 is in use, the newest is %3.")
                                         .arg(promptwords::author(m_facts.row.updatedBy))
                                         .arg(m_facts.row.active)
                                         .arg(m_facts.row.newest);
}

qint64 PromptEditor::rowVersion() const
{
    return edited() ? m_drafts.draft(m_facts.row.id).rowVersion : m_facts.row.rowVersion;
}

QVariantList PromptEditor::variables() const
{
    return promptwords::variables(m_facts.row.id);
}

QStringList PromptEditor::variableNames() const
{
    QStringList names;
    for (const QVariant &variable : variables())
        names << variable.toMap().value(u"name"_s).toString();
    return names;
}

void PromptEditor::show(const PromptFacts &facts)
{
    const bool other = facts.row.id != m_facts.row.id;
    m_facts = facts;
    if (other)
        Q_EMIT templateChanged();
    check();
    Q_EMIT changed();
}

void PromptEditor::discard()
{
    m_drafts.drop(m_facts.row.id);
}

void PromptEditor::keepMine()
{
    if (edited())
        m_drafts.put(m_facts.row.id, {text(), m_facts.row.rowVersion});
}

void PromptEditor::check()
{
    const PromptEntry *entry = promptbook::find(m_facts.row.id);
    m_fault = entry ? prompttext::fault(text(), *entry) : std::nullopt;
}

} // namespace loomdeck
