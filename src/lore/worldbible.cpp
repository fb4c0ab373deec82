// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lore/worldbible.h"

#include "backlog/outputs.h"
#include "core/ids.h"
#include "core/json.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"

#include <QJsonArray>
#include <QSet>

using namespace Qt::StringLiterals;

namespace loomdeck::worldbible {

namespace {

const QString columns = u"id, world_bible_id, slug, name, category, summary, status, content, version, change_type, "
                        u"is_active, derived_from, agent_id, source_conversation_id, "
                        "source_backlog_id, branch, created_at"_s;

WorldBibleEntry fromRow(const Row &row)
{
    const QJsonObject content = jsonObject(row, 7);
    WorldBibleEntry entry;
    entry.id = row.text(0);
    entry.worldBibleId = row.text(1);
    entry.slug = row.text(2);
    entry.name = row.text(3);
    entry.category = row.text(4);
    entry.summary = row.text(5);
    entry.status = row.text(6);
    entry.continuityNotes = toStringList(content[u"continuityNotes"]);
    if (content[u"iterationIndex"].isDouble())
        entry.iterationIndex = content[u"iterationIndex"].toInt();
    entry.version = static_cast<int>(row.integer(8));
    entry.changeType = row.text(9);
    entry.isActive = row.boolean(10);
    entry.derivedFrom = row.text(11);
    entry.agentId = row.text(12);
    entry.sourceConversationId = row.text(13);
    entry.sourceBacklogId = row.text(14);
    entry.branch = row.text(15);
    entry.createdAt = row.time(16);
    return entry;
}

QJsonObject contentOf(const WorldBibleEntry &entry, Timestamp now)
{
    QJsonObject content{{u"category"_s, entry.category}, {u"summary"_s, entry.summary},
                        {u"status"_s, entry.status},     {u"continuityNotes"_s, toJsonArray(entry.continuityNotes)},
                        {u"branch"_s, entry.branch},     {u"updatedAtUtc"_s, isoText(now)}};
    if (entry.iterationIndex)
        content.insert(u"iterationIndex"_s, *entry.iterationIndex);
    if (!entry.sourceBacklogId.isEmpty())
        content.insert(u"backlogItemId"_s, entry.sourceBacklogId);
    return content;
}

void insert(Transaction &transaction, WorldBibleEntry &entry, qint64 sequence)
{
    entry.id = transaction.ids().next();
    entry.createdAt = transaction.now();
    transaction.sql().exec(
        u"INSERT INTO world_bible_entries (%1, sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s
            .arg(columns),
        {entry.id, entry.worldBibleId, entry.slug, entry.name, entry.category, bindText(entry.summary),
         bindText(entry.status), QString::fromUtf8(jsonText(contentOf(entry, transaction.now()))), entry.version,
         entry.changeType, 1, bindText(entry.derivedFrom), bindText(entry.agentId),
         bindText(entry.sourceConversationId), bindText(entry.sourceBacklogId), bindText(entry.branch),
         toMicros(entry.createdAt), sequence});
}

} // namespace

QString ensure(Transaction &transaction, qint64 planKey, const QString &branch, const QString &domain)
{
    Connection &sql = transaction.sql();
    sql.exec(
        u"INSERT INTO world_bibles (id, plan_key, domain, branch, created_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (plan_key, domain, branch) DO NOTHING"_s,
        {transaction.ids().next(), planKey, domain, branch, toMicros(transaction.now())});
    return *sql.first(u"SELECT id FROM world_bibles WHERE plan_key = ? AND domain = ? AND branch = ?"_s,
                      {planKey, domain, branch}, [](const Row &row) { return row.text(0); });
}

std::vector<WorldBibleEntry> applyRun(Transaction &transaction, const QString &bibleId,
                                      const std::vector<WorldFact> &facts, const WorldBibleEntry &provenance)
{
    Connection &sql = transaction.sql();
    qint64 sequence =
        sql.count(u"SELECT coalesce(max(sequence), 0) FROM world_bible_entries WHERE world_bible_id = ?"_s, {bibleId});
    QHash<QString, WorldBibleEntry> before;
    for (const WorldBibleEntry &entry : activeEntries(sql, bibleId))
        before.insert(entry.slug, entry);
    QSet<QString> categories, listed;
    std::vector<WorldBibleEntry> written;
    for (const WorldFact &fact : facts) {
        categories.insert(fact.category);
        const QString slug =
            fact.category + u':' + slugOf(fact.name, u"entry-"_s + guidDigits(transaction.ids().next()));
        // A model may name the same thing twice; the first one counts.
        if (listed.contains(slug))
            continue;
        listed.insert(slug);
        WorldBibleEntry entry = provenance;
        entry.worldBibleId = bibleId;
        entry.slug = slug;
        entry.name = fact.name;
        entry.category = fact.category;
        entry.summary = fact.summary;
        entry.status = fact.status;
        entry.continuityNotes = fact.continuityNotes;
        entry.changeType = u"Seed"_s;
        if (const auto old = before.find(slug); old != before.end()) {
            sql.exec(u"UPDATE world_bible_entries SET is_active = 0, updated_at = ? WHERE id = ?"_s,
                     {toMicros(transaction.now()), old->id});
            entry.version = old->version + 1;
            entry.changeType = u"Update"_s;
            entry.derivedFrom = old->id;
        }
        insert(transaction, entry, ++sequence);
        written.push_back(entry);
    }
    for (const WorldBibleEntry &old : before) {
        if (categories.contains(old.category) && !listed.contains(old.slug))
            sql.exec(u"UPDATE world_bible_entries SET is_active = 0, updated_at = ? WHERE id = ?"_s,
                     {toMicros(transaction.now()), old.id});
    }
    sql.exec(u"UPDATE world_bibles SET updated_at = ? WHERE id = ?"_s, {toMicros(transaction.now()), bibleId});
    return written;
}

std::vector<WorldBibleEntry> activeEntries(Connection &connection, const QString &bibleId)
{
    return connection.all(
        u"SELECT %1 FROM world_bible_entries WHERE world_bible_id = ? AND is_active = 1 ORDER BY slug"_s.arg(columns),
        {bibleId}, fromRow);
}

} // namespace loomdeck::worldbible
