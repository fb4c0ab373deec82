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

extern const Actor opsAdmin;
extern const QString someProvider, someModel, someAgent, somePersona;

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
