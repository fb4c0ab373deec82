// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/enginefixture.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

constexpr int rounds = 20;

} // namespace

/** Two people who act on one item at the same time: one success, one clear conflict. */
class TwoPeopleTest : public QObject
{
    Q_OBJECT

    const Actor m_ada = EngineFixture::actor(Role::Operator, u"ada"_s);
    const Actor m_ben = EngineFixture::actor(Role::Admin, u"ben"_s);

    /** Runs both at once; the error of the one that was second. */
    Error atOnce(EngineFixture &f, const QString &adas, const QJsonObject &adasParams, const QString &bens,
                 const QJsonObject &bensParams)
    {
        const auto first = f.engine().commands().run(adas, m_ada, adasParams);
        const auto second = f.engine().commands().run(bens, m_ben, bensParams);
        const auto a = await(first), b = await(second);
        if (a.ok() == b.ok())
            qFatal("Both had the same fortune: %s", a.ok() ? "success" : qPrintable(a.error().toLine()));
        return a.ok() ? b.error() : a.error();
    }

private Q_SLOTS:
    void bothResume()
    {
        EngineFixture f;
        for (int round = 0; round < rounds; ++round) {
            const QString plan = f.newPlan(u"Plan %1"_s.arg(round));
            QJsonObject params = f.resumeParams(plan, u"vision-plan"_s);
            params.insert(u"rowVersion"_s, f.item(plan, u"vision-plan"_s)[u"rowVersion"]);
            const Error error = atOnce(f, u"backlog.resume"_s, params, u"backlog.resume"_s, params);
            QCOMPARE(error.kind, Error::Kind::Conflict);
            QCOMPARE(error.code, u"ITEM_CHANGED"_s);
            QVERIFY(!error.suggestedFix.isEmpty());
            QCOMPARE(error.details[u"rowVersion"], f.item(plan, u"vision-plan"_s)[u"rowVersion"]);
        }
        QCOMPARE(f.count(u"SELECT count(*) FROM jobs"_s), rounds);
        QCOMPARE(f.entries(u"backlog.resume"_s).size(), size_t{rounds});
        // The one that came second is on record, too.
        QCOMPARE(f.entries(u"backlog.refused"_s).size(), size_t{rounds});
    }

    void oneResumesWhileTheOtherCancels()
    {
        EngineFixture f;
        for (int round = 0; round < rounds; ++round) {
            const QString plan = f.newPlan(u"Plan %1"_s.arg(round));
            QJsonObject params = f.resumeParams(plan, u"vision-plan"_s);
            const QJsonValue version = f.item(plan, u"vision-plan"_s)[u"rowVersion"];
            params.insert(u"rowVersion"_s, version);
            const Error error =
                atOnce(f, u"backlog.resume"_s, params, u"backlog.cancel"_s,
                       {{u"planId"_s, plan}, {u"backlogId"_s, u"vision-plan"_s}, {u"rowVersion"_s, version}});
            QCOMPARE(error.code, u"ITEM_CHANGED"_s);
        }
        QCOMPARE(f.entries(u"backlog.resume"_s).size() + f.entries(u"backlog.cancel"_s).size(), size_t{rounds});
        QCOMPARE(f.count(u"SELECT count(*) FROM jobs"_s), static_cast<qint64>(f.entries(u"backlog.resume"_s).size()));
    }

    void bothCancelOneJob()
    {
        EngineFixture f;
        for (int round = 0; round < rounds; ++round) {
            const QString plan = f.newPlan(u"Plan %1"_s.arg(round));
            must(f.run(u"backlog.resume"_s, f.resumeParams(plan, u"vision-plan"_s)));
            const QJsonObject job{{u"jobId"_s, f.count(u"SELECT max(id) FROM jobs"_s)}};
            QCOMPARE(atOnce(f, u"job.cancel"_s, job, u"job.cancel"_s, job).code, u"JOB_ENDED"_s);
        }
        QCOMPARE(f.entries(u"job.cancel"_s).size(), size_t{rounds});
    }

    void bothGiveOneNameToAToken()
    {
        EngineFixture f;
        const QJsonObject token{{u"name"_s, u"ops"_s}, {u"role"_s, u"viewer"_s}};
        const auto first = f.engine().commands().run(u"token.create"_s, m_ben, token);
        const auto second = f.engine().commands().run(u"token.create"_s, m_ben, token);
        const auto a = await(first), b = await(second);
        QCOMPARE(int(a.ok()) + int(b.ok()), 1);
        QCOMPARE((a.ok() ? b : a).error().kind, Error::Kind::Conflict);
        QCOMPARE(f.count(u"SELECT count(*) FROM api_tokens"_s), 1);
    }
};

LOOMDECK_TEST(TwoPeopleTest, "twopeople")
#include "tst_twopeople.moc"
