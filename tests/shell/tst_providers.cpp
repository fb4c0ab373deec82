// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/loopbackserver.h"
#include "support/modelanswers.h"
#include "support/registry.h"
#include "windowfixture.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

void openProviders(WindowFixture &window, const QString &provider = {})
{
    window.session().navigator()->openSettings(u"providers"_s, provider);
    window.settle();
}

void save(WindowFixture &window, const QJsonObject &params)
{
    const Actor dera{u"dera"_s, {}, u"test"_s, Role::Admin, {}};
    must(await(window.session().engine()->commands().run(u"provider.save"_s, dera, params)));
}

QString textOf(WindowFixture &window, const QString &objectName, const char *property = "text")
{
    const QQuickItem *item = window.find(objectName);
    return item ? item->property(property).toString() : QString();
}

QJsonObject model(const QString &name, double input, double output, double cached)
{
    return {{u"name"_s, name},
            {u"inputPerMillion"_s, input},
            {u"outputPerMillion"_s, output},
            {u"cachedPerMillion"_s, cached}};
}

QJsonObject houseProvider(const QString &address)
{
    return {{u"name"_s, u"house"_s},
            {u"displayName"_s, u"House models"_s},
            {u"kind"_s, u"openai"_s},
            {u"baseUrl"_s, address},
            {u"apiKey"_s, u"${env:HOUSE_KEY}"_s},
            {u"timeout"_s, u"90s"_s},
            {u"concurrency"_s, 4},
            {u"headers"_s, QJsonObject{{u"X-Team"_s, u"fiction"_s}}},
            {u"isDefault"_s, true},
            {u"defaultModel"_s, u"quill-3-large"_s},
            {u"models"_s, QJsonArray{model(u"quill-3-large"_s, 3, 15, 0.3), model(u"quill-3-mini"_s, 0.25, 1.25, 0.025),
                                     QJsonObject{{u"name"_s, u"quill-draft"_s}}}}};
}

} // namespace

/** Providers in the window: set up, changed, tested, switched off, and only looked at by viewers. */
class ProvidersWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIsSetUpTestedAndSwitchedOff();
    void aViewerOnlyLooks();
    void pictures_data();
    void pictures();
};

void ProvidersWindowTest::oneIsSetUpTestedAndSwitchedOff()
{
    LoopbackServer server;
    server.add(jsonAnswer(200, R"({"data":[{"id":"tiny"}]})"));
    WindowFixture window({.page = u"overview"_s, .workers = 0});
    openProviders(window);
    window.click(u"addProvider"_s);
    QTRY_VERIFY(window.find(u"providerName"_s));
    QVERIFY(!window.find(u"verbButton"_s)->isEnabled());
    window.type(u"local"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s)->isEnabled());
    window.click(u"providerKey"_s);
    window.type(u"sk-live-4711"_s);
    QTRY_VERIFY(textOf(window, u"providerKey"_s, "error").contains(u"reference"));
    QVERIFY(!window.find(u"verbButton"_s)->isEnabled());
    window.press(QKeySequence(QKeySequence::SelectAll));
    window.press(QKeySequence(Qt::Key_Delete));
    window.click(u"providerAddress"_s);
    window.type(server.url(u"/v1"_s).toString());
    window.click(u"modelName0"_s);
    window.type(u"tiny"_s);
    window.click(u"modelInput0"_s);
    window.type(u"0.2"_s);
    window.click(u"verbButton"_s);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    window.settle();
    const ProviderFacts made = must(await(window.queries().provider(u"local"_s)));
    QCOMPARE(made.models.size(), 1u);
    QCOMPARE(*made.models[0].price.inputPerMillion, 0.2);
    // The new one is looked at.
    QTRY_COMPARE(textOf(window, u"providerTitle"_s), u"local"_s);
    QCOMPARE(textOf(window, u"providerState"_s), u"Ready"_s);
    window.click(u"testProvider"_s);
    QTRY_VERIFY(window.find(u"probeResult"_s) && textOf(window, u"probeResult"_s, "role") == u"ok");
    QVERIFY(textOf(window, u"probeResult"_s, "why").contains(u" ms"));
    window.click(u"turnProvider"_s);
    QTRY_VERIFY(window.find(u"reasonField"_s));
    QVERIFY(!window.find(u"verbButton"_s)->isEnabled());
    window.type(u"too dear"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s)->isEnabled());
    window.click(u"verbButton"_s);
    QTRY_COMPARE(textOf(window, u"providerState"_s), u"Switched off"_s);
    QTRY_VERIFY(textOf(window, u"providerNote"_s, "why").contains(u"too dear"));
    QCOMPARE(must(await(window.queries().journal({.kinds = {u"provider.save"_s, u"provider.disable"_s}}))).size(), 2u);
}

void ProvidersWindowTest::aViewerOnlyLooks()
{
    WindowFixture window({.page = u"overview"_s, .role = Role::Viewer, .workers = 0});
    openProviders(window, u"scripted"_s);
    QTRY_VERIFY(window.find(u"changeProvider"_s));
    for (const QString &name : {u"addProvider"_s, u"testProvider"_s, u"changeProvider"_s, u"turnProvider"_s})
        QVERIFY2(!window.find(name)->isEnabled() && !textOf(window, name, "disabledReason").isEmpty(),
                 qPrintable(name));
}

void ProvidersWindowTest::pictures_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    for (const QString &theme : {u"light"_s, u"dark"_s}) {
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)})
            QTest::newRow(qPrintable(u"%1-%2"_s.arg(theme).arg(size.width()))) << theme << size;
    }
}

void ProvidersWindowTest::pictures()
{
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    const QString suffix = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
    qunsetenv("HOUSE_KEY");
    LoopbackServer server;
    WindowFixture window({.page = u"overview"_s, .theme = theme, .size = size, .workers = 0});
    save(window, houseProvider(server.url(u"/v1"_s).toString()));
    save(window, {{u"name"_s, u"attic"_s},
                  {u"displayName"_s, u"Attic workstation"_s},
                  {u"kind"_s, u"ollama"_s},
                  {u"models"_s, QJsonArray{QJsonObject{{u"name"_s, u"parchment:8b"_s}}}}});
    // As a start with a configuration that names it leaves it.
    must(await(window.session().engine()->database().write(
        [](Transaction &tx) { tx.sql().exec(u"UPDATE providers SET source = 'config' WHERE name = 'attic'"_s, {}); })));
    openProviders(window, u"house"_s);
    QTRY_VERIFY(window.find(u"testProvider"_s));
    window.picture(u"providers"_s + suffix);
    window.click(u"testProvider"_s);
    QTRY_COMPARE(textOf(window, u"probeResult"_s, "role"), u"bad"_s);
    window.picture(u"providers-test-failed"_s + suffix);
    window.click(u"changeProvider"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s));
    window.picture(u"providers-change"_s + suffix);
    QTest::keyClick(&window.window(), Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    window.click(u"turnProvider"_s);
    QTRY_VERIFY(window.find(u"verbButton"_s));
    window.picture(u"providers-switch-off"_s + suffix);
    QTest::keyClick(&window.window(), Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    openProviders(window, u"attic"_s);
    window.picture(u"providers-of-file"_s + suffix);
    window.click(u"changeProvider"_s);
    QTRY_VERIFY(window.find(u"takeOver"_s));
    window.picture(u"providers-take-over"_s + suffix);
    QTest::keyClick(&window.window(), Qt::Key_Escape);
    QTRY_VERIFY(!window.find(u"verbButton"_s));
    openProviders(window, u"northwind"_s);
    QTRY_VERIFY(window.find(u"providerNote"_s));
    window.picture(u"providers-not-set-up"_s + suffix);
}

LOOMDECK_TEST(ProvidersWindowTest, "providers")
#include "tst_providers.moc"
