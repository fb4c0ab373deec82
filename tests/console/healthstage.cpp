// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "healthstage.h"

#include "core/texttime.h"
#include "health/healthwatch.h"
#include "planner/execution.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::test {

void failRuns(ConsoleFixture &console, int count, Micros ago, const QString &transcript)
{
    must(await(console.engine().database().write([=](Transaction &tx) {
        for (int i = 0; i < count; ++i) {
            PlannerExecution run;
            run.plannerName = u"Scene Weaver"_s;
            run.outcome = u"Failed"_s;
            run.createdAt = tx.now() - ago - i * 1s;
            run.conversationState = {{u"backlogItemId"_s, u"scene-%1"_s.arg(i)}};
            run.diagnostics = {{u"error"_s, u"The scene broke %1 rules."_s.arg(i)}};
            if (!transcript.isEmpty())
                run.transcript = {QJsonObject{{u"role"_s, u"assistant"_s},
                                              {u"message"_s, u"No."_s},
                                              {u"metadata"_s, QJsonObject{{u"transcriptId"_s, transcript}}}}};
            executionstore::insert(tx, run);
        }
        JournalEntry entry;
        entry.setActor(Actor::automation());
        entry.kind = u"backlog.telemetry"_s;
        journal::append(tx, entry);
    })));
}

void judge(ConsoleFixture &console)
{
    HealthWatch watch(console.engine().database());
    must(await(watch.evaluate()));
}

qint64 addStale(ConsoleFixture &console, const QString &backlogId, Micros untouched, Phase phase)
{
    const auto left = [&console] {
        return must(await(console.engine().database().read([](Connection &c) {
            return c.count(u"SELECT coalesce(min(key), 0) FROM backlog_items WHERE status = 0"_s);
        })));
    };
    if (left() == 0)
        console.addPlanJob();
    return must(await(console.engine().database().write([=, key = left()](Transaction &tx) {
        tx.sql().exec(u"UPDATE backlog_items SET backlog_id = ?, backlog_key = ?, status = 1, phase = ?, updated_at = "
                      "?, in_progress_at = ? WHERE key = ?"_s,
                      {backlogId, backlogId, static_cast<int>(phase), toMicros(tx.now() - untouched),
                       toMicros(tx.now() - untouched), key});
        return key;
    })));
}

void tellOf(ConsoleFixture &console, const QStringList &kinds)
{
    must(await(console.engine().database().write([kinds](Transaction &tx) {
        for (const QString &kind : kinds) {
            JournalEntry entry;
            entry.setActor(Actor::automation());
            entry.kind = kind;
            entry.subjectType = u"item"_s;
            entry.subjectName = u"scene-1"_s;
            entry.details = {{u"code"_s, u"missing-model"_s}};
            journal::append(tx, entry);
        }
    })));
}

} // namespace loomdeck::test
