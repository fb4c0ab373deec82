// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/promptcontroller.h"

#include "console/promptwords.h"
#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

PromptController::PromptController(QObject *parent)
    : QObject(parent)
    , m_list(*Session::instance().drafts())
    , m_editor(*Session::instance().drafts())
    , m_preview(m_editor)
    , m_refresher([this] { read(); }, 200ms, this, 2s)
{
    Session &session = Session::instance();
    connect(session.live(), &LiveHub::entriesArrived, this, [this](const std::vector<JournalEntry> &entries) {
        if (std::ranges::any_of(entries, [](const JournalEntry &entry) { return entry.kind.startsWith(u"prompt"); }))
            m_refresher.want();
    });
    connect(session.formatsObject(), &Formats::changed, this, &PromptController::changed);
    connect(&session, &Session::opened, &m_refresher, &Refresher::now);
    m_id = session.drafts()->current();
    m_refresher.now();
}

void PromptController::setTemplateId(const QString &id)
{
    if (id == m_id)
        return;
    m_id = id;
    Session::instance().drafts()->setCurrent(id);
    m_error = {};
    Q_EMIT templateChanged();
    Q_EMIT changed();
    m_refresher.now();
}

void PromptController::step(int by)
{
    const int row = std::clamp(m_list.indexOf(m_id) + by, 0, std::max(0, m_list.count() - 1));
    if (const QString id = m_list.idAt(row); !id.isEmpty())
        setTemplateId(id);
}

void PromptController::read()
{
    Queries *queries = Session::instance().queries();
    if (!queries)
        return m_refresher.done();
    whenDone(this, queries->prompts(), [this, queries](const Result<std::vector<PromptTemplate>> &rows) {
        if (!rows) {
            m_refresher.done();
            return fail(rows.error());
        }
        m_list.set(*rows);
        // The first look is at what is wrong, else at the first.
        if (m_id.isEmpty() && !rows->empty()) {
            const auto wrong =
                std::ranges::find_if(*rows, [](const PromptTemplate &row) { return row.issue != PromptIssue::None; });
            m_id = wrong == rows->end() ? rows->front().id : wrong->id;
            Session::instance().drafts()->setCurrent(m_id);
            Q_EMIT templateChanged();
        }
        whenDone(this, queries->prompt(m_id), [this, id = m_id](const Result<PromptFacts> &facts) {
            m_refresher.done();
            if (id != m_id)
                return m_refresher.now();
            if (!facts)
                return fail(facts.error());
            take(*facts);
        });
    });
}

void PromptController::take(const PromptFacts &facts)
{
    m_facts = facts;
    m_error = {};
    m_editor.show(facts);
    m_compare.show(facts);
    m_preview.show(facts.row);
    Q_EMIT changed();
}

void PromptController::fail(const Error &error)
{
    m_error = ErrorWords::of(error);
    Session::instance().noteError(tr("Reading prompts"), error);
    Q_EMIT changed();
}

QString PromptController::title() const
{
    return ready() ? promptwords::title(m_facts.row) : QString();
}

QString PromptController::caption() const
{
    if (!ready())
        return {};
    const PromptTemplate &row = m_facts.row;
    const QString active = promptwords::active(row);
    return row.updatedAt ? tr("%1 · last changed %2 by %3")
                               .arg(active, Session::instance().formats().clockTime(*row.updatedAt),
                                    promptwords::author(row.updatedBy))
                         : active;
}

QString PromptController::stateText() const
{
    return promptwords::state(m_facts.row).text;
}

QString PromptController::stateIcon() const
{
    return promptwords::state(m_facts.row).icon;
}

QString PromptController::stateRole() const
{
    return promptwords::state(m_facts.row).role;
}

ErrorWords PromptController::issue() const
{
    if (!ready() || m_facts.row.issue == PromptIssue::None)
        return {};
    ErrorWords words = ErrorWords::of(promptIssueError(m_facts.row.id, m_facts.row.issue));
    switch (m_facts.row.issue) {
    case PromptIssue::Missing:
        words.message = tr("The store has lost this template.");
        words.fix = tr("Save a text for it, or activate one of its versions.");
        break;
    case PromptIssue::Inactive:
        words.message = tr("No version is in use.");
        words.fix = tr("Activate one.");
        break;
    case PromptIssue::Empty:
        words.message = tr("The version in use has no text.");
        words.fix = tr("Save a text, or activate another version.");
        break;
    case PromptIssue::Invalid:
    case PromptIssue::None:
        words.message = tr("The version in use cannot be used by this program.");
        words.fix = tr("Mend its text, or activate another version.");
        break;
    }
    words.fix = tr("%1 waits meanwhile.").arg(plannerName(m_facts.row.phase)) + u' ' + words.fix;
    return words;
}

} // namespace loomdeck
