// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawsqlite.h"

#include <array>

namespace loomdeck::test {

/** The journal's columns as texts and numbers, ready to be bound. */
struct RawEntry
{
    qint64 at = 0;
    QByteArray kind, actor, source, planId, branch, subjectType, subjectId, subjectName, reason, before, after, details;
    qint64 subjectKey = 0;
};

/** Appends to the journal's table by the C API. */
class RawJournal
{
public:
    explicit RawJournal(const QByteArray &file);
    /** One transaction. */
    void append(const std::vector<RawEntry> &entries);

private:
    RawSqlite m_store;
    sqlite3_stmt *m_last = nullptr, *m_insert = nullptr;
};

} // namespace loomdeck::test
