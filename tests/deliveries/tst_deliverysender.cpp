// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/deliverysender.h"
#include "db/journal.h"
#include "support/loopbackserver.h"
#include "support/registry.h"
#include "support/teststore.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace loomdeck;
using namespace loomdeck::test;

namespace {

NewDelivery message(const QString &id, const QString &receiver = u"ops"_s, const QString &group = {})
{
    NewDelivery made;
    made.messageId = id;
    made.to = {receiver, 0};
    made.format = u"standard"_s;
    made.groupKey = group.isEmpty() ? id : group;
    made.reason = u"first_notification"_s;
    made.headline = u"1 firing: "_s + id;
    made.severity = u"warning"_s;
    made.firing = 1;
    made.contentType = "application/json";
    made.body = "{\"id\":\"" + id.toUtf8() + "\"}";
    return made;
}

ServedAnswer answering(int status)
{
    ServedAnswer answer;
    answer.status = status;
    return answer;
}

/** A store, a receiver, and a sender between them. */
struct Post
{
    TestStore store;
    LoopbackServer server;
    std::map<QString, QUrl> urls{{u"ops"_s, server.url(u"/hook"_s)}};
    bool allowPrivate = true;
    std::unique_ptr<DeliverySender> sender = makeSender();

    std::unique_ptr<DeliverySender> makeSender()
    {
        return std::make_unique<DeliverySender>(
            store.database(), u"node-1"_s, [this](const DeliveryAddress &to) -> Result<DeliveryRoad> {
                const auto url = urls.find(to.receiver);
                if (url == urls.end())
                    return Error::notFound(u"RECEIVER_UNKNOWN"_s, u"Nobody is called so."_s, u"Name it."_s);
                DeliveryRoad road;
                road.url = url->second;
                road.keys = {QByteArray(24, 'k')};
                road.allowPrivate = allowPrivate;
                road.timeout = 20s;
                return road;
            });
    }
    std::vector<qint64> add(const std::vector<NewDelivery> &messages)
    {
        return must(store.write([&](Transaction &tx) { return deliverystore::add(tx, messages); }));
    }
    void run() { must(await(sender->run())); }
    Delivery delivery(qint64 id)
    {
        return must(store.read([id](Connection &c) { return deliverystore::find(c, id).value(); }));
    }
    std::vector<DeliveryAttempt> attempts(qint64 id)
    {
        return must(store.read([id](Connection &c) { return deliverystore::attemptsOf(c, id); }));
    }
    DeliveryTarget target(const QString &receiver = u"ops"_s)
    {
        return must(store.read([&](Connection &c) { return deliverystore::target(c, {receiver, 0}).value(); }));
    }
    QStringList journalled(const QString &prefix)
    {
        const auto entries = must(store.read([](Connection &c) { return journal::read(c, {.limit = 10'000}); }));
        QStringList kinds;
        for (const JournalEntry &entry : entries) {
            if (entry.kind.startsWith(prefix))
                kinds.append(entry.kind);
        }
        return kinds;
    }
};

} // namespace

/** Messages reach receivers that do whatever they like, and what came of each attempt is on record. */
class DeliverySenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageArrivesSigned()
    {
        Post post;
        ServedAnswer fine;
        fine.body = "thanks";
        post.server.add(fine);
        const qint64 id = post.add({message(u"m-1"_s)}).front();
        post.run();
        const SeenRequest seen = post.server.seen().at(0);
        QCOMPARE(seen.header("webhook-id"), QByteArray("m-1"));
        QCOMPARE(seen.header("webhook-timestamp"), QByteArray("1795197600"));
        QVERIFY(seen.header("webhook-signature").startsWith("v1,"));
        QCOMPARE(seen.body, QByteArray("{\"id\":\"m-1\"}"));
        const Delivery kept = post.delivery(id);
        QCOMPARE(kept.state, DeliveryState::Delivered);
        QCOMPARE(kept.status, 200);
        QCOMPARE(kept.attempts, 1);
        const auto attempts = post.attempts(id);
        QCOMPARE(attempts.size(), size_t(1));
        QCOMPARE(attempts[0].outcome, u"delivered"_s);
        QCOMPARE(attempts[0].answer, u"thanks"_s);
        QCOMPARE(attempts[0].node, u"node-1"_s);
        QCOMPARE(post.journalled(u"delivery."_s), (QStringList{u"delivery.queued"_s, u"delivery.delivered"_s}));
        // Nothing is left to do.
        post.run();
        QCOMPARE(post.server.count(), 1);
    }

    void aReceiverThatIsDownGetsItLaterWithTheSameId()
    {
        Post post;
        post.server.add(answering(503));
        post.server.add(answering(500));
        post.server.add(answering(200));
        const qint64 id = post.add({message(u"m-1"_s)}).front();
        post.run();
        QCOMPARE(post.delivery(id).state, DeliveryState::Waiting);
        post.run();
        QCOMPARE(post.server.count(), 1);
        post.store.clock.advance(7s);
        post.run();
        QCOMPARE(post.server.count(), 2);
        post.store.clock.advance(7min);
        post.run();
        QCOMPARE(post.delivery(id).state, DeliveryState::Delivered);
        for (const SeenRequest &seen : post.server.seen())
            QCOMPARE(seen.header("webhook-id"), QByteArray("m-1"));
        QVERIFY(post.server.seen().at(0).header("webhook-timestamp") !=
                post.server.seen().at(2).header("webhook-timestamp"));
        QCOMPARE(post.journalled(u"receiver."_s), (QStringList{u"receiver.failing"_s, u"receiver.recovered"_s}));
    }

    void sixDaysDownLoseNothing()
    {
        Post post;
        post.server.answerWith([](const SeenRequest &) { return answering(503); });
        std::vector<qint64> ids;
        for (int day = 0; day < 6; ++day) {
            ids.push_back(post.add({message(u"m-%1"_s.arg(day))}).front());
            for (int hour = 0; hour < 24; ++hour) {
                post.run();
                post.store.clock.advance(1h);
            }
        }
        QCOMPARE(post.target().state, DeliveryTarget::State::Failing);
        QCOMPARE(post.journalled(u"receiver."_s).count(u"receiver.failing"_s), 5);
        QCOMPARE(post.journalled(u"receiver."_s).count(u"receiver.paused"_s), 1);
        const int calls = post.server.count();
        post.run();
        QCOMPARE(post.server.count(), calls);
        // It is back, and somebody opens it.
        post.server.answerWith([](const SeenRequest &) { return answering(200); });
        must(post.store.write([](Transaction &tx) {
            deliverystore::setState(tx, {u"ops"_s, 0}, DeliveryTarget::State::Open, Actor::automation(), u"mended"_s);
        }));
        post.run();
        for (const qint64 id : ids)
            QCOMPARE(post.delivery(id).state, DeliveryState::Delivered);
    }

    void anAnswerThatSettlesIt_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<DeliveryState>("state");
        QTest::addColumn<DeliveryTarget::State>("target");
        QTest::newRow("404") << 404 << DeliveryState::Refused << DeliveryTarget::State::Open;
        QTest::newRow("410") << 410 << DeliveryState::Waiting << DeliveryTarget::State::Retired;
        QTest::newRow("302") << 302 << DeliveryState::Waiting << DeliveryTarget::State::Open;
    }

    void anAnswerThatSettlesIt()
    {
        QFETCH(int, status);
        QFETCH(DeliveryState, state);
        QFETCH(DeliveryTarget::State, target);
        Post post;
        LoopbackServer elsewhere;
        elsewhere.add(answering(200));
        ServedAnswer answer = answering(status);
        answer.headers = {{"Location", elsewhere.url(u"/latest/meta-data"_s).toEncoded()}};
        post.server.answerWith([answer](const SeenRequest &) { return answer; });
        const qint64 id = post.add({message(u"m-1"_s)}).front();
        post.run();
        post.store.clock.advance(48h);
        if (state == DeliveryState::Refused || target == DeliveryTarget::State::Retired)
            post.run();
        QCOMPARE(post.delivery(id).state, state);
        QCOMPARE(post.target().state, target);
        QCOMPARE(post.server.count(), 1);
        QCOMPARE(elsewhere.count(), 0);
        QVERIFY(!post.delivery(id).words.isEmpty());
    }

    void aReceiverThatHasEnoughIsLeftAlone()
    {
        Post post;
        ServedAnswer enough = answering(429);
        enough.headers = {{"Retry-After", "60"}};
        post.server.add(enough);
        const qint64 first = post.add({message(u"m-1"_s)}).front();
        post.run();
        const qint64 second = post.add({message(u"m-2"_s)}).front();
        post.run();
        QCOMPARE(post.server.count(), 1);
        QCOMPARE(post.delivery(first).attempts, 0);
        post.server.answerWith([](const SeenRequest &) { return answering(200); });
        post.store.clock.advance(61s);
        post.run();
        QCOMPARE(post.delivery(first).state, DeliveryState::Delivered);
        QCOMPARE(post.delivery(second).state, DeliveryState::Delivered);
    }

    void nobodyHearsOfAnEndBeforeItsBeginning()
    {
        Post post;
        post.server.add(answering(503));
        post.server.answerWith({});
        post.add({message(u"m-1"_s, u"ops"_s, u"group"_s), message(u"m-2"_s, u"ops"_s, u"group"_s)});
        QStringList order;
        bool down = true;
        post.server.answerWith([&](const SeenRequest &seen) {
            order.append(QString::fromLatin1(seen.header("webhook-id")));
            return answering(down ? 503 : 200);
        });
        post.run();
        down = false;
        post.store.clock.advance(7s);
        post.run();
        QCOMPARE(order, (QStringList{u"m-1"_s, u"m-1"_s, u"m-2"_s}));
    }

    void oneThatHangsKeepsNobodyWaiting()
    {
        Post post;
        LoopbackServer hanging;
        ServedAnswer never;
        never.manner = ServedAnswer::Manner::Silence;
        hanging.answerWith([never](const SeenRequest &) { return never; });
        post.urls[u"slow"_s] = hanging.url(u"/"_s);
        std::vector<NewDelivery> messages;
        for (int i = 0; i < 40; ++i)
            messages.push_back(message(u"s-%1"_s.arg(i), u"slow"_s));
        for (int i = 0; i < 40; ++i)
            messages.push_back(message(u"o-%1"_s.arg(i)));
        post.server.answerWith([](const SeenRequest &) { return answering(200); });
        const auto ids = post.add(messages);
        const auto running = post.sender->run();
        // All of the others are through before the first of the hanging calls can have timed out.
        QTRY_COMPARE_WITH_TIMEOUT(post.server.count(), 40, 15'000);
        QVERIFY(hanging.count() <= 8);
        QVERIFY(!running.isFinished());
        post.sender.reset();
        // Broken off by us: no attempt is used.
        QCOMPARE(post.delivery(ids.front()).attempts, 0);
        QCOMPARE(post.delivery(ids.back()).state, DeliveryState::Delivered);
    }

    void whatWasSentButNotWrittenGoesOutAgainWithItsId()
    {
        Post post;
        post.server.answerWith([](const SeenRequest &) { return answering(200); });
        const qint64 id = post.add({message(u"m-1"_s)}).front();
        // As far as a process comes that dies after the receiver's answer.
        const auto due =
            must(post.store.read([&](Connection &c) { return deliverystore::due(c, post.store.clock.now(), 10); }));
        DeliveryRoad road;
        road.url = post.server.url(u"/hook"_s);
        road.allowPrivate = true;
        QVERIFY(std::holds_alternative<WebReply>(
            callWeb(deliveryRequest(due.at(0).message, road, post.store.clock.now()))));
        post.sender.reset();
        post.store.reopen();
        post.sender = post.makeSender();
        post.run();
        QCOMPARE(post.server.count(), 2);
        QCOMPARE(post.server.seen().at(0).header("webhook-id"), post.server.seen().at(1).header("webhook-id"));
        QCOMPARE(post.delivery(id).state, DeliveryState::Delivered);
    }

    void privateAddressesAreNotReachedUnlessAllowed()
    {
        Post post;
        post.allowPrivate = false;
        post.server.answerWith([](const SeenRequest &) { return answering(200); });
        const qint64 id = post.add({message(u"m-1"_s)}).front();
        post.run();
        QCOMPARE(post.server.count(), 0);
        QVERIFY2(post.delivery(id).words.contains(u"allow_private"_s), qPrintable(post.delivery(id).words));
    }

    void aReceiverThatIsNotConfiguredKeepsItsMessages()
    {
        Post post;
        const qint64 id = post.add({message(u"m-1"_s, u"gone"_s)}).front();
        post.run();
        QCOMPARE(post.delivery(id).state, DeliveryState::Waiting);
        QVERIFY(post.delivery(id).words.contains(u"Nobody is called so."_s));
        post.urls[u"gone"_s] = post.server.url(u"/"_s);
        post.server.answerWith([](const SeenRequest &) { return answering(200); });
        post.store.clock.advance(7s);
        post.run();
        QCOMPARE(post.delivery(id).state, DeliveryState::Delivered);
    }

    void hostileAnswersAreContained()
    {
        Post post;
        using Manner = ServedAnswer::Manner;
        for (const Manner manner : {Manner::CloseAtOnce, Manner::CloseAfterHeaders, Manner::Flood}) {
            ServedAnswer answer;
            answer.manner = manner;
            answer.floodBytes = 100 * 1024 * 1024;
            post.server.answerWith([answer](const SeenRequest &) { return answer; });
            const qint64 id = post.add({message(u"m-%1"_s.arg(static_cast<int>(manner)))}).front();
            post.run();
            const auto attempts = post.attempts(id);
            QCOMPARE(attempts.size(), size_t(1));
            QVERIFY(attempts[0].answer.size() <= deliverypolicy::answerKept);
            QCOMPARE(post.delivery(id).state,
                     manner == Manner::Flood ? DeliveryState::Delivered : DeliveryState::Waiting);
        }
        ServedAnswer zeros;
        zeros.body = QByteArray("a\0b", 3) + QByteArray(5000, '\xff');
        post.server.answerWith([zeros](const SeenRequest &) { return zeros; });
        const qint64 id = post.add({message(u"m-zeros"_s)}).front();
        post.run();
        QVERIFY(post.attempts(id).at(0).answer.startsWith(u"ab"_s));
    }

    void replaysCarryTheirOldId()
    {
        Post post;
        post.server.answerWith([](const SeenRequest &) { return answering(400); });
        const auto ids = post.add({message(u"m-1"_s), message(u"m-2"_s)});
        post.run();
        QCOMPARE(post.delivery(ids[0]).state, DeliveryState::Refused);
        post.server.answerWith([](const SeenRequest &) { return answering(200); });
        const auto again = must(post.store.write(
            [&](Transaction &tx) { return deliverystore::replay(tx, ids, Actor::automation(), u"mended"_s); }));
        QCOMPARE(again.size(), size_t(2));
        post.run();
        QCOMPARE(post.delivery(again[1]).state, DeliveryState::Delivered);
        QCOMPARE(post.delivery(again[1]).message.replayOf, ids[1]);
        QCOMPARE(post.server.seen().last().header("webhook-id").left(2), QByteArray("m-"));
        const auto failed = must(post.store.read(
            [](Connection &c) { return deliverystore::list(c, {.receiver = u"ops"_s, .failedOnly = true}); }));
        QCOMPARE(failed.size(), size_t(2));
    }
};

LOOMDECK_TEST(DeliverySenderTest, "deliverysender")
#include "tst_deliverysender.moc"
