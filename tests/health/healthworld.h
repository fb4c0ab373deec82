// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/itemstate.h"
#include "db/journal.h"
#include "health/healthlists.h"
#include "health/healthstore.h"
#include "lore/requirement.h"
#include "support/teststore.h"

#include <QJsonObject>

namespace loomdeck::test {

/** A store with the prompts in order, and words for what a health report looks at. What changes is journalled. */
class HealthWorld
{
public:
    HealthWorld();

    TestStore store;

    Timestamp now() const { return store.clock.now(); }
    /** A plan of its own project; its key. The id is planId(key). */
    qint64 plan(const QString &name);
    QString planId(qint64 key);
    /** An item; its key. */
    qint64 item(qint64 plan, const QString &backlogId, ItemStatus status, std::optional<Timestamp> updatedAt);
    /** Sets its status now, as a phase does: journalled with before and after. */
    void move(qint64 item, ItemStatus status);
    void execution(const QString &outcome, Timestamp at, const QJsonObject &diagnostics = {},
                   const QJsonArray &transcript = {}, const QString &conversationId = {});
    /** An entry of a kind about an item of a plan. */
    void entry(const QString &kind, qint64 plan, const QString &backlogId, const QJsonObject &details,
               const QString &branch = QStringLiteral("main"));
    /** A refused resume contract. */
    void contract(qint64 plan, const QJsonObject &details = {});
    /** A bible without entries; its id. */
    QString bible(qint64 plan, const QString &branch = QStringLiteral("main"));
    /** One entry of it, made and touched then. */
    void bibleEntry(const QString &bible, const QString &slug, Timestamp at, bool isActive = true);
    void lore(qint64 plan, const QString &slug, LoreStatus status);
    /** Open or resolved, with this metadata. */
    void obligation(qint64 plan, const QString &slug, bool isOpen, Timestamp createdAt, const QString &metadata = {});
    void exec(const QString &sql, const Binds &binds = {});

    /** What the leader does. */
    void evaluate();
    HealthReport report();
    /** evaluate(), then the report. */
    HealthReport judged();
    QJsonArray rows(HealthList list, int limit = 50);
    std::vector<JournalEntry> entries(const QString &kind);
    static QStringList alertIds(const HealthReport &report);

private:
    void told(Transaction &tx, const QString &kind, qint64 plan);
};

/**
 * The report from everything there is, without what is kept for it: every journal entry and every row is read and
 * counted here, in other words than the program's.
 */
HealthReport reportFromScratch(TestStore &store);

} // namespace loomdeck::test
