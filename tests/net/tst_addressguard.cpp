// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/addressguard.h"
#include "net/webcall.h"
#include "support/loopbackserver.h"
#include "support/registry.h"

#include <QHostAddress>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;
using namespace loomdeck::test;

/** Which addresses a call may go to when somebody else chose its target, and that it goes to none but these. */
class AddressGuardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAddresses_data()
    {
        QTest::addColumn<QString>("why");
        const auto row = [](const char *address, const QString &why) { QTest::newRow(address) << why; };
        for (const char *open : {"1.1.1.1", "9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "192.167.1.1",
                                 "100.63.255.255", "100.128.0.0", "169.253.1.1", "223.255.255.255", "2606:4700::1111",
                                 "2001:4860:4860::8888", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"})
            row(open, QString());
        row("0.0.0.0", u"this network"_s);
        row("10.1.2.3", u"private"_s);
        row("172.16.0.1", u"private"_s);
        row("172.31.255.255", u"private"_s);
        row("192.168.0.10", u"private"_s);
        row("100.64.0.1", u"shared"_s);
        row("127.0.0.1", u"loopback"_s);
        row("127.255.0.3", u"loopback"_s);
        row("169.254.169.254", u"link-local"_s);
        row("198.18.0.1", u"benchmarking"_s);
        row("203.0.113.9", u"documentation"_s);
        row("224.0.0.1", u"multicast"_s);
        row("255.255.255.255", u"reserved"_s);
        row("::", u"unspecified"_s);
        row("::1", u"loopback"_s);
        row("::7f00:1", u"reserved"_s);
        row("::ffff:127.0.0.1", u"loopback"_s);
        row("::ffff:169.254.169.254", u"link-local"_s);
        row("64:ff9b::a00:1", u"private"_s);
        row("64:ff9b:1::1", u"private"_s);
        row("2002:7f00:1::", u"loopback"_s);
        row("2001:0:808:808:0:0:80ff:fffe", u"loopback"_s);
        row("fd00:ec2::254", u"private"_s);
        row("fe80::1", u"link-local"_s);
        row("ff02::1", u"multicast"_s);
        row("2001:db8::1", u"documentation"_s);
    }

    void judgesAddresses()
    {
        QFETCH(QString, why);
        const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!address.isNull());
        QCOMPARE(addressguard::whyNotPublic(address), why);
    }

    void aPrivateTargetIsNeverCalled_data()
    {
        QTest::addColumn<QString>("host");
        for (const QString &host : {u"127.0.0.1"_s, u"localhost"_s, u"127.1"_s, u"2130706433"_s, u"0x7f.0.0.1"_s,
                                    u"[::ffff:127.0.0.1]"_s, u"LOCALHOST"_s})
            QTest::newRow(qPrintable(host)) << host;
    }

    void aPrivateTargetIsNeverCalled()
    {
        QFETCH(QString, host);
        LoopbackServer server;
        server.add({});
        WebRequest request;
        request.method = "POST";
        request.body = "{}";
        request.url = QUrl(u"http://%1:%2/hook"_s.arg(host).arg(server.port()));
        request.refuses = addressguard::whyNotPublic;
        request.timeout = 20s;
        const WebResult result = callWeb(request);
        const auto *failure = std::get_if<WebFailure>(&result);
        QVERIFY(failure);
        QCOMPARE(failure->kind, WebFailure::Kind::Guarded);
        QVERIFY2(failure->words.contains(u"loopback"_s), qPrintable(failure->words));
        QCOMPARE(server.open(), 0);
        QCOMPARE(server.count(), 0);
    }

    void theCallGoesToTheAddressThatPassed()
    {
        LoopbackServer server;
        ServedAnswer answer;
        answer.body = "ok";
        server.add(answer);
        WebRequest request;
        request.method = "POST";
        request.body = "{}";
        request.url = QUrl(u"http://localhost:%1/hook?a=1"_s.arg(server.port()));
        QStringList asked;
        request.refuses = [&asked](const QHostAddress &address) {
            asked.append(address.toString());
            return address == QHostAddress(QHostAddress::LocalHost) ? QString() : u"other"_s;
        };
        request.timeout = 20s;
        const WebResult result = callWeb(request);
        const auto *reply = std::get_if<WebReply>(&result);
        QVERIFY(reply);
        QCOMPARE(reply->body, QByteArray("ok"));
        QCOMPARE(asked, QStringList{u"127.0.0.1"_s});
        const SeenRequest seen = server.seen().at(0);
        QCOMPARE(seen.target, QByteArray("/hook?a=1"));
        QCOMPARE(seen.header("host"), "localhost:" + QByteArray::number(server.port()));
    }

    void behindAProxyNothingCanBeGuarded()
    {
        WebRequest request;
        request.url = QUrl(u"http://hooks.example/"_s);
        request.proxy = QUrl(u"http://127.0.0.1:1"_s);
        request.refuses = addressguard::whyNotPublic;
        const WebResult result = callWeb(request);
        const auto *failure = std::get_if<WebFailure>(&result);
        QVERIFY(failure);
        QCOMPARE(failure->kind, WebFailure::Kind::Refused);
    }

    void aNameThatDoesNotExistIsSaidSo()
    {
        WebRequest request;
        request.url = QUrl(u"http://nobody.invalid/"_s);
        request.refuses = addressguard::whyNotPublic;
        request.timeout = 20s;
        const WebResult result = callWeb(request);
        const auto *failure = std::get_if<WebFailure>(&result);
        QVERIFY(failure);
        QCOMPARE(failure->kind, WebFailure::Kind::Connection);
    }
};

LOOMDECK_TEST(AddressGuardTest, "addressguard")
#include "tst_addressguard.moc"
