// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/journal.h"
#include "planner/promptbook.h"
#include "planner/promptservice.h"
#include "support/registry.h"
#include "support/teststore.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

const QString vision = u"planner.fiction.vision"_s;
const Actor dera{u"dera"_s, {}, u"test"_s, Role::Admin, u"r-7"_s};

/** A store with the defaults, and words for what may be done to them. */
struct PromptBench
{
    TestStore store;

    explicit PromptBench(bool seeded = true)
    {
        if (seeded)
            seed();
    }

    QJsonArray seed()
    {
        return must(store.write([](Transaction &tx) { return promptservice::seed(tx); }));
    }
    Result<PromptTemplate> save(const QString &text, bool activate = false, qint64 rowVersion = 0)
    {
        return store.write([&](Transaction &tx) {
            return promptservice::save(tx, {vision, rowVersion}, {text, u"shorter"_s, activate}, dera, u"try it"_s);
        });
    }
    Result<PromptTemplate> activate(int version, qint64 rowVersion = 0, const QString &id = vision)
    {
        return store.write([&](Transaction &tx) {
            return promptservice::activate(tx, {id, rowVersion}, version, dera, u"it reads better"_s);
        });
    }
    Result<PromptTemplate> deactivate(qint64 rowVersion = 0)
    {
        return store.write([&](Transaction &tx) {
            return promptservice::deactivate(tx, {vision, rowVersion}, dera, {});
        });
    }
    PromptTemplate now()
    {
        return must(store.read([](Connection &c) { return promptstore::find(c, vision); }));
    }
    PromptVersion version(int number)
    {
        return *must(store.read([&](Connection &c) { return promptstore::version(c, vision, number); }));
    }
    Result<PromptVersion> used()
    {
        return store.read([](Connection &c) { return promptstore::activeOf(c, Phase::VisionPlanner); });
    }
    std::vector<JournalEntry> told(const QString &kind)
    {
        return must(store.read([&](Connection &c) { return journal::read(c, {.kinds = {kind}}); }));
    }
    Result<void> exec(const QString &sql)
    {
        return store.write([&](Transaction &tx) { tx.sql().exec(sql); });
    }
};

} // namespace

/** Templates in the store: defaults, versions, which one is used, who changed that. */
class PromptServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewStoreHasEveryDefault()
    {
        PromptBench bench;
        const auto rows = must(bench.store.read([](Connection &c) { return promptstore::list(c); }));
        QCOMPARE(rows.size(), 6u);
        for (const PromptTemplate &row : rows) {
            QVERIFY(row.found);
            QCOMPARE(row.active, 1);
            QCOMPARE(row.newerDefault, 0);
            QCOMPARE(row.issue, PromptIssue::None);
        }
        QCOMPARE(must(bench.used()).text, must(promptbook::of(Phase::VisionPlanner).defaultText()));
        QVERIFY(bench.version(1).isDefault);
        // Every later start finds nothing to do.
        QVERIFY(bench.seed().isEmpty());
        bench.store.reopen();
        QVERIFY(bench.seed().isEmpty());
        QCOMPARE(bench.now().rowVersion, 1);
    }

    void aSavedVersionIsNotUsedUnlessAsked()
    {
        PromptBench bench;
        const PromptTemplate saved = must(bench.save(u"Plan {{planName}}.\r\nBe short."_s));
        QCOMPARE(saved.newest, 2);
        QCOMPARE(saved.active, 1);
        QCOMPARE(bench.version(2).text, u"Plan {{planName}}.\nBe short."_s);
        QCOMPARE(bench.version(2).author, u"dera"_s);
        QCOMPARE(bench.version(2).note, u"shorter"_s);
        QVERIFY(!bench.version(2).isDefault);
        QCOMPARE(must(bench.used()).number, 1);
        QCOMPARE(must(bench.save(u"Plan."_s, true)).active, 3);
        QCOMPARE(must(bench.used()).text, u"Plan."_s);
        const auto told = bench.told(u"prompt.save"_s);
        QCOMPARE(told.size(), 2u);
        QCOMPARE(told[1].actor, u"dera"_s);
        QCOMPARE(told[1].reason, u"try it"_s);
        QCOMPARE(told[1].subjectId, vision);
        QCOMPARE(told[1].before[u"activeVersion"].toInt(), 1);
        QCOMPARE(told[1].after[u"activeVersion"].toInt(), 3);
    }

    void anyVersionIsActivatedAndRolledBack()
    {
        PromptBench bench;
        must(bench.save(u"Two"_s));
        QCOMPARE(must(bench.activate(2)).active, 2);
        QCOMPARE(must(bench.activate(1)).active, 1);
        const auto told = bench.told(u"prompt.activate"_s);
        QCOMPARE(told.size(), 2u);
        QVERIFY(!told[0].details[u"rollback"].toBool());
        QVERIFY(told[1].details[u"rollback"].toBool());
        QCOMPARE(told[1].before[u"activeVersion"].toInt(), 2);
        QCOMPARE(told[1].after[u"activeVersion"].toInt(), 1);
        QCOMPARE(told[1].reason, u"it reads better"_s);
        QCOMPARE(bench.activate(1).error().code, u"PROMPT_ACTIVE"_s);
        QCOMPARE(bench.activate(3).error().code, u"PROMPT_VERSION_NOT_FOUND"_s);
        QCOMPARE(bench.activate(-1).error().code, u"PROMPT_VERSION_NOT_FOUND"_s);
        QCOMPARE(bench.activate(1, 0, u"planner.fiction.visoin"_s).error().code, u"PROMPT_NOT_FOUND"_s);
        QCOMPARE(bench.told(u"prompt.activate"_s).size(), 2u);
    }

    void whoSawAnOlderStateIsTold()
    {
        PromptBench bench;
        const qint64 seen = bench.now().rowVersion;
        must(bench.save(u"Two"_s, true, seen));
        for (const auto &refused :
             {bench.save(u"Three"_s, true, seen), bench.activate(1, seen), bench.deactivate(seen)}) {
            QCOMPARE(refused.error().code, u"PROMPT_CHANGED"_s);
            QCOMPARE(refused.error().kind, Error::Kind::Conflict);
            QVERIFY2(refused.error().message.contains(u"dera") &&
                         refused.error().message.contains(u"version 2 is active"),
                     qPrintable(refused.error().message));
            QCOMPARE(refused.error().details[u"rowVersion"].toInteger(), bench.now().rowVersion);
        }
        QCOMPARE(bench.now().newest, 2);
        must(bench.activate(1, bench.now().rowVersion));
    }

    void aBadTextIsRefusedAndNothingIsKept()
    {
        PromptBench bench;
        const qint64 before = bench.now().rowVersion;
        QCOMPARE(bench.save(u"a {{nothing}}"_s, true).error().code, u"PROMPT_UNKNOWN_VARIABLE"_s);
        QCOMPARE(bench.save(u"  \n"_s).error().code, u"PROMPT_EMPTY"_s);
        QCOMPARE(bench.save(must(bench.used()).text).error().code, u"PROMPT_SAME"_s);
        QCOMPARE(bench.now().rowVersion, before);
        QCOMPARE(bench.now().newest, 1);
        QVERIFY(bench.told(u"prompt.save"_s).empty());
    }

    void aVersionNeverChanges()
    {
        PromptBench bench;
        QVERIFY(!bench.exec(u"UPDATE prompt_versions SET text = 'x'"_s).ok());
        QVERIFY(!bench.exec(u"DELETE FROM prompt_versions"_s).ok());
        QCOMPARE(bench.version(1).text, must(promptbook::of(Phase::VisionPlanner).defaultText()));
    }

    void aNewerDefaultIsAnOfferAndOverwritesNothing()
    {
        // As an older program left it: other defaults, one of them edited since.
        PromptBench bench(false);
        must(bench.store.write([](Transaction &tx) {
            PromptVersion old{vision, 0, u"The default of old."_s, u"automation"_s, {}, true, 0, {}};
            promptstore::append(tx, old);
            PromptTemplate row;
            row.id = vision;
            row.title = u"Vision plan"_s;
            row.phase = Phase::VisionPlanner;
            row.active = 1;
            row.updatedBy = u"automation"_s;
            promptstore::put(tx, row);
        }));
        must(bench.save(u"What people wrote."_s, true));
        const QJsonArray added = bench.seed();
        QCOMPARE(added.size(), 6);
        QCOMPARE(added[0].toObject(),
                 (QJsonObject{{u"templateId"_s, vision}, {u"version"_s, 3}, {u"active"_s, false}}));
        QCOMPARE(must(bench.used()).text, u"What people wrote."_s);
        QCOMPARE(bench.now().newerDefault, 3);
        QVERIFY(bench.seed().isEmpty());
        // Whoever takes the offer, or writes on after it came, has answered it.
        must(bench.activate(3));
        QCOMPARE(bench.now().newerDefault, 0);
        must(bench.activate(2));
        QCOMPARE(bench.now().newerDefault, 3);
        must(bench.save(u"Both together."_s, true));
        QCOMPARE(bench.now().newerDefault, 0);
    }

    void aLostTemplateComesBackWithTheNextStartOrSave()
    {
        PromptBench bench;
        must(bench.save(u"Two"_s, true));
        must(bench.exec(u"DELETE FROM prompt_templates WHERE id = 'planner.fiction.vision'"_s));
        QCOMPARE(bench.now().issue, PromptIssue::Missing);
        QCOMPARE(bench.used().error().code, u"PROMPT_MISSING"_s);
        QCOMPARE(must(bench.save(u"Three"_s, true)).active, 3);
        must(bench.exec(u"DELETE FROM prompt_templates WHERE id = 'planner.fiction.vision'"_s));
        QCOMPARE(bench.seed().size(), 1);
        QCOMPARE(must(bench.used()).number, 1);
        must(bench.exec(u"DELETE FROM prompt_templates WHERE id = 'planner.fiction.vision'"_s));
        QCOMPARE(must(bench.activate(2)).active, 2);
    }

    void whatCannotBeUsedSaysWhy()
    {
        PromptBench bench;
        QCOMPARE(must(bench.deactivate()).issue, PromptIssue::Inactive);
        QCOMPARE(bench.used().error().code, u"PROMPT_INACTIVE"_s);
        QVERIFY(!bench.used().error().suggestedFix.isEmpty());
        QCOMPARE(bench.deactivate().error().code, u"PROMPT_INACTIVE"_s);
        for (const auto &[text, issue] :
             {std::pair(u" "_s, PromptIssue::Empty), std::pair(u"{{gone}}"_s, PromptIssue::Invalid)}) {
            must(bench.store.write([text = text](Transaction &tx) {
                PromptVersion bad{vision, 0, text, u"somebody"_s, {}, false, 0, {}};
                promptstore::append(tx, bad);
                PromptTemplate row = promptstore::lock(tx, vision);
                row.active = bad.number;
                promptstore::put(tx, row);
            }));
            QCOMPARE(bench.now().issue, issue);
            QCOMPARE(bench.used().error().details[u"issue"].toString(), promptIssueName(issue));
            // And nobody activates such a one again.
            must(bench.activate(1));
            QVERIFY(!bench.activate(bench.now().newest).ok());
        }
        QCOMPARE(must(bench.used()).number, 1);
    }
};

LOOMDECK_TEST(PromptServiceTest, "promptservice")
#include "tst_promptservice.moc"
