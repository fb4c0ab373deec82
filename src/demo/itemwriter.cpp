// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/itemwriter.h"

#include "backlog/itemstore.h"
#include "backlog/outputs.h"
#include "backlog/taskstore.h"
#include "db/packedrows.h"

#include <future>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr qint64 itemsPerRound = 4000;

QString taskStatus(Fate fate)
{
    switch (fate) {
    case Fate::Complete:
        return u"Completed"_s;
    case Fate::Running:
    case Fate::Stale:
        return u"Running"_s;
    case Fate::Retrying:
    case Fate::GaveUp:
        return u"Failed"_s;
    case Fate::Lore:
    case Fate::Held:
    case Fate::Invalid:
        return u"Blocked"_s;
    case Fate::Cancelled:
        return u"Cancelled"_s;
    default:
        return u"Pending"_s;
    }
}

Task taskOf(const PlanScript &script, const Work &work)
{
    Task task;
    task.id = work.taskId;
    task.conversationPlanId = script.conversationPlanId;
    task.stepNumber = static_cast<int>(work.piece.index) + 1;
    task.thought = work.item.description;
    task.toolName = phaseToolName(work.piece.phase());
    task.backlogId = work.item.backlogId;
    task.createdAt = work.item.createdAt;
    task.updatedAt = work.item.updatedAt;
    task.status = taskStatus(work.fate);
    task.backlogId = work.item.backlogId;
    if (!work.model.providerId.isEmpty()) {
        task.providerId = work.model.providerId;
        task.modelId = work.model.modelId;
        task.agentId = script.author().agentId;
    }
    if (task.status == u"Completed")
        task.observation = u"Done."_s;
    else if (task.status == u"Blocked")
        task.observation = work.item.waitDetail;
    else if (task.status == u"Failed")
        task.error = work.item.waitDetail;
    else if (task.status == u"Cancelled")
        task.error = u"Cancelled before it ran."_s;
    return task;
}

/**
 * What a task's args hold, as text: all of it is plain, so nothing needs escaping, and all but the item's id is the
 * same for the most items of a plan.
 */
class ArgsText
{
public:
    QString of(const PlanScript &script, const Work &work)
    {
        const QString key = script.id + work.item.branch + work.model.providerId;
        if (key != m_key)
            fill(key, script, work);
        return m_head + work.item.backlogId + m_tail;
    }

private:
    void fill(const QString &key, const PlanScript &script, const Work &work)
    {
        const auto pair = [](const QString &name, const QString &value) {
            return u",\"%1\":\"%2\""_s.arg(name, value);
        };
        const bool stamped = !work.model.providerId.isEmpty();
        m_key = key;
        m_head = u"{\"agentId\":\"%1\",\"backlogItemId\":\""_s.arg(script.author().agentId);
        m_tail = u'"' + pair(u"branchSlug"_s, work.item.branch) + pair(u"conversationId"_s, script.conversationId);
        if (stamped)
            m_tail += pair(u"conversationPlanId"_s, script.conversationPlanId) + pair(u"modelId"_s, work.model.modelId);
        m_tail += pair(u"planId"_s, script.id);
        if (stamped)
            m_tail += pair(u"providerId"_s, work.model.providerId);
        m_tail += u'}';
    }

    QString m_key, m_head, m_tail;
};

/** Rows that are ready to be stored. */
struct Batch
{
    PackedRows items, tokens, tasks;
};

/** The next rows from this place on, which moves behind them; nothing at the end. */
class Source
{
public:
    Source(Dialect dialect, const std::vector<PlanScript> &scripts, const JobBook &jobs, Timestamp now)
        : m_dialect(dialect)
        , m_scripts(scripts)
        , m_jobs(jobs)
        , m_now(now)
        , m_argsColumn(taskstore::insertColumns().indexOf(u"args"_s))
    {}

    Batch next()
    {
        Batch batch{PackedRows(m_dialect), PackedRows(m_dialect), PackedRows(m_dialect)};
        while (m_script < m_scripts.size() && batch.items.count() < itemsPerRound) {
            const PlanScript &script = m_scripts[m_script];
            if (m_index == script.items()) {
                ++m_script;
                m_index = 0;
                continue;
            }
            add(batch, script, script.work(m_index++));
        }
        return batch;
    }

private:
    void add(Batch &batch, const PlanScript &script, Work work)
    {
        work.item.jobId = m_jobs.liveJobOf(work.item.key);
        Binds row{work.item.key, work.item.rowVersion};
        row += itemstore::insertBinds(work.item);
        batch.items.add(row);
        for (const QString &token : outputs::tokens(work.item.outputs))
            batch.tokens.add(itemstore::outputBinds(work.item, token));
        if (work.taskId.isEmpty())
            return;
        Binds task = taskstore::insertBinds(taskOf(script, work), m_now);
        task[m_argsColumn] = m_args.of(script, work);
        batch.tasks.add(task);
    }

    const Dialect m_dialect;
    const std::vector<PlanScript> &m_scripts;
    const JobBook &m_jobs;
    const Timestamp m_now;
    const qsizetype m_argsColumn;
    ArgsText m_args;
    size_t m_script = 0;
    qint64 m_index = 0;
};

} // namespace

void writeItems(Transaction &transaction, const std::vector<PlanScript> &scripts, const JobBook &jobs,
                const std::function<void(qint64)> &progress)
{
    Connection &sql = transaction.sql();
    const QStringList items = QStringList{u"key"_s, u"row_version"_s} + itemstore::insertColumns();
    const QStringList tokens{u"plan_key"_s, u"token"_s, u"created_at"_s, u"item_key"_s};
    const QStringList tasks = taskstore::insertColumns();
    Source source(sql.dialect(), scripts, jobs, transaction.now());
    // Making rows takes about as long as storing them: one thread makes the next ones while this one stores.
    const auto make = [&source] { return source.next(); };
    qint64 written = 0;
    for (auto coming = std::async(std::launch::async, make);;) {
        const Batch batch = coming.get();
        if (batch.items.count() == 0)
            break;
        coming = std::async(std::launch::async, make);
        sql.insertRows(u"backlog_items"_s, items, batch.items);
        // Rows of outputs point at their items, so these go first.
        sql.insertRows(u"backlog_outputs"_s, tokens, batch.tokens);
        sql.insertRows(u"tasks"_s, tasks, batch.tasks);
        written += batch.items.count();
        progress(written);
    }
}

} // namespace loomdeck
