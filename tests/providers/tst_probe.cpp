// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/serverfixture.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** "Test connection": what is wrong, in words, with a way out. */
class ProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodConnectionNamesItsModels()
    {
        ServerFixture f;
        f.server.add(jsonAnswer(200, R"({"data":[{"id":"tiny"},{"id":"large"}]})"));
        const ProbeReport report = f.provider(u"openai"_s)->probe(u"tiny"_s, f.stop);
        QVERIFY2(report.ok, qPrintable(report.message));
        QCOMPARE(report.models, (QStringList{u"tiny"_s, u"large"_s}));
        QCOMPARE(f.server.seen().at(0).target, QByteArray("/v1/models"));
        f.server.add(jsonAnswer(200, R"({"data":[{"id":"claude"}]})"));
        QVERIFY(f.provider(u"anthropic"_s)->probe(u"claude"_s, f.stop).ok);
        f.server.add(jsonAnswer(200, R"({"models":[{"name":"tiny:latest"}]})"));
        QVERIFY(f.provider(u"ollama"_s)->probe(u"tiny"_s, f.stop).ok);
        QVERIFY(f.provider(u"scripted"_s)->probe({}, f.stop).ok);
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<ServedAnswer>("answer");
        QTest::addColumn<QString>("code");
        QTest::newRow("key") << jsonAnswer(401, R"({"error":{"message":"no"}})") << u"PROVIDER_KEY"_s;
        QTest::newRow("address") << jsonAnswer(404, "nothing here") << u"PROVIDER_ADDRESS"_s;
        QTest::newRow("page") << jsonAnswer(200, "<html>") << u"PROVIDER_WEB_PAGE"_s;
        QTest::newRow("model") << jsonAnswer(200, R"({"data":[{"id":"large"}]})") << u"PROVIDER_MODEL"_s;
        QTest::newRow("money") << jsonAnswer(402, "") << u"PROVIDER_MONEY"_s;
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(ServedAnswer, answer);
        QFETCH(QString, code);
        ServerFixture f;
        f.server.add(answer);
        const ProbeReport report = f.provider(u"openai"_s)->probe(u"tiny"_s, f.stop);
        QVERIFY(!report.ok);
        QCOMPARE(report.code, code);
        QVERIFY(!report.message.isEmpty() && !report.fix.isEmpty());
        QVERIFY(!QString::fromUtf8(report.message.toUtf8()).contains(f.key));
        QCOMPARE(report.toJson()[u"code"].toString(), code);
    }

    void nobodyThere()
    {
        ServerFixture f;
        ProviderRow row{u"x"_s, u"x"_s, u"Gone"_s, u"openai"_s, u"http://127.0.0.1:1/v1"_s, true, {}, {}};
        const ProbeReport report = f.directory.adapter(row).value()->probe({}, f.stop);
        QCOMPARE(report.code, u"PROVIDER_UNREACHABLE"_s);
    }
};

LOOMDECK_TEST(ProbeTest, "probe")
#include "tst_probe.moc"
