// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/enginefixture.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** Prompts when a store is opened: they come with it, come back when they are lost, and are told of. */
class PromptSeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewStoreHasPromptsAndEveryOpeningBringsWhatIsMissing()
    {
        const QTemporaryDir folder;
        const QString url = newStoreUrl(folder);
        const auto active = [](EngineFixture &f) {
            return f.count(u"SELECT count(*) FROM prompt_templates WHERE active_version IS NOT NULL"_s);
        };
        {
            EngineFixture f(url);
            QCOMPARE(active(f), 6);
            QCOMPARE(f.entries(u"store.seeded"_s).at(0).details[u"prompts"].toArray().size(), 6);
            must(f.run(u"prompt.deactivate"_s, {{u"templateId"_s, u"planner.fiction.iterative"_s}},
                       EngineFixture::actor(Role::Admin)));
            f.exec(u"DELETE FROM prompt_templates WHERE id = 'planner.fiction.vision'"_s);
        }
        for (int opening = 0; opening < 2; ++opening) {
            EngineFixture f(url);
            // What somebody took out of use stays out of use.
            QCOMPARE(active(f), 5);
            QCOMPARE(f.count(u"SELECT count(*) FROM prompt_versions"_s), 6);
            const auto told = f.entries(u"prompts.seeded"_s);
            QCOMPARE(told.size(), 1u);
            QCOMPARE(told[0].details[u"prompts"][0][u"templateId"].toString(), u"planner.fiction.vision"_s);
            QCOMPARE(told[0].actor, Actor::automation().name);
        }
    }

    void whatIsReadIsWhatIsStored()
    {
        EngineFixture f;
        const PromptFacts facts = must(await(f.engine().queries().prompt(u"planner.fiction.sceneWeaver"_s)));
        QCOMPARE(facts.row.active, 1);
        QCOMPARE(facts.textVersion, 1);
        QCOMPARE(facts.versions.size(), 1u);
        QVERIFY(facts.versions[0].text.isEmpty());
        QCOMPARE(facts.versions[0].length, facts.text.size());
        QCOMPARE(must(await(f.engine().queries().promptVersion(facts.row.id, 1))).text, facts.text);
        QCOMPARE(await(f.engine().queries().promptVersion(facts.row.id, 2)).error().code,
                 u"PROMPT_VERSION_NOT_FOUND"_s);
        QCOMPARE(await(f.engine().queries().prompt(u"planner.fiction.x"_s)).error().code, u"PROMPT_NOT_FOUND"_s);
    }
};

LOOMDECK_TEST(PromptSeedTest, "promptseed")
#include "tst_promptseed.moc"
