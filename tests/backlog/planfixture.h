// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/contract.h"
#include "backlog/planservice.h"
#include "db/journal.h"
#include "jobs/joblist.h"
#include "jobs/jobqueue.h"
#include "support/teststore.h"

namespace loomdeck::test {

/** Inline, so that they are there before whatever is made of them. */
inline const Actor opsAdmin{QStringLiteral("ops.admin"), QStringLiteral("a4282659-a467-5b2e-8b9c-3b6466ed0ce7"),
                            QStringLiteral("console"), Role::Admin, QStringLiteral("r-1")};
inline const QString someProvider = QStringLiteral("bc25a983-e11a-5f41-803d-fcca3bdd2ebd");
inline const QString someModel = QStringLiteral("a22fcbb6-b4c6-5cdf-9358-e6c49c9e2946");
inline const QString someAgent = QStringLiteral("77bfb45b-acbf-5d07-9955-16eb8ba0b7b2");
inline const QString somePersona = QStringLiteral("9f5e6ec1-44c7-5ba3-a154-a46de31f8ac8");

/** A store with one plan, as plan creation makes it, and helpers that read like the scenarios. */
class PlanFixture
{
public:
    PlanFixture();

    TestStore store;
    Plan plan;

    /** Adds an item with a task that names everything but provider and model. */
    BacklogItem addItem(const QString &backlogId, const QStringList &inputs, const QStringList &outputs);
    BacklogItem item(const QString &backlogId);
    Task task(const QString &backlogId);
    ItemWithTask withTask(const QString &backlogId);
    void reloadPlan();

    /** A request that the contract accepts for this item. */
    ResumeRequest request(const QString &backlogId);
    /** Resumes and demands success. */
    ItemWithTask resume(const QString &backlogId);

    /** The live phase jobs, oldest first. */
    std::vector<Job> phaseJobs();
    /** Plays the planner: claims the item's job and marks the item in progress. */
    Job startPhase(const QString &backlogId);
    /** Plays the planner: the phase succeeded, its tokens are made, and the next item starts. */
    void completePhase(const QString &backlogId);

    std::vector<JournalEntry> entries(const QString &kind);
    void edit(const QString &backlogId, const std::function<void(BacklogItem &)> &change);
};

} // namespace loomdeck::test
