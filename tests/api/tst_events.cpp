// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apifixture.h"
#include "support/eventreader.h"
#include "support/registry.h"

#include <QFile>
#include <QRandomGenerator>
#include <thread>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

JournalEntry newsOf(const QString &kind, const QString &text = {})
{
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = kind;
    entry.reason = text;
    return entry;
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

QList<qint64> idsOf(const std::vector<ServerEvent> &events)
{
    QList<qint64> ids;
    for (const ServerEvent &event : events)
        ids << event.id;
    return ids;
}

QList<qint64> from(qint64 first, qint64 last)
{
    QList<qint64> ids;
    for (qint64 id = first; id <= last; ++id)
        ids << id;
    return ids;
}

} // namespace

/** The journal as a stream: in order, each entry once, for as long as the caller likes. */
class EventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewListenerHearsWhatHappensFromNowOn()
    {
        ApiFixture f;
        f.newPlan();
        EventReader reader(f.port(), f.token(Role::Viewer), "/api/events");
        QCOMPARE(reader.status(), 200);
        QCOMPARE(reader.contentType(), "text/event-stream");
        const HttpReply made = f.post(u"/api/fiction/projects"_s, {{u"title"_s, u"Atlas"_s}});
        const auto event = reader.next();
        QVERIFY(event);
        QCOMPARE(event->kind, u"project.create"_s);
        const QJsonObject entry = f.get(u"/api/journal?order=newest&limit=1"_s).array()[0].toObject();
        QCOMPARE(event->data, entry);
        QCOMPARE(event->id, entry[u"position"].toInteger());
        QCOMPARE(entry[u"subjectId"].toString(), made.object()[u"id"].toString());
    }

    void aListenerGoesOnWhereItStopped()
    {
        ApiFixture f;
        for (int i = 0; i < 5; ++i)
            f.post(u"/api/fiction/projects"_s, {{u"title"_s, u"P"_s}});
        const qint64 head = f.count(u"SELECT max(position) FROM journal"_s);
        // By the header as browsers do, or by the query.
        EventReader byHeader(f.port(), f.token(Role::Viewer), "/api/events", 2);
        QCOMPARE(idsOf(byHeader.take(static_cast<size_t>(head - 2))), from(3, head));
        EventReader byQuery(f.port(), f.token(Role::Viewer), "/api/events?after=2");
        QCOMPARE(idsOf(byQuery.take(static_cast<size_t>(head - 2))), from(3, head));
        EventReader both(f.port(), f.token(Role::Viewer), "/api/events?after=0", head - 1);
        QCOMPARE(idsOf(both.take(1)), from(head, head));
        for (const char *bad : {"-1", "x", "1.5", "99999999999999999999"}) {
            EventReader refused(f.port(), f.token(Role::Viewer), QByteArray("/api/events?after=") + bad);
            QCOMPARE(refused.status(), 400);
        }
    }

    void kindsAndPlansAreFiltered()
    {
        ApiFixture f;
        const QString plan = f.newPlan();
        EventReader kinds(f.port(), f.token(Role::Viewer), "/api/events?after=0&kind=plan.create,token.create");
        EventReader ofPlan(f.port(), f.token(Role::Viewer), "/api/events?after=0&planId=" + plan.toLatin1());
        f.newPlan(u"Other"_s);
        f.post(f.itemPath(plan, u"vision-plan"_s, u"resume"_s), f.resumeBody(plan, u"vision-plan"_s));
        QStringList heard;
        for (const ServerEvent &event : kinds.take(5))
            heard << event.kind;
        QCOMPARE(heard, (QStringList{u"token.create"_s, u"token.create"_s, u"token.create"_s, u"plan.create"_s,
                                     u"plan.create"_s}));
        const auto mine = ofPlan.take(2);
        QCOMPARE(mine.size(), 2u);
        QCOMPARE(mine[0].kind, u"plan.create"_s);
        QCOMPARE(mine[1].kind, u"backlog.resume"_s);
        QCOMPARE(mine[1].data[u"planId"].toString(), plan);
    }

    void concurrentWritersLeaveNoGapAndNoDouble()
    {
        ApiFixture f;
        constexpr int writers = 4, each = 150;
        std::vector<std::thread> threads;
        for (int w = 0; w < writers; ++w) {
            threads.emplace_back([&f, w] {
                for (int i = 0; i < each; ++i)
                    must(f.engine()
                             .database()
                             .write([w](Transaction &tx) { journal::append(tx, newsOf(u"writer.%1"_s.arg(w))); })
                             .result());
            });
        }
        // One listens all the time, the other leaves again and again and comes back with its last id.
        EventReader patient(f.port(), f.token(Role::Viewer), "/api/events", 0);
        QList<qint64> heard, heardInParts;
        qint64 last = 0;
        while (heardInParts.size() < writers * each + 4) {
            EventReader restless(f.port(), f.token(Role::Operator), "/api/events", last);
            const auto events = restless.take(QRandomGenerator::global()->bounded(1u, 60u), 2'000);
            heardInParts << idsOf(events);
            if (!events.empty())
                last = events.back().id;
        }
        for (std::thread &thread : threads)
            thread.join();
        // The leader writes too, what it finds wrong with a new store, so there may be more.
        const qsizetype most = heardInParts.size();
        heard << idsOf(patient.take(static_cast<size_t>(most)));
        QCOMPARE(heard, from(1, most));
        QCOMPARE(heardInParts, from(1, most));
    }

    void aCallerWhoDoesNotReadCostsNoMemory()
    {
        ApiFixture f;
        constexpr int entries = 6'000, size = 10'000;
        must(f.engine()
                 .database()
                 .write([](Transaction &tx) {
                     for (int i = 0; i < entries; i += 500)
                         journal::append(tx, std::vector<JournalEntry>(500, newsOf(u"bulky"_s, QString(size, u'x'))));
                 })
                 .result());
        const qint64 head = f.count(u"SELECT max(position) FROM journal"_s);
        // Warm up what the first reading of it costs.
        f.get(u"/api/journal?limit=500"_s);
        const qint64 before = residentBytes();
        std::vector<std::unique_ptr<EventReader>> lazy;
        for (int i = 0; i < 4; ++i)
            lazy.push_back(std::make_unique<EventReader>(f.port(), f.token(Role::Viewer), "/api/events", 0));
        for (const auto &reader : lazy)
            reader->client().socket().setReadBufferSize(64 * 1024);
        // Others go on meanwhile.
        for (int i = 0; i < 20; ++i)
            QCOMPARE(f.get(u"/api/journal?limit=200"_s).status, 200);
        QCOMPARE(f.server().streams(), 4);
        // Each of the four would hear 60 MB; nobody keeps more than a batch of that for any of them.
        const qint64 grown = residentBytes() - before;
        QVERIFY2(grown < 120'000'000, qPrintable(u"grown by %1 MB"_s.arg(grown / 1'000'000)));
        // And when it reads at last, all is there.
        lazy[0]->client().socket().setReadBufferSize(0);
        QCOMPARE(idsOf(lazy[0]->take(static_cast<size_t>(head), 30'000)), from(1, head));
    }

    void aSilentStreamShowsThatItLives()
    {
        ApiFixture f({{}, 0, {}, {}, 50ms});
        EventReader reader(f.port(), f.token(Role::Viewer), "/api/events");
        QTRY_VERIFY((reader.next(20), reader.beats() >= 3));
        // The beats are no events and lose none.
        f.newPlan();
        QCOMPARE(reader.next()->kind, u"plan.create"_s);
    }

    void aCallerWhoLeavesIsForgotten()
    {
        ApiFixture f;
        {
            EventReader one(f.port(), f.token(Role::Viewer), "/api/events");
            EventReader two(f.port(), f.token(Role::Viewer), "/api/events");
            QTRY_COMPARE(f.server().streams(), 2);
            two.client().abort();
            QTRY_COMPARE(f.server().streams(), 1);
            // Whatever it sent before.
            one.client().send("GET / HTTP/1.1\r\n\r\nsome noise");
            one.client().closeSending();
            QTRY_COMPARE(f.server().streams(), 0);
        }
        QTRY_COMPARE(f.server().connections(), 0);
    }

    void twoListenersHearTheSame()
    {
        ApiFixture f;
        EventReader one(f.port(), f.token(Role::Viewer), "/api/events");
        EventReader two(f.port(), f.token(Role::Admin), "/api/events");
        for (int i = 0; i < 3; ++i)
            f.newPlan();
        const auto first = one.take(3), second = two.take(3);
        QCOMPARE(first.size(), 3u);
        QCOMPARE(idsOf(first), idsOf(second));
    }

    void streamsEndInOrderWhenTheServerStops()
    {
        ApiFixture f;
        EventReader reader(f.port(), f.token(Role::Viewer), "/api/events");
        QCOMPARE(reader.status(), 200);
        f.server().stop();
        QVERIFY(reader.waitForEnd(2'000));
        QTRY_COMPARE(f.server().streams(), 0);
    }

    void aRevokedTokenEndsItsStreams()
    {
        ApiFixture f;
        EventReader listener(f.port(), f.token(Role::Viewer), "/api/events");
        EventReader other(f.port(), f.token(Role::Operator), "/api/events");
        f.post(u"/api/commands/token.revoke"_s, {{u"name"_s, u"the viewer"_s}}, Role::Admin);
        QVERIFY(listener.waitForEnd(2'000));
        QCOMPARE(other.next()->kind, u"token.revoke"_s);
        f.newPlan();
        QCOMPARE(other.next()->kind, u"plan.create"_s);
    }

    void headAndOldClientsAreServedToo()
    {
        ApiFixture f;
        HttpClient head(f.port());
        const HttpReply reply = head.ask("HEAD", "/api/events", f.as(Role::Viewer));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("content-type"), "text/event-stream");
        QVERIFY(head.waitForClosed());
        QCOMPARE(head.unread(), QByteArray());
        QTRY_COMPARE(f.server().streams(), 0);
        // HTTP/1.0 has no chunks.
        HttpClient old(f.port());
        old.send("GET /api/events?after=0 HTTP/1.0\r\nAuthorization: Bearer " + f.token(Role::Viewer) + "\r\n\r\n");
        const QByteArray text = old.readUntil("store.seeded");
        QVERIFY(text.startsWith("HTTP/1.0 200"));
        QVERIFY(!text.toLower().contains("chunked"));
        QVERIFY(text.contains("\r\n\r\nretry: 2000\n\nid: 1\nevent: store.seeded"));
    }
};

LOOMDECK_TEST(EventsTest, "events")
#include "tst_events.moc"
