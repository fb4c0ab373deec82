// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/enginefixture.h"
#include "support/registry.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const QString nobodysId = u"9f5e6ec1-44c7-5ba3-a154-a46de31f8ac8"_s;

} // namespace

/** What the table checks for every command before it runs. */
class CommandTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandIsDeclaredInFull()
    {
        EngineFixture f;
        QSet<QString> ids, shortcuts;
        for (const Command &command : f.engine().commands().all()) {
            const CommandSpec &spec = command.spec;
            QVERIFY2(!ids.contains(spec.id), qPrintable(spec.id));
            ids << spec.id;
            QVERIFY2(spec.title && *spec.title && !spec.icon.isEmpty() && command.effect, qPrintable(spec.id));
            QVERIFY2(spec.shortcut.isEmpty() || !shortcuts.contains(spec.shortcut), qPrintable(spec.shortcut));
            shortcuts << spec.shortcut;
            QVERIFY2(spec.role > Role::Viewer, qPrintable(spec.id + u" lets a viewer change something"_s));
            QCOMPARE(f.engine().commands().find(spec.id), &spec);
            const QJsonObject json = spec.toJson();
            QCOMPARE(json[u"id"].toString(), spec.id);
            QCOMPARE(json[u"params"].toArray().size(), spec.params.size());
        }
        for (const char *id :
             {"plan.create",       "project.create", "lore.fulfil",         "backlog.resume", "backlog.retry",
              "backlog.cancel",    "bulk.start",     "gate.open",           "gate.close",     "plan.pause",
              "plan.resume",       "work.limit",     "item.deadline",       "prompt.save",    "prompt.activate",
              "prompt.deactivate", "failure.assign", "failure.retry-group", "job.cancel",     "job.retry",
              "schedule.switch",   "token.create",   "token.revoke"})
            QVERIFY2(ids.contains(QString::fromLatin1(id)), id);
    }

    void anUnknownCommandIsRefusedWithTheNearest()
    {
        EngineFixture f;
        const auto near = f.run(u"backlog.resum"_s, {});
        QCOMPARE(near.error().code, u"COMMAND_UNKNOWN"_s);
        QCOMPARE(near.error().kind, Error::Kind::NotFound);
        QVERIFY2(near.error().suggestedFix.contains(u"backlog.resume"_s), qPrintable(near.error().suggestedFix));
        const auto far = f.run(u"make.coffee.with.milk"_s, {});
        QCOMPARE(far.error().code, u"COMMAND_UNKNOWN"_s);
        QVERIFY(!far.error().suggestedFix.contains(u"Did you mean"_s));
    }

    void anUnknownFieldIsRefusedWithTheNearest()
    {
        EngineFixture f;
        const QString plan = f.newPlan();
        QJsonObject params = f.resumeParams(plan, u"vision-plan"_s);
        params.insert(u"modleId"_s, params.take(u"modelId"_s));
        const qint64 before = f.entries().back().position;
        const auto refused = f.run(u"backlog.resume"_s, params);
        QCOMPARE(refused.error().code, u"UNKNOWN_FIELD"_s);
        QVERIFY2(refused.error().toLine().contains(u"modelId"_s), qPrintable(refused.error().toLine()));
        QCOMPARE(refused.error().details[u"path"].toString(), u"/modleId"_s);
        QCOMPARE(f.entries().back().position, before);
    }

    void aRefusedParameterIsNamed_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        QTest::newRow("required guid") << u"backlog.cancel"_s << QJsonObject{{u"backlogId"_s, u"a"_s}}
                                       << u"FIELD_REQUIRED"_s << u"/planId"_s;
        QTest::newRow("no guid") << u"backlog.cancel"_s
                                 << QJsonObject{{u"planId"_s, u"saga"_s}, {u"backlogId"_s, u"a"_s}} << u"BAD_ID"_s
                                 << u"/planId"_s;
        QTest::newRow("required number") << u"job.cancel"_s << QJsonObject() << u"FIELD_REQUIRED"_s << u"/jobId"_s;
        QTest::newRow("no number") << u"job.cancel"_s << QJsonObject{{u"jobId"_s, u"seven"_s}} << u"WRONG_TYPE"_s
                                   << u"/jobId"_s;
        QTest::newRow("reason of another type")
            << u"job.cancel"_s << QJsonObject{{u"jobId"_s, 1}, {u"reason"_s, 5}} << u"WRONG_TYPE"_s << u"/reason"_s;
        QTest::newRow("reason too long") << u"job.cancel"_s
                                         << QJsonObject{{u"jobId"_s, 1}, {u"reason"_s, QString(501, u'x')}}
                                         << u"TEXT_TOO_LONG"_s << u"/reason"_s;
        QTest::newRow("required text") << u"token.create"_s << QJsonObject{{u"role"_s, u"viewer"_s}}
                                       << u"FIELD_REQUIRED"_s << u"/name"_s;
        QTest::newRow("no flag") << u"schedule.switch"_s
                                 << QJsonObject{{u"name"_s, u"prune"_s}, {u"enabled"_s, u"yes"_s}} << u"WRONG_TYPE"_s
                                 << u"/enabled"_s;
    }
    void aRefusedParameterIsNamed()
    {
        QFETCH(QString, command);
        QFETCH(QJsonObject, params);
        EngineFixture f;
        const auto refused = f.run(command, params, f.actor(Role::Admin));
        QVERIFY(!refused.ok());
        QTEST(refused.error().code, "code");
        QTEST(refused.error().details[u"path"].toString(), "path");
        QVERIFY(!refused.error().suggestedFix.isEmpty());
    }

    void nobodyRunsWhatHisRoleForbids()
    {
        EngineFixture f;
        const qint64 before = f.entries().back().position;
        for (const Command &command : f.engine().commands().all()) {
            for (const Role role : {Role::Viewer, Role::Operator, Role::Admin}) {
                const auto refusal = f.engine().commands().refusal(command.spec.id, f.actor(role));
                QCOMPARE(refusal.has_value(), role < command.spec.role);
                if (!refusal)
                    continue;
                QCOMPARE(refusal->code, u"FORBIDDEN"_s);
                QCOMPARE(refusal->details[u"requiredRole"].toString(), roleName(command.spec.role));
                // Before its parameters are looked at: who may not ask learns nothing.
                QCOMPARE(f.codeOf(command.spec.id, {{u"nonsense"_s, 1}}, f.actor(role)), u"FORBIDDEN"_s);
            }
        }
        QCOMPARE(f.entries().back().position, before);
    }

    void aReasonIsKeptAndOneThatIsMissingIsNone()
    {
        EngineFixture f;
        const QString plan = f.newPlan();
        must(f.run(u"backlog.resume"_s, f.resumeParams(plan, u"vision-plan"_s)));
        QCOMPARE(f.entries(u"backlog.resume"_s).at(0).reason, QString());
        must(f.run(u"backlog.cancel"_s,
                   {{u"planId"_s, plan}, {u"backlogId"_s, u"vision-plan"_s}, {u"reason"_s, u"wrong persona"_s}}));
        const JournalEntry cancel = f.entries(u"backlog.cancel"_s).at(0);
        QCOMPARE(cancel.reason, u"wrong persona"_s);
        QCOMPARE(cancel.actor, u"somebody"_s);
        QCOMPARE(cancel.source, u"test"_s);
    }

    void whatIsNotThereIsNotFound()
    {
        EngineFixture f;
        const QString plan = f.newPlan();
        for (const QString &command : {u"backlog.resume"_s, u"backlog.retry"_s, u"backlog.cancel"_s}) {
            QCOMPARE(f.codeOf(command, {{u"planId"_s, nobodysId}, {u"backlogId"_s, u"vision-plan"_s}}),
                     u"PLAN_NOT_FOUND"_s);
            QCOMPARE(f.codeOf(command, {{u"planId"_s, plan}, {u"backlogId"_s, u"nothing"_s}}),
                     u"BACKLOG_ITEM_NOT_FOUND"_s);
        }
        for (const QString &command : {u"job.cancel"_s, u"job.retry"_s})
            QCOMPARE(f.codeOf(command, {{u"jobId"_s, 99}}), u"JOB_NOT_FOUND"_s);
        QCOMPARE(f.codeOf(u"schedule.switch"_s, {{u"name"_s, u"never"_s}, {u"enabled"_s, true}}, f.actor(Role::Admin)),
                 u"SCHEDULE_NOT_FOUND"_s);
    }
};

LOOMDECK_TEST(CommandTableTest, "commandtable")
#include "tst_commandtable.moc"
