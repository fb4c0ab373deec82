// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/item.h"
#include "backlog/planservice.h"
#include "db/journal.h"
#include "jobs/joblist.h"
#include "planner/phaserunner.h"
#include "support/modelanswers.h"
#include "support/teststore.h"

#include <deque>

namespace loomdeck::test {

/** Answers with what the test put in, in order; counts how often it was asked. */
class CannedProvider final : public Provider
{
public:
    CompletionResult complete(const CompletionRequest &request, const StopFlag &stop) override;

    std::deque<CompletionResult> answers;
    std::function<void()> whileAsked;
    int asked = 0;
    CompletionRequest last;
};

/** A store with the scripted and a canned provider, an author, and a plan; runs phase jobs in the test's own thread. */
class PlannerFixture
{
public:
    PlannerFixture();

    TestStore store;
    ProviderDirectory providers;
    std::shared_ptr<CannedProvider> canned = std::make_shared<CannedProvider>();
    Plan plan;

    /** What the phases run with. */
    PhaseOptions options;

    /** Adds a provider of the kind `openai` at that server, its key `sk-very-secret-1`, with prices 2, 8 and 0.5. */
    void addServer(const LoopbackServer &server);
    /** Adds a scripted provider that replays a file. */
    void addReplay(const QString &file);

    static const QString serverId, serverModel, replayId, replayModel, key;
    static const QString scriptedId, scriptedModel, cannedId, cannedModel, personaId, agentId;

    BacklogItem item(const QString &backlogId);
    ItemWithTask withTask(const QString &backlogId);
    void addItem(const QString &backlogId, const QStringList &inputs, const QStringList &outputs);
    void resume(const QString &backlogId, const QString &provider, const QString &model);
    /** Runs the next ready phase job; its item's backlog id, or nothing when no job is ready. */
    std::optional<QString> runNext(const StopFlag &stop = {});
    /** Runs until nothing is ready; the items in order. */
    QStringList runAll();
    void advance(Micros by);
    std::vector<JournalEntry> entries(const QString &kind);
    qint64 count(const QString &sql);
};

/** A good answer to a phase, from tests/data/answers.json; for a scene one that mentions what its prompt asks for. */
QString goodAnswer(const QString &schema, const QString &prompt = {});
/** Answers as an OpenAI-compatible server does, each phase with a good answer. */
ServedAnswer goodServedAnswer(const SeenRequest &request);
/** Phase that a request is about: `scene` where it asks for no schema. */
QString schemaOf(const SeenRequest &request);

} // namespace loomdeck::test
