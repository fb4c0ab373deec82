// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawjournal.h"

namespace loomdeck::test {

RawJournal::RawJournal(const QByteArray &file)
    : m_store(file)
{
    m_last = m_store.prepare("SELECT coalesce(max(position), 0) FROM journal");
    m_insert = m_store.prepare(
        "INSERT INTO journal (position, at, occurred_at, kind, actor, actor_id, source, request_id, plan_id, branch, "
        "subject_type, subject_id, subject_key, subject_name, reason, before, after, details, cause) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
}

void RawJournal::append(const std::vector<RawEntry> &entries)
{
    m_store.exec("BEGIN IMMEDIATE");
    sqlite3_int64 position = 0;
    m_store.run(m_last, [&](sqlite3_stmt *row) { position = sqlite3_column_int64(row, 0); });
    for (const RawEntry &entry : entries) {
        int at = 0;
        const auto bind = [&](const auto &value) { RawSqlite::bind(m_insert, ++at, value); };
        const QByteArray none;
        bind(++position);
        bind(entry.at);
        bind(entry.at);
        bind(entry.kind);
        bind(entry.actor);
        bind(none);
        bind(entry.source);
        bind(none);
        bind(entry.planId);
        bind(entry.branch);
        bind(entry.subjectType);
        bind(entry.subjectId);
        bind(entry.subjectKey);
        bind(entry.subjectName);
        bind(entry.reason);
        bind(entry.before);
        bind(entry.after);
        bind(entry.details);
        bind(none);
        m_store.run(m_insert);
    }
    m_store.exec("COMMIT");
}

} // namespace loomdeck::test
