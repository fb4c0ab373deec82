// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/deliverypolicy.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;

namespace {

using Verdict = DeliveryVerdict::Kind;

const Timestamp answeredAt{1795197600s}; // 2026-11-20T18:00:00Z

WebReply reply(int status, const QByteArray &retryAfter = {})
{
    WebReply answer;
    answer.status = status;
    if (!retryAfter.isNull())
        answer.headers = {{"retry-after", retryAfter}};
    return answer;
}

} // namespace

/** What answers mean, and when a message is tried again. */
class DeliveryPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Verdict>("kind");
        for (const int status : {200, 201, 202, 204, 299})
            QTest::addRow("%d", status) << status << Verdict::Delivered;
        for (const int status : {408, 425, 500, 501, 502, 503, 504, 599})
            QTest::addRow("%d", status) << status << Verdict::Retry;
        for (const int status : {400, 401, 403, 404, 405, 413, 415, 422})
            QTest::addRow("%d", status) << status << Verdict::Refused;
        QTest::addRow("410") << 410 << Verdict::Retired;
        QTest::addRow("429") << 429 << Verdict::Slowed;
    }

    void judgesAnswers()
    {
        QFETCH(int, status);
        QFETCH(Verdict, kind);
        const auto verdict = judgeDelivery(reply(status), answeredAt);
        QCOMPARE(verdict.kind, kind);
        QCOMPARE(verdict.words.isEmpty(), kind == Verdict::Delivered);
    }

    void whatTheReceiverAsksFor_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("seconds"); // 0: nothing
        QTest::newRow("seconds") << QByteArray("120") << 120;
        QTest::newRow("date") << QByteArray("Fri, 20 Nov 2026 18:05:00 GMT") << 300;
        QTest::newRow("past date") << QByteArray("Fri, 20 Nov 2026 17:05:00 GMT") << 0;
        QTest::newRow("zero") << QByteArray("0") << 0;
        QTest::newRow("negative") << QByteArray("-5") << 0;
        QTest::newRow("rubbish") << QByteArray("soon") << 0;
        QTest::newRow("a year") << QByteArray("31536000") << 86400;
        QTest::newRow("beyond numbers") << QByteArray("99999999999999999999") << 0;
        QTest::newRow("huge") << QByteArray("9000000000000000000") << 86400;
    }

    void whatTheReceiverAsksFor()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, seconds);
        const auto busy = judgeDelivery(reply(503, header), answeredAt);
        QCOMPARE(busy.kind, Verdict::Retry);
        QCOMPARE(busy.notBefore,
                 seconds ? std::optional<Timestamp>(answeredAt + std::chrono::seconds(seconds)) : std::nullopt);
        // A receiver that is slowed down always gets a pause.
        const auto slowed = judgeDelivery(reply(429, header), answeredAt);
        QCOMPARE(slowed.notBefore.value(), answeredAt + std::chrono::seconds(seconds ? seconds : 30));
    }

    void failuresOfTheLine()
    {
        using Kind = WebFailure::Kind;
        for (const Kind kind : {Kind::Timeout, Kind::Connection, Kind::Tls, Kind::Redirect, Kind::ClosedEarly,
                                Kind::Guarded, Kind::Refused}) {
            const auto verdict = judgeDelivery(WebFailure{kind, u"Words."_s, {}}, answeredAt);
            QCOMPARE(verdict.kind, Verdict::Retry);
            QVERIFY(verdict.words.startsWith(u"Words."_s));
        }
        QCOMPARE(judgeDelivery(WebFailure{Kind::Stopped, u"Stopped."_s, {}}, answeredAt).kind, Verdict::Stopped);
        // A receiver that says yes and then floods us has said yes.
        QCOMPARE(judgeDelivery(WebFailure{Kind::TooLarge, u"Words."_s, reply(200)}, answeredAt).kind,
                 Verdict::Delivered);
        QCOMPARE(judgeDelivery(WebFailure{Kind::TooLarge, u"Words."_s, reply(404)}, answeredAt).kind, Verdict::Refused);
        QVERIFY(
            judgeDelivery(WebFailure{Kind::Guarded, u"Words."_s, {}}, answeredAt).words.contains(u"allow_private"_s));
    }

    void theScheduleIsThatOfStandardWebhooks()
    {
        const std::vector<Micros> expected{5s, 5min, 30min, 2h, 5h, 10h, 14h, 20h, 24h, 24h, 24h};
        for (size_t i = 0; i < expected.size(); ++i) {
            const int attempts = static_cast<int>(i) + 1;
            QCOMPARE(deliverypolicy::pause(attempts, 0.5), expected[i]);
            QCOMPARE(deliverypolicy::pause(attempts, 0), expected[i] * 4 / 5);
            QVERIFY(deliverypolicy::pause(attempts, 0.999999) < expected[i] * 6 / 5);
        }
    }

    void warningsComeInStages()
    {
        QCOMPARE(deliverypolicy::stagesDue(0s), 1);
        QCOMPARE(deliverypolicy::stagesDue(59min), 1);
        QCOMPARE(deliverypolicy::stagesDue(1h), 2);
        QCOMPARE(deliverypolicy::stagesDue(24h), 3);
        QCOMPARE(deliverypolicy::stagesDue(48h), 4);
        QCOMPARE(deliverypolicy::stagesDue(96h), 5);
        QVERIFY(deliverypolicy::stagesDue(deliverypolicy::pauseAfter) == 5);
    }
};

LOOMDECK_TEST(DeliveryPolicyTest, "deliverypolicy")
#include "tst_deliverypolicy.moc"
