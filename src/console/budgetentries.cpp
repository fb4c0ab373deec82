// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/budgetentries.h"

#include "console/saidwords.h"
#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int entriesAPage = 8;
constexpr int mostEntries = 500;

/** Why the entry is a bad event of its objective. */
QString wordsOf(const Objective &objective, const ObjectiveEntry &event)
{
    const JournalEntry &entry = event.entry;
    const QString limit = objective.limit() ? Formats::age(*objective.limit()) : QString();
    if (entry.kind == u"phase.failed")
        return saidwords::said(entry.reason);
    switch (objective.source) {
    case ObjectiveSource::Phases: {
        const double ms = entry.details.value(u"durationMs"_s).toDouble();
        return BudgetEntries::tr("took %1, promised are %2")
            .arg(Formats::duration(Micros(static_cast<qint64>(ms * 1000))), limit);
    }
    case ObjectiveSource::Resumes:
        return entry.kind == u"backlog.resume"
                   ? BudgetEntries::tr("not complete %1 after it was resumed").arg(limit)
                   : BudgetEntries::tr("complete, but later than %1 after it was resumed").arg(limit);
    case ObjectiveSource::Lore:
        return entry.kind.startsWith(u"lore.") && entry.kind != u"lore.blocked" && entry.kind != u"lore.requested"
                   ? BudgetEntries::tr("ready, but late")
                   : BudgetEntries::tr("waits for lore that was not ready in time");
    }
    Q_UNREACHABLE();
}

bool leads(const JournalEntry &entry)
{
    return (entry.subjectType == u"item" || entry.subjectType == u"job") && entry.subjectKey > 0;
}

} // namespace

BudgetEntries::BudgetEntries(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

const Objective *BudgetEntries::objective() const
{
    const auto &all = m_session.engine()->config().objectives;
    const auto found =
        std::find_if(all.begin(), all.end(), [this](const Objective &one) { return one.name == m_name; });
    return found == all.end() ? nullptr : &*found;
}

QVariantList BudgetEntries::rows() const
{
    QVariantList list;
    if (m_name.isEmpty() || !m_session.engine() || !objective())
        return list;
    const Formats &formats = m_session.formats();
    for (const ObjectiveEntry &event : m_entries) {
        const JournalEntry &entry = event.entry;
        const Plan *plan = m_session.scope()->findPlan(entry.planId);
        QStringList subject{entry.subjectName.isEmpty() ? Formats::shortId(entry.subjectId) : entry.subjectName};
        if (plan)
            subject << plan->name;
        if (!entry.branch.isEmpty())
            subject << entry.branch;
        const bool isFailure = entry.kind == u"phase.failed";
        list << QVariantMap{{u"time"_s, formats.clockTime(event.at)},
                            {u"fullTime"_s, formats.fullTime(event.at)},
                            {u"subject"_s, subject.join(u" · "_s)},
                            {u"words"_s, wordsOf(*objective(), event)},
                            {u"role"_s, isFailure ? u"bad"_s : u"warn"_s},
                            {u"icon"_s, isFailure ? u"failed"_s : u"breach"_s},
                            {u"leads"_s, leads(entry)}};
    }
    return list;
}

void BudgetEntries::toggle(const QString &name)
{
    m_name = name == m_name ? QString() : name;
    m_entries.clear();
    m_next.clear();
    m_error = {};
    ++m_generation;
    m_loading = m_stale = false;
    if (!m_name.isEmpty())
        load({});
    Q_EMIT changed();
}

void BudgetEntries::follow(const std::vector<ObjectiveFacts> &objectives)
{
    for (const ObjectiveFacts &one : objectives) {
        const QString &name = one.objective.name;
        const auto known = m_bad.constFind(name);
        const bool isNews = known != m_bad.constEnd() && *known != one.report.inPeriod.bad;
        m_bad.insert(name, one.report.inPeriod.bad);
        if (!isNews || name != m_name)
            continue;
        // What is being read may be from before.
        m_stale = m_loading;
        if (!m_loading)
            load({});
    }
}

void BudgetEntries::loadMore()
{
    if (more() && !m_loading)
        load(m_next);
}

void BudgetEntries::load(const QString &after)
{
    if (!m_session.queries() || !objective())
        return;
    m_loading = true;
    ObjectiveEntryFilter filter;
    filter.good = false;
    filter.to = m_session.formats().now();
    filter.after = after;
    // Read again, they stay as many as were looked at.
    filter.limit =
        after.isEmpty() ? std::clamp(static_cast<int>(m_entries.size()), entriesAPage, mostEntries) : entriesAPage;
    whenDone(this, m_session.queries()->objectiveEntries(*objective(), filter),
             [this, generation = m_generation, isFirst = after.isEmpty()](const Result<ObjectiveEntryPage> &page) {
                 if (generation != m_generation)
                     return;
                 m_loading = false;
                 m_error = page ? ErrorWords() : ErrorWords::of(page.error());
                 if (page) {
                     if (isFirst)
                         m_entries.clear();
                     m_entries.insert(m_entries.end(), page->entries.begin(), page->entries.end());
                     m_next = page->next;
                 } else {
                     m_session.noteError(tr("Reading what broke a promise"), page.error());
                 }
                 Q_EMIT changed();
                 if (std::exchange(m_stale, false))
                     load({});
             });
    Q_EMIT changed();
}

void BudgetEntries::show(int row)
{
    if (row < 0 || row >= std::ssize(m_entries))
        return;
    const JournalEntry &entry = m_entries[static_cast<size_t>(row)].entry;
    if (!leads(entry))
        return;
    if (entry.subjectType == u"job")
        m_session.navigator()->showJob(entry.subjectKey);
    else
        m_session.navigator()->showItem(entry.subjectKey);
}

} // namespace loomdeck
