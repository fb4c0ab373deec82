// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/http.h"
#include "api/router.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

/** What a request's target means, and what is no target. */
class TargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCutBeforeItIsDecoded()
    {
        HttpRequest request;
        QVERIFY(request.setTarget("/api/plans/a%2Fb/%C3%A4%20x?query=state:stuck+plan:%22Night%20Ferry%22&n=1%2B1"));
        QCOMPARE(request.parts, (QStringList{u""_s, u"api"_s, u"plans"_s, u"a/b"_s, u"ä x"_s}));
        QCOMPARE(request.path, u"/api/plans/a/b/ä x"_s);
        QCOMPARE(request.param(u"query"_s), u"state:stuck plan:\"Night Ferry\""_s);
        QCOMPARE(request.param(u"n"_s), u"1+1"_s);
        QVERIFY(request.param(u"other"_s).isEmpty());
    }

    void isRefusedWhenItIsNotClean_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char *target : {"",
                                   "api",
                                   "*",
                                   "http://loomdeck.test/api",
                                   "//evil.test/api/tokens",
                                   "/a#b",
                                   "/%",
                                   "/%4",
                                   "/%zz",
                                   "/%00",
                                   "/a%0d%0aSet-Cookie:x",
                                   "/%1f",
                                   "/%7f",
                                   "/%ff",
                                   "/%c3",
                                   "/%ed%a0%80",
                                   "/%c0%af",
                                   "/a?x=%00",
                                   "/a?x=%ff",
                                   "/a?x=%",
                                   "\\a"})
            QTest::newRow(target) << QByteArray(target);
        QTest::newRow("a bare NUL") << QByteArray("/a\0b", 4);
        QTest::newRow("a bare high byte") << QByteArray("/a\xff");
    }
    void isRefusedWhenItIsNotClean()
    {
        QFETCH(QByteArray, target);
        HttpRequest request;
        QVERIFY(!request.setTarget(target));
    }

    void dotsMeanNothing()
    {
        Router router;
        router.add("GET", "/api/jobs/{job}", Role::Viewer, {});
        router.addOpen("GET", "/health/live", {});
        HttpRequest request;
        QVERIFY(request.setTarget("/health/live/../../api/jobs/1"));
        QVERIFY(!router.find("GET", request.parts).handler);
        QVERIFY(request.setTarget("/api/jobs/%2e%2e"));
        QCOMPARE(router.find("GET", request.parts).args, QStringList{u".."_s});
    }

    void aSlashAtTheEndIsForgiven()
    {
        Router router;
        router.add("GET", "/api/jobs", Role::Viewer, {});
        router.add("POST", "/api/jobs", Role::Operator, {});
        router.add("GET", "/api/jobs/{job}", Role::Viewer, {});
        HttpRequest request;
        QVERIFY(request.setTarget("/api/jobs/"));
        const Router::Match match = router.find("POST", request.parts);
        QVERIFY(match.handler);
        QCOMPARE(match.role, Role::Operator);
        QCOMPARE(match.pattern, u"/api/jobs"_s);
        const Router::Match other = router.find("DELETE", request.parts);
        QVERIFY(!other.handler);
        QCOMPARE(other.allowed, (QByteArrayList{"GET, HEAD", "POST"}));
        for (const char *target : {"/", "/api", "/api/jobs/1/2", "/API/jobs", "/api//jobs"}) {
            QVERIFY(request.setTarget(target));
            QVERIFY2(!router.find("GET", request.parts).handler, target);
        }
    }
};

LOOMDECK_TEST(TargetTest, "target")
#include "tst_target.moc"
