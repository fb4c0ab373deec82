// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/promptstore.h"

#include "core/texttime.h"
#include "db/jsoncolumn.h"
#include "planner/prompttext.h"

using namespace Qt::StringLiterals;

namespace loomdeck::promptstore {

namespace {

PromptVersion versionFromRow(const Row &row)
{
    PromptVersion version;
    version.templateId = row.text(0);
    version.number = static_cast<int>(row.integer(1));
    version.author = row.text(2);
    version.note = row.text(3);
    version.isDefault = row.boolean(4);
    version.createdAt = row.time(5);
    version.length = row.integer(6);
    version.text = row.text(7);
    return version;
}

/** `text` is the column, or NULL where the text is not wanted. */
QString versionSelect(const QString &text)
{
    return u"SELECT template_id, number, author, note, is_default, created_at, length(text), %1 FROM prompt_versions "
           "WHERE template_id = ?"_s.arg(text);
}

PromptIssue issueOf(const PromptTemplate &row, const std::optional<PromptVersion> &active)
{
    if (!row.found)
        return PromptIssue::Missing;
    if (row.active == 0)
        return PromptIssue::Inactive;
    if (!active || active->text.trimmed().isEmpty())
        return PromptIssue::Empty;
    return prompttext::fault(active->text, promptbook::of(row.phase)) ? PromptIssue::Invalid : PromptIssue::None;
}

PromptTemplate templateOf(Connection &connection, const PromptEntry &entry, const QString &suffix)
{
    PromptTemplate row;
    row.id = entry.id;
    row.title = QString::fromLatin1(entry.title);
    row.phase = entry.phase;
    connection.each(
        u"SELECT title, active_version, row_version, updated_by, updated_at FROM prompt_templates WHERE id = ?"_s +
            suffix,
        {entry.id}, [&row](const Row &stored) {
            row.found = true;
            row.title = stored.text(0);
            row.active = static_cast<int>(stored.integer(1));
            row.rowVersion = stored.integer(2);
            row.updatedBy = stored.text(3);
            row.updatedAt = stored.time(4);
        });
    connection.each(u"SELECT max(number), max(CASE WHEN is_default = 1 THEN number ELSE 0 END) FROM prompt_versions "
                    "WHERE template_id = ?"_s,
                    {entry.id}, [&row](const Row &stored) {
                        row.newest = static_cast<int>(stored.integer(0));
                        const int newestDefault = static_cast<int>(stored.integer(1));
                        // Where nothing is used there is nothing that could be older.
                        row.newerDefault = row.active != 0 && newestDefault > row.active ? newestDefault : 0;
                    });
    row.issue = issueOf(row, row.active == 0 ? std::nullopt : version(connection, entry.id, row.active));
    return row;
}

} // namespace

std::vector<PromptTemplate> list(Connection &connection)
{
    std::vector<PromptTemplate> rows;
    for (const PromptEntry &entry : promptbook::all())
        rows.push_back(templateOf(connection, entry, {}));
    return rows;
}

PromptTemplate find(Connection &connection, const QString &id)
{
    return templateOf(connection, *promptbook::find(id), {});
}

PromptTemplate lock(Transaction &transaction, const QString &id)
{
    Connection &sql = transaction.sql();
    return templateOf(sql, *promptbook::find(id), sql.isPostgres() ? u" FOR UPDATE"_s : QString());
}

std::vector<PromptVersion> versions(Connection &connection, const QString &templateId, int limit)
{
    return connection.all(versionSelect(u"NULL"_s) + u" ORDER BY number DESC LIMIT ?"_s, {templateId, limit},
                          versionFromRow);
}

std::optional<PromptVersion> version(Connection &connection, const QString &templateId, int number)
{
    return connection.first(versionSelect(u"text"_s) + u" AND number = ?"_s, {templateId, number}, versionFromRow);
}

Result<PromptVersion> activeOf(Connection &connection, Phase phase)
{
    const PromptEntry &entry = promptbook::of(phase);
    PromptTemplate row;
    row.phase = phase;
    connection.each(u"SELECT active_version FROM prompt_templates WHERE id = ?"_s, {entry.id},
                    [&row](const Row &stored) {
                        row.found = true;
                        row.active = static_cast<int>(stored.integer(0));
                    });
    const auto active = row.active == 0 ? std::nullopt : version(connection, entry.id, row.active);
    if (const PromptIssue issue = issueOf(row, active); issue != PromptIssue::None)
        return promptIssueError(entry.id, issue);
    return *active;
}

bool append(Transaction &transaction, PromptVersion &version)
{
    version.number =
        static_cast<int>(transaction.sql().count(
            u"SELECT coalesce(max(number), 0) FROM prompt_versions WHERE template_id = ?"_s, {version.templateId})) +
        1;
    version.createdAt = transaction.now();
    version.length = version.text.toUcs4().size();
    return transaction.sql().exec(
               u"INSERT INTO prompt_versions (template_id, number, text, author, note, is_default, created_at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (template_id, number) DO NOTHING"_s,
               {version.templateId, version.number, version.text, version.author, bindText(version.note),
                version.isDefault ? 1 : 0, toMicros(version.createdAt)}) > 0;
}

void put(Transaction &transaction, PromptTemplate &row)
{
    row.updatedAt = transaction.now();
    ++row.rowVersion;
    const qint64 now = toMicros(transaction.now());
    transaction.sql().exec(
        u"INSERT INTO prompt_templates (id, title, phase, active_version, row_version, updated_by, created_at, "
        "updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET active_version = "
        "excluded.active_version, row_version = excluded.row_version, updated_by = excluded.updated_by, updated_at = "
        "excluded.updated_at"_s,
        {row.id, row.title, static_cast<int>(row.phase), bindNumber(row.active), row.rowVersion, row.updatedBy, now,
         now});
    row.found = true;
}

} // namespace loomdeck::promptstore
