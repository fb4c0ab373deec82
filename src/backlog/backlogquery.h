// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/itemstate.h"
#include "backlog/phase.h"
#include "core/clock.h"
#include "core/result.h"

#include <QStringList>

namespace loomdeck {

/** What lists can be sorted by. */
enum class BacklogSort { Age, Updated, Created, Id, Plan, Phase, State, Tries };

/**
 * Which items, in which order: the text query and the filter chips are two faces of one of these. A value; any thread.
 *
 * `state:stuck,failed plan:saga,"Night Ferry" branch:draft phase:SceneWeaver id:draft- provider:northwind age:>2h
 * tries:>1 why:lore words that are in the description sort:-age`
 */
struct BacklogQuery
{
    QList<ItemState> states;
    QStringList plans; ///< names or ids, whatever the case
    QStringList branches;
    QList<Phase> phases;
    QStringList providers; ///< names or ids
    QStringList models;
    QList<WaitReason> reasons;
    QString idPrefix;
    QStringList words;                            ///< all of them must be in the backlog id or the description
    std::optional<Micros> olderThan, youngerThan; ///< time in the present state
    std::optional<int> moreTriesThan;
    BacklogSort sort = BacklogSort::Age;
    bool descending = true; ///< for age: the longest first

    /** What is looked at as a whole, apart from the question: plans by key and one branch. Not part of the text. */
    struct Scope
    {
        QList<qint64> plans; ///< empty = all
        QString branch;      ///< empty = all
        bool operator==(const Scope &) const = default;
    } scope;

    bool operator==(const BacklogQuery &) const = default;

    /** True when it filters nothing beyond the scope. */
    bool isAll() const;

    /** Errors: BAD_QUERY with `at` (character) and the nearest known word. An empty text asks for everything. */
    static Result<BacklogQuery> parse(const QString &text);
    /** The canonical text; parse(text()) gives the same query. */
    QString text() const;

    /** Keys the text form knows, for completion. */
    static QStringList keys();
    static QStringList sortNames();
};

} // namespace loomdeck
