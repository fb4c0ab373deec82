// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "db/connection.h"
#include "health/serieskey.h"

#include <map>
#include <optional>
#include <set>

namespace loomdeck {

/** Something that began and waits for its end. A value. */
struct OpenMatter
{
    enum Kind { Phase, Resume, Lore }; ///< stored

    qint64 position = 0; ///< of the entry that began it
    Timestamp at{};
    std::optional<Timestamp> due; ///< when it is too late by itself; nothing: it never is, or was counted already
    bool isLate = false;          ///< counted as too late
    MetricLabels labels;
    bool operator==(const OpenMatter &) const = default;
};

/**
 * What is open while entries are folded: loaded for a batch of entries, changed in memory, and written back as rows.
 * A rebuild begins with an empty book and keeps everything in it. Any one thread; load() and save() on a database one.
 */
class OpenBook
{
public:
    const OpenMatter *find(OpenMatter::Kind kind, const QString &subject) const;
    void put(OpenMatter::Kind kind, const QString &subject, const OpenMatter &matter);
    void remove(OpenMatter::Kind kind, const QString &subject);
    /** The one that is due first, at or before this time. */
    std::optional<std::pair<OpenMatter::Kind, QString>> firstDue(Timestamp time) const;

    /** Adds what the store knows of these subjects, and what is due until then. */
    void load(Connection &connection, qint64 generation, const QStringList &subjects, Timestamp dueUntil);
    /** Writes what changed since the last save. */
    void save(Connection &connection, qint64 generation);

private:
    using Key = std::pair<OpenMatter::Kind, QString>;
    void index(const Key &key, const OpenMatter &matter, bool isThere);

    std::map<Key, OpenMatter> m_matters;
    std::set<std::pair<Timestamp, Key>> m_due;
    std::set<Key> m_changed, m_stored; ///< m_stored: rows that the store has
};

} // namespace loomdeck
