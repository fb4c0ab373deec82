// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/promptservice.h"

#include "backlog/actionlog.h"
#include "backlog/itemstore.h"
#include "backlog/planstore.h"
#include "backlog/starter.h"
#include "core/json.h"
#include "core/texttime.h"
#include "planner/prompttext.h"

using namespace Qt::StringLiterals;

namespace loomdeck::promptservice {

namespace {

// The rest of a long list is started by the next sweep, so that nobody waits for one long transaction.
constexpr int mostStartedAtOnce = 100;

Result<PromptTemplate> held(Transaction &transaction, const PromptRef &ref)
{
    if (!promptbook::find(ref.templateId))
        return promptbook::notFound(ref.templateId);
    const PromptTemplate row = promptstore::lock(transaction, ref.templateId);
    if (ref.rowVersion != 0 && ref.rowVersion != row.rowVersion)
        return Error::conflict(
                   u"PROMPT_CHANGED"_s,
                   u"%1 was changed by %2 meanwhile; %3."_s.arg(
                       row.id, row.updatedBy.isEmpty() ? u"somebody"_s : row.updatedBy,
                       row.active == 0 ? u"no version is active now"_s : u"version %1 is active now"_s.arg(row.active)),
                   u"Load it again, look at what changed, then try again."_s)
            .with(u"rowVersion"_s, row.rowVersion)
            .with(u"activeVersion"_s, row.active == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(row.active))
            .with(u"newestVersion"_s, row.newest);
    return row;
}

QJsonObject summary(const PromptTemplate &row)
{
    const auto number = [](int version) { return version == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(version); };
    return {{u"activeVersion"_s, number(row.active)}, {u"newestVersion"_s, number(row.newest)}};
}

/** What waits for the prompt of this phase goes on. */
void wakeWaiting(Transaction &transaction, Phase phase)
{
    Connection &sql = transaction.sql();
    const auto waiting = sql.all(
        u"SELECT key, plan_key FROM backlog_items WHERE wait_reason = 'prompt' AND phase = ? AND job_id IS NULL ORDER BY plan_key, created_at, key LIMIT ?"_s,
        {static_cast<int>(phase), mostStartedAtOnce + 1},
        [](const Row &row) { return std::pair(row.integer(0), row.integer(1)); });
    if (waiting.size() > mostStartedAtOnce)
        sql.exec(
            u"UPDATE backlog_items SET next_try_at = ? WHERE wait_reason = 'prompt' AND phase = ? AND job_id IS NULL"_s,
            {toMicros(transaction.now()), static_cast<int>(phase)});
    std::optional<Plan> plan;
    int left = mostStartedAtOnce;
    for (const auto &[key, planKey] : waiting) {
        if (left-- == 0)
            break;
        if (!plan || plan->key != planKey)
            plan = planstore::lockPlan(transaction, planKey);
        auto item = itemstore::lockByKey(transaction, key);
        if (!plan || !item || item->jobId != 0 || item->waitReason != WaitReason::Prompt)
            continue;
        item->clearWait(transaction.now());
        starter::tryStart(transaction, *plan, *item, {});
    }
}

void journalPrompt(Transaction &transaction, const QString &kind, const PromptTemplate &before,
                   const PromptTemplate &after, const Actor &actor, const QString &reason, const QJsonObject &more)
{
    JournalEntry entry;
    entry.setActor(actor);
    entry.kind = kind;
    entry.subjectType = u"prompt"_s;
    entry.subjectId = after.id;
    entry.subjectName = after.id;
    entry.reason = reason;
    entry.before = summary(before);
    entry.after = summary(after);
    entry.details = more;
    entry.details.insert(u"templateId"_s, after.id);
    entry.details.insert(u"phase"_s, phaseName(after.phase));
    entry.details.insert(u"title"_s, after.title);
    journalItems(transaction, entry);
}

void use(Transaction &transaction, PromptTemplate &row, int version, const Actor &actor)
{
    row.active = version;
    row.updatedBy = actor.name;
    promptstore::put(transaction, row);
    if (row.active != 0)
        wakeWaiting(transaction, row.phase);
}

/** True when a default of this text is known already. */
bool isKnownDefault(Connection &connection, const QString &id, const QString &text)
{
    return connection.count(
               u"SELECT count(*) FROM prompt_versions WHERE template_id = ? AND is_default = 1 AND text = ?"_s,
               {id, text}) > 0;
}

} // namespace

Result<QJsonArray> seed(Transaction &transaction)
{
    QJsonArray added;
    for (const PromptEntry &entry : promptbook::all()) {
        const auto text = entry.defaultText();
        if (!text)
            return text.error();
        PromptTemplate row = promptstore::lock(transaction, entry.id);
        PromptVersion version;
        version.templateId = entry.id;
        version.text = prompttext::normalized(text.value());
        version.author = Actor::automation().name;
        version.note = u"Default of Loomdeck %1"_s.arg(QStringLiteral(LOOMDECK_VERSION));
        version.isDefault = true;
        const bool fresh = !isKnownDefault(transaction.sql(), entry.id, version.text);
        if (fresh && !promptstore::append(transaction, version))
            continue;
        if (!row.found) {
            row.active =
                fresh
                    ? version.number
                    : static_cast<int>(transaction.sql().count(
                          u"SELECT max(number) FROM prompt_versions WHERE template_id = ? AND is_default = 1 AND text = ?"_s,
                          {entry.id, version.text}));
            version.number = row.active;
            use(transaction, row, row.active, Actor::automation());
        } else if (!fresh) {
            continue;
        }
        added.append(QJsonObject{
            {u"templateId"_s, entry.id}, {u"version"_s, version.number}, {u"active"_s, row.active == version.number}});
    }
    return added;
}

Result<PromptTemplate> save(Transaction &transaction, const PromptRef &ref, const NewPrompt &wish, const Actor &actor,
                            const QString &reason)
{
    const auto before = held(transaction, ref);
    if (!before)
        return before.error();
    const PromptEntry &entry = *promptbook::find(ref.templateId);
    const QString text = prompttext::normalized(wish.text);
    if (const auto fault = prompttext::fault(text, entry))
        return *fault;
    const auto newest = promptstore::version(transaction.sql(), ref.templateId, before->newest);
    if (newest && newest->text == text)
        return Error::conflict(u"PROMPT_SAME"_s,
                               u"Version %1 of %2 says just that."_s.arg(newest->number).arg(ref.templateId),
                               u"Change the text, or activate that version."_s)
            .with(u"version"_s, newest->number);
    PromptVersion version;
    version.templateId = ref.templateId;
    version.text = text;
    version.author = actor.name;
    version.note = wish.note.trimmed();
    PromptTemplate row = before.value();
    if (!promptstore::append(transaction, version))
        return Error::conflict(u"PROMPT_CHANGED"_s, u"%1 was changed meanwhile."_s.arg(row.id),
                               u"Load it again, look at what changed, then try again."_s);
    row.newest = version.number;
    use(transaction, row, wish.activate ? version.number : row.active, actor);
    row = promptstore::find(transaction.sql(), row.id);
    journalPrompt(transaction, u"prompt.save"_s, *before, row, actor, reason,
                  {{u"version"_s, version.number}, {u"note"_s, orNull(version.note)}, {u"activated"_s, wish.activate}});
    return row;
}

Result<PromptTemplate> activate(Transaction &transaction, const PromptRef &ref, int version, const Actor &actor,
                                const QString &reason)
{
    const auto before = held(transaction, ref);
    if (!before)
        return before.error();
    const auto wanted = promptstore::version(transaction.sql(), ref.templateId, version);
    if (!wanted)
        return Error::notFound(u"PROMPT_VERSION_NOT_FOUND"_s,
                               u"%1 has no version %2."_s.arg(ref.templateId).arg(version),
                               u"Its newest version is %1."_s.arg(before->newest));
    if (before->found && before->active == version)
        return Error::conflict(u"PROMPT_ACTIVE"_s,
                               u"Version %1 of %2 is active already."_s.arg(version).arg(ref.templateId),
                               u"Nothing is to be done."_s);
    if (const auto fault = prompttext::fault(wanted->text, *promptbook::find(ref.templateId)))
        return *fault;
    PromptTemplate row = before.value();
    use(transaction, row, version, actor);
    row = promptstore::find(transaction.sql(), row.id);
    journalPrompt(transaction, u"prompt.activate"_s, *before, row, actor, reason,
                  {{u"version"_s, version}, {u"rollback"_s, version < before->active}});
    return row;
}

Result<PromptTemplate> deactivate(Transaction &transaction, const PromptRef &ref, const Actor &actor,
                                  const QString &reason)
{
    const auto before = held(transaction, ref);
    if (!before)
        return before.error();
    if (before->active == 0)
        return Error::conflict(u"PROMPT_INACTIVE"_s, u"%1 has no active version."_s.arg(ref.templateId),
                               u"Nothing is to be done."_s);
    PromptTemplate row = before.value();
    row.active = 0;
    row.updatedBy = actor.name;
    promptstore::put(transaction, row);
    row = promptstore::find(transaction.sql(), row.id);
    journalPrompt(transaction, u"prompt.deactivate"_s, *before, row, actor, reason, {{u"version"_s, before->active}});
    return row;
}

} // namespace loomdeck::promptservice
