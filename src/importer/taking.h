// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/plan.h"
#include "db/journal.h"
#include "importer/merge.h"
#include "importer/payload.h"
#include "importer/report.h"
#include "importer/runfacts.h"

#include <map>
#include <QSet>

namespace loomdeck {

/**
 * What the takers of records share while one payload is taken: its transaction, what the run knows, the report, and the
 * history that is journalled at the end. Lives in one transaction on a database thread; its methods throw Failure.
 */
class Taking
{
public:
    Taking(Transaction &transaction, const RunFacts &facts, const Payload &payload, int index, FileReport &report);

    Transaction &tx;
    Connection &sql;
    const RunFacts &facts;
    const Payload &payload;
    FileReport &report;
    const RecordGroup *group = nullptr; ///< whose records are being taken
    std::vector<JournalEntry> history;

    void enter(const RecordGroup &of);

    /** The plan, held until the end; the same object each time. Null when there is none. */
    Plan *findPlan(const QString &id);
    /** As findPlan. Throws IMPORT_PLAN_UNKNOWN. */
    Plan &plan(const QString &id, const QString &path);
    /** Reads it again after its row was written. */
    void refresh(Plan &plan);
    /** Plans that records were about. */
    QStringList planIds() const;

    /** How a record of this age stands to a row of that age. */
    Standing stands(RecordKind kind, const QString &id, const std::optional<Timestamp> &said,
                    const std::optional<Timestamp> &stored) const;

    /** Throws IMPORT_DUPLICATE when the group held this before; `what` is for people. */
    void once(const QString &key, const QString &path, const QString &what);

    /** Gives ids that records mention a name until the real thing comes. */
    void mentionModel(const QString &providerId, const QString &modelId);
    void mentionAgent(const QString &agentId);
    void mentionPersona(const QString &personaId);

private:
    const int m_index;
    std::map<QString, Plan> m_plans;
    QSet<QString> m_seen, m_mentioned;
};

/** Throws a conflict of two ids for one thing. */
[[noreturn]] void failTwoIds(const QString &path, const QString &what, const QString &known);

} // namespace loomdeck
