// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"

#include <QStringEncoder>

namespace loomdeck {

/**
 * Rows in the bytes that a store takes them in: lines of COPY on PostgreSQL, values ready to be bound on SQLite. Made
 * on any thread and stored on another, which then has nothing to convert and nothing to free. A value.
 */
class PackedRows
{
public:
    explicit PackedRows(Dialect dialect)
        : m_dialect(dialect)
    {}

    void add(const Binds &row);
    qint64 count() const { return m_count; }
    const QByteArray &bytes() const { return m_bytes; }

    /** What a value of SQLite's form begins with; texts and blobs go on with their length, numbers are eight bytes. */
    enum Tag : char { Null, Integer, Real, Text, Blob };

private:
    void putForSqlite(char *&at, const QVariant &value);
    void putForCopy(char *&at, const QVariant &value);

    Dialect m_dialect;
    QByteArray m_bytes;
    qint64 m_count = 0;
    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

} // namespace loomdeck
