// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/promptcompare.h"

#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

PromptCompare::PromptCompare(QObject *parent)
    : QObject(parent)
{}

void PromptCompare::show(const PromptFacts &facts)
{
    if (facts.row.id != m_row.id) {
        m_texts.clear();
        m_version = 0;
    }
    m_row = facts.row;
    m_numbers.clear();
    for (const PromptVersion &one : facts.versions)
        m_numbers.push_back(one.number);
    m_versions.set(facts.versions, m_row.active);
    if (std::ranges::find(m_numbers, m_version) == m_numbers.end())
        m_version = m_row.newest;
    compare();
}

void PromptCompare::setVersion(int number)
{
    if (number == m_version || std::ranges::find(m_numbers, number) == m_numbers.end())
        return;
    m_version = number;
    compare();
}

void PromptCompare::setAgainst(const QString &what)
{
    if (what == m_against)
        return;
    m_against = what;
    compare();
}

int PromptCompare::other() const
{
    // What is in use differs from itself in nothing; what came before it tells more.
    if (m_against == u"active" && m_row.active != 0 && m_row.active != m_version)
        return m_row.active;
    const auto found = std::ranges::find(m_numbers, m_version);
    return found == m_numbers.end() || found + 1 == m_numbers.end() ? 0 : *(found + 1);
}

QString PromptCompare::title() const
{
    if (m_version == 0)
        return {};
    return other() == 0 ? tr("Version %1, the first").arg(m_version)
                        : tr("Version %1 → version %2").arg(other()).arg(m_version);
}

QString PromptCompare::activateText() const
{
    return m_row.active > m_version ? tr("Roll back to version %1…").arg(m_version)
                                    : tr("Activate version %1…").arg(m_version);
}

bool PromptCompare::fetch(int number)
{
    Queries *queries = Session::instance().queries();
    if (number == 0 || m_texts.contains(number) || !queries)
        return true;
    whenDone(this, queries->promptVersion(m_row.id, number),
             [this, id = m_row.id, number](const Result<PromptVersion> &version) {
                 if (id != m_row.id)
                     return;
                 if (version) {
                     m_texts.insert(number, version->text);
                     return compare();
                 }
                 m_error = ErrorWords::of(version.error());
                 Session::instance().noteError(tr("Reading a prompt version"), version.error());
                 Q_EMIT changed();
             });
    return false;
}

void PromptCompare::compare()
{
    m_error = {};
    const bool one = fetch(m_version), both = fetch(other());
    m_loaded = one && both;
    if (m_loaded)
        m_lines.set(other() == 0 ? QString() : m_texts.value(other()), m_texts.value(m_version));
    Q_EMIT changed();
}

} // namespace loomdeck
