// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/bulkform.h"
#include "console/providercontroller.h"
#include "console/providerform.h"
#include "console/providerturnform.h"
#include "console/providerwords.h"
#include "console/resumeform.h"
#include "consolefixture.h"
#include "engine/seed.h"
#include "support/loopbackserver.h"
#include "support/modelanswers.h"
#include "support/registry.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

QJsonObject onceElsewhere(ConsoleFixture &console, const QString &command, const QJsonObject &params)
{
    const Actor dera{u"dera"_s, {}, u"test"_s, Role::Admin, {}};
    return must(await(console.engine().commands().run(command, dera, params)));
}

QJsonObject localProvider(const QString &address = u"http://127.0.0.1:9/v1"_s)
{
    return {{u"name"_s, u"local"_s},
            {u"kind"_s, u"openai"_s},
            {u"baseUrl"_s, address},
            {u"models"_s, QJsonArray{QJsonObject{{u"name"_s, u"tiny"_s}, {u"inputPerMillion"_s, 0.2}}}}};
}

QString factIn(const QVariantList &facts, const QString &name)
{
    for (const QVariant &one : facts) {
        if (one.toMap().value(u"name"_s) == name)
            return one.toMap().value(u"value"_s).toString();
    }
    return {};
}

QStringList textsOf(const QVariantList &choices)
{
    QStringList texts;
    for (const QVariant &one : choices)
        texts << one.toMap().value(u"text"_s).toString();
    return texts;
}

QVariant providerCell(const QAbstractItemModel &model, int row, int role)
{
    return model.data(model.index(row, 0), role);
}

} // namespace

/** The providers of the settings page without a window, and the dialogs that choose one. */
class ProviderModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListFollowsTheStore()
    {
        ConsoleFixture console;
        ProviderController providers;
        const QAbstractItemModelTester tester(providers.list(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QTRY_VERIFY(providers.loaded());
        QCOMPARE(providers.list()->count(), 1);
        QCOMPARE(providers.title(), u"Scripted"_s);
        QCOMPARE(providers.stateText(), u"Ready"_s);
        onceElsewhere(console, u"provider.save"_s, localProvider());
        QTRY_COMPARE(providers.list()->count(), 2);
        providers.show(u"Local"_s);
        QCOMPARE(providers.title(), u"local"_s);
        QCOMPARE(factIn(providers.facts(), u"Address"_s), u"http://127.0.0.1:9/v1"_s);
        QCOMPARE(providers.models().size(), 1);
        QCOMPARE(providers.models()[0].toMap()[u"input"_s].toString(), u"0.20"_s);
        QCOMPARE(providers.models()[0].toMap()[u"output"_s].toString(), u"–"_s);
        QVERIFY(providers.caption().contains(u"dera"));
        // The default comes first, and what was looked at stays in sight.
        onceElsewhere(console, u"provider.save"_s, {{u"provider"_s, u"scripted"_s}, {u"isDefault"_s, true}});
        QTRY_COMPARE(providerCell(*providers.list(), 0, ProviderList::MarkRole).toString(), u"default"_s);
        QCOMPARE(providerCell(*providers.list(), 0, ProviderList::TitleRole).toString(), u"Scripted"_s);
        QCOMPARE(providers.title(), u"local"_s);
        onceElsewhere(console, u"provider.disable"_s, {{u"provider"_s, u"local"_s}, {u"reason"_s, u"too dear"_s}});
        QTRY_COMPARE(providers.stateText(), u"Switched off"_s);
        QVERIFY(providers.stateNote().contains(u"too dear"));
        providers.step(-1);
        QCOMPARE(providers.title(), u"Scripted"_s);
        providers.step(-9);
        QCOMPARE(providers.title(), u"Scripted"_s);
        // A shut gate shows where the provider is looked at.
        console.closeGate(u"budget review"_s);
        QTRY_COMPARE(providers.stateText(), u"Gate closed"_s);
        QVERIFY(providers.stateNote().contains(u"budget review"));
    }

    void aFormMakesAndChangesOne()
    {
        ConsoleFixture console;
        ProviderController providers;
        QTRY_VERIFY(providers.loaded());
        ProviderForm form;
        QSignalSpy saved(&form, &ProviderForm::saved), gone(&form, &ProviderForm::succeeded);
        form.create();
        QVERIFY(form.isNew() && !form.locked());
        QCOMPARE(form.modelCount(), 1);
        QVERIFY(!form.refusal().isEmpty() && form.faults().isEmpty());
        form.setProperty("name", u"local"_s);
        QVERIFY(form.refusal().isEmpty());
        const auto faultOf = [&form](const char *property, const QString &field, const QString &text) {
            const QVariant before = form.property(property);
            form.setProperty(property, text);
            const QString fault = form.faults().value(field).toString();
            const bool refused = !form.refusal().isEmpty();
            form.setProperty(property, before);
            return refused ? fault : QString();
        };
        QVERIFY(faultOf("apiKey", u"apiKey"_s, u"sk-live-4711"_s).contains(u"${env:NAME}"));
        QVERIFY(!faultOf("apiKey", u"apiKey"_s, u"sk-live-4711"_s).contains(u"4711"));
        QVERIFY(!faultOf("baseUrl", u"baseUrl"_s, u"localhost"_s).isEmpty());
        QVERIFY(!faultOf("timeout", u"timeout"_s, u"60"_s).isEmpty());
        QVERIFY(!faultOf("concurrency", u"concurrency"_s, u"many"_s).isEmpty());
        QVERIFY(!faultOf("proxy", u"proxy"_s, u"here"_s).isEmpty());
        QVERIFY(!faultOf("headers", u"headers"_s, u"no colon"_s).isEmpty());
        QVERIFY(!faultOf("headers", u"headers"_s, u"Authorization: Bearer abc"_s).isEmpty());
        QVERIFY(form.faults().isEmpty());
        form.setProperty("apiKey", u" ${env:LOCAL_KEY} "_s);
        form.setProperty("headers", u"X-Team: ink\n\nAuthorization: Basic ${env:BASIC}\n"_s);
        form.setModelText(0, u"name"_s, u"tiny"_s);
        form.setModelText(0, u"input"_s, u"0,2"_s);
        form.setModelText(0, u"output"_s, u"dear"_s);
        QVERIFY(form.faults().value(u"models"_s).toString().contains(u"tiny"));
        form.setModelText(0, u"output"_s, u"0.6"_s);
        form.addModel();
        form.addModel();
        form.setModelText(1, u"name"_s, u"large"_s);
        // A line that nobody filled in is none.
        QVERIFY(form.refusal().isEmpty());
        QCOMPARE(textsOf(form.modelChoices()), (QStringList{u"None"_s, u"tiny"_s, u"large"_s}));
        form.setProperty("defaultModel", u"large"_s);
        form.run();
        QTRY_COMPARE(saved.size(), 1);
        providers.show(saved[0][0].toString());
        QTRY_COMPARE(providers.title(), u"local"_s);
        QCOMPARE(factIn(providers.facts(), u"Key"_s), u"${env:LOCAL_KEY}"_s);
        QCOMPARE(factIn(providers.limits(), u"Headers"_s), u"Authorization: Basic ${env:BASIC}, X-Team: ink"_s);
        QCOMPARE(providers.models().size(), 2);

        form.change(&providers);
        QVERIFY(!form.isNew());
        QCOMPARE(form.property("headers").toString().split(u'\n').size(), 2);
        QCOMPARE(form.property("defaultModel").toString(), u"large"_s);
        form.removeModel(0);
        QCOMPARE(form.modelText(0, u"name"_s), u"tiny"_s);
        // Somebody else is faster: nothing of theirs is lost.
        onceElsewhere(console, u"provider.save"_s, {{u"provider"_s, u"local"_s}, {u"timeout"_s, u"5s"_s}});
        form.run();
        QTRY_COMPARE(form.error().code, u"PROVIDER_CHANGED"_s);
        QTRY_COMPARE(factIn(providers.limits(), u"Timeout"_s), u"5s"_s);
        form.change(&providers);
        form.removeModel(0);
        form.run();
        QTRY_COMPARE(saved.size(), 2);
        QTRY_COMPARE(providers.models().size(), 1);
    }

    void whatTheConfigurationOwnsIsReadOnly()
    {
        Config config;
        ProviderConfig local;
        local.name = u"local"_s;
        local.kind = u"ollama"_s;
        local.models = QStringList{u"tiny"_s};
        config.providers = {local};
        ConsoleFixture console(config);
        ProviderController providers;
        providers.show(u"local"_s);
        QTRY_VERIFY(providers.ofConfig());
        QVERIFY(!providers.sourceNote().isEmpty());
        ProviderForm form;
        QSignalSpy saved(&form, &ProviderForm::saved);
        form.change(&providers);
        QVERIFY(form.locked() && form.refusal().isEmpty());
        form.setProperty("isDefault", true);
        form.run();
        QTRY_COMPARE(saved.size(), 1);
        QTRY_COMPARE(factIn(providers.facts(), u"Default"_s), u"yes, offered first"_s);
        QVERIFY(providers.ofConfig());
        form.change(&providers);
        form.setProperty("takesOver", true);
        QVERIFY(!form.locked());
        form.setProperty("timeout", u"7s"_s);
        form.run();
        QTRY_COMPARE(saved.size(), 2);
        QTRY_VERIFY(!providers.ofConfig());
        QCOMPARE(factIn(providers.limits(), u"Timeout"_s), u"7s"_s);
    }

    void isSwitchedOffWithAReason()
    {
        ConsoleFixture console;
        ProviderController providers;
        QTRY_VERIFY(providers.loaded());
        ProviderTurnForm form;
        form.begin(&providers);
        QVERIFY(form.turnsOff() && !form.missing().isEmpty());
        form.setProperty("reason", u"too dear"_s);
        QVERIFY(form.missing().isEmpty());
        form.run();
        QTRY_VERIFY(!providers.active());
        form.begin(&providers);
        QVERIFY(!form.turnsOff() && form.missing().isEmpty());
        form.run();
        QTRY_VERIFY(providers.active());
    }

    void aTestSaysWhatIsWrong()
    {
        LoopbackServer server;
        server.add(jsonAnswer(401, R"({"error":{"message":"no such key"}})"));
        server.add(jsonAnswer(200, R"({"data":[{"id":"tiny"},{"id":"large"}]})"));
        ConsoleFixture console;
        onceElsewhere(console, u"provider.save"_s, localProvider(server.url(u"/v1"_s).toString()));
        ProviderController providers;
        providers.show(u"local"_s);
        QTRY_COMPARE(providers.title(), u"local"_s);
        ProviderTester &tester = *providers.tester();
        providers.test();
        QVERIFY(tester.busy());
        QTRY_VERIFY(tester.done());
        QVERIFY(!tester.ok() && !tester.message().isEmpty() && !tester.fix().isEmpty());
        QVERIFY(tester.took().contains(u" ms"));
        providers.test();
        QTRY_VERIFY(tester.done());
        QVERIFY(tester.ok());
        QCOMPARE(tester.offers(), u"tiny, large"_s);
        // What was found before a change, or of another one, says nothing.
        onceElsewhere(console, u"provider.save"_s, {{u"provider"_s, u"local"_s}, {u"timeout"_s, u"5s"_s}});
        QTRY_VERIFY(!tester.done());
        providers.test();
        providers.step(1);
        QVERIFY(!tester.busy() && !tester.done());
    }

    void dialogsOfferWhatMayBeUsed()
    {
        Config config;
        config.environment.providers = {u"local"_s, u"spare"_s};
        ConsoleFixture console(config);
        onceElsewhere(console, u"provider.save"_s, localProvider());
        QJsonObject spare = localProvider();
        spare.insert(u"name"_s, u"spare"_s);
        spare.insert(u"isDefault"_s, true);
        spare.insert(u"models"_s,
                     QJsonArray{QJsonObject{{u"name"_s, u"first"_s}}, QJsonObject{{u"name"_s, u"second"_s}}});
        spare.insert(u"defaultModel"_s, u"second"_s);
        onceElsewhere(console, u"provider.save"_s, spare);
        const QJsonObject plan = onceElsewhere(
            console, u"plan.create"_s,
            {{u"name"_s, u"Saga"_s}, {u"personaId"_s, seed::authorPersonaId()}, {u"projectTitle"_s, u"Saga"_s}});
        const qint64 key = must(await(console.session().queries()->itemKey(plan[u"id"].toString(), u"vision-plan"_s)));
        ResumeForm form;
        form.setKey(key);
        QTRY_VERIFY(form.loaded());
        QCOMPARE(textsOf(form.providers()), (QStringList{u"spare"_s, u"local"_s}));
        // The default stands there, with its default model.
        const auto named = [&form] {
            const QVariantList models = form.models();
            for (const QVariant &one : models) {
                if (one.toMap().value(u"value"_s) == form.model())
                    return one.toMap().value(u"text"_s).toString();
            }
            return QString();
        };
        QCOMPARE(named(), u"second"_s);
        onceElsewhere(console, u"provider.disable"_s, {{u"provider"_s, u"spare"_s}, {u"reason"_s, u"off"_s}});
        form.setKey(0);
        form.setKey(key);
        QTRY_VERIFY(form.loaded());
        QCOMPARE(textsOf(form.providers()), (QStringList{u"local"_s}));
        QCOMPARE(named(), u"tiny"_s);
        BulkForm bulk;
        bulk.beginQuery(u"backlog.resume"_s, u"vision-plan"_s);
        QTRY_COMPARE(bulk.fills().size(), 2);
        QVERIFY(textsOf(bulk.fills()).last().contains(u"tiny"));
        // What a task is stamped with is named, and said why it cannot be resumed.
        form.resume();
        QSignalSpy done(&form, &ResumeForm::succeeded);
        QTRY_COMPARE(done.size(), 1);
        onceElsewhere(console, u"backlog.cancel"_s, {{u"planId"_s, plan[u"id"]}, {u"backlogId"_s, u"vision-plan"_s}});
        onceElsewhere(console, u"provider.disable"_s, {{u"provider"_s, u"local"_s}, {u"reason"_s, u"off"_s}});
        form.setKey(0);
        form.setKey(key);
        QTRY_VERIFY(form.loaded());
        QVERIFY(form.providerStamped());
        QCOMPARE(textsOf(form.providers()), (QStringList{u"local (switched off)"_s}));
        QVERIFY(form.missing().contains(u"switched off"));
    }

    void pricesAreReadable()
    {
        QCOMPARE(providerwords::price({}), u"–"_s);
        QCOMPARE(providerwords::price(0.0), u"0.00"_s);
        QCOMPARE(providerwords::price(3.0), u"3.00"_s);
        QCOMPARE(providerwords::price(0.075), u"0.075"_s);
        QCOMPARE(providerwords::price(15.5), u"15.50"_s);
    }
};

LOOMDECK_TEST(ProviderModelsTest, "providers")
#include "tst_providers.moc"
