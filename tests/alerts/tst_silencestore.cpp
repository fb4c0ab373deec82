// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertlist.h"
#include "alerts/silencestore.h"
#include "alertworld.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

Matchers matchersOf(const QString &text)
{
    return must(matchersFromJson(text));
}

} // namespace

/** Silences: made, listed, ended, forgotten, and what they do to alerts. */
class SilenceStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void silencesWhatItMatchesWhileItLasts()
    {
        TestStore store;
        const Timestamp start = store.clock.now();
        const Actor ann = personCalled(u"ann"_s);
        must(store.write([](Transaction &tx) {
            alertstore::apply(tx,
                              {candidateOf(u"backlog:stale"_s, u"saga"_s), candidateOf(u"backlog:stale"_s, u"other"_s)},
                              alertrules::usual());
        }));
        const Matchers matchers = matchersOf(uR"({plan=~"sa.*", severity!="error"})"_s);
        const auto preview = must(store.read([&](Connection &c) { return alertlist::preview(c, matchers); }));
        QCOMPARE(preview.total, 1);
        QCOMPARE(preview.first.at(0).label(u"plan"), u"saga"_s);

        const StoredSilence made = must(store.write([&](Transaction &tx) {
            return silencestore::create(tx, {matchers, start + 10min, start + 1h, u"known"_s}, ann);
        }));
        const auto standings = [&] {
            std::map<QString, AlertStanding> all;
            for (const AlertRow &row :
                 must(store.read([&](Connection &c) { return alertlist::page(c, {}, store.clock.now()); })).rows) {
                all[row.alert.label(u"plan")] = row.standing;
                if (row.standing == AlertStanding::Silenced && row.silencedBy != QStringList{made.silence.id})
                    qFatal("silenced by another");
            }
            return all;
        };
        QCOMPARE(standings()[u"saga"_s], AlertStanding::Firing);
        store.clock.advance(10min);
        store.reopen();
        QCOMPARE(standings()[u"saga"_s], AlertStanding::Silenced);
        QCOMPARE(standings()[u"other"_s], AlertStanding::Firing);
        QCOMPARE(must(store.read([&](Connection &c) {
                     return alertlist::counts(c, store.clock.now());
                 })).of(AlertStanding::Silenced),
                 1);
        const auto soon = [&](Micros within) {
            return must(store.read(
                            [&](Connection &c) { return silencestore::expiringSoon(c, store.clock.now(), within); }))
                .size();
        };
        QCOMPARE(soon(49min), 0u);
        QCOMPARE(soon(50min), 1u);

        const StoredSilence ended = must(store.write([&](Transaction &tx) {
            return silencestore::end(tx, made.silence.id, u"mended"_s, personCalled(u"bob"_s));
        }));
        QCOMPARE(ended.endedBy, u"bob"_s);
        QCOMPARE(ended.endedAt, store.clock.now());
        QCOMPARE(standings()[u"saga"_s], AlertStanding::Firing);
        const auto again =
            store.write([&](Transaction &tx) { return silencestore::end(tx, made.silence.id, {}, ann); });
        QCOMPARE(again.error().code, u"SILENCE_OVER"_s);

        const auto told = alertEntries(store, {u"silence.create"_s, u"silence.end"_s});
        QCOMPARE(told.size(), 2u);
        QCOMPARE(told[0].subjectId, made.silence.id);
        QCOMPARE(told[0].reason, u"known"_s);
        QCOMPARE(told[1].before[u"state"].toString(), u"active"_s);
        QCOMPARE(told[1].actor, u"bob"_s);
    }

    void isListedByItsEndAndForgottenInTheEnd()
    {
        TestStore store;
        const Timestamp start = store.clock.now();
        const auto make = [&](const QString &plan, Micros end) {
            return must(store.write([&](Transaction &tx) {
                       return silencestore::create(tx,
                                                   {matchersOf(u"plan=\"%1\""_s.arg(plan)), {}, start + end, u"why"_s},
                                                   personCalled(u"ann"_s));
                   }))
                .silence.id;
        };
        const QString late = make(u"late"_s, 3h), early = make(u"early"_s, 1h), middle = make(u"middle"_s, 2h);
        store.clock.advance(90min);
        const auto ids = [&](bool withExpired) {
            QStringList list;
            for (const StoredSilence &one : must(store.read(
                     [&](Connection &c) { return silencestore::list(c, store.clock.now(), withExpired, 100); })))
                list << one.silence.id;
            return list;
        };
        QCOMPARE(ids(false), (QStringList{middle, late}));
        QCOMPARE(ids(true), (QStringList{middle, late, early}));
        must(store.write([&](Transaction &tx) { silencestore::prune(tx, tx.now()); }));
        QCOMPARE(ids(true), (QStringList{middle, late}));
        const auto json =
            must(store.read([&](Connection &c) { return silencestore::find(c, late); }))->toJson(store.clock.now());
        QCOMPARE(json[u"matchersText"].toString(), uR"({plan="late"})"_s);
        QCOMPARE(json[u"state"].toString(), u"active"_s);
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QString>("matchers");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("code");
        QTest::newRow("past") << u"plan=\"a\""_s << -1 << u"why"_s << u"SILENCE_TIMES"_s;
        QTest::newRow("no reason") << u"plan=\"a\""_s << 60 << u" "_s << u"SILENCE_REASON"_s;
        QTest::newRow("everything") << u"plan=~\".*\""_s << 60 << u"why"_s << u"SILENCE_MATCHERS"_s;
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(QString, matchers);
        QFETCH(int, minutes);
        QFETCH(QString, reason);
        QFETCH(QString, code);
        TestStore store;
        const auto done = store.write([&](Transaction &tx) {
            return silencestore::create(tx,
                                        {matchersOf(matchers), {}, tx.now() + std::chrono::minutes(minutes), reason},
                                        personCalled(u"ann"_s));
        });
        QCOMPARE(done.error().code, code);
        QVERIFY(alertEntries(store, {u"silence.create"_s}).empty());
    }

    void readsMatchersInEveryForm()
    {
        const auto text = [](const QJsonValue &json) { return matchersText(must(matchersFromJson(json))); };
        const QString expected = uR"({a="b",c!~"d.*"})"_s;
        QCOMPARE(text(uR"(a="b", c!~"d.*")"_s), expected);
        QCOMPARE(text(QJsonArray{uR"(c!~"d.*")"_s, u"a=b"_s}), expected);
        QCOMPARE(text(QJsonArray{QJsonObject{{u"name"_s, u"a"_s}, {u"op"_s, u"="_s}, {u"value"_s, u"b"_s}},
                                 QJsonObject{{u"name"_s, u"c"_s}, {u"op"_s, u"!~"_s}, {u"value"_s, u"d.*"_s}}}),
                 expected);
        QCOMPARE(
            text(QJsonArray{
                QJsonObject{{u"name"_s, u"a"_s}, {u"value"_s, u"b"_s}, {u"isRegex"_s, false}, {u"isEqual"_s, true}},
                QJsonObject{{u"name"_s, u"c"_s}, {u"value"_s, u"d.*"_s}, {u"isRegex"_s, true}, {u"isEqual"_s, false}}}),
            expected);
        for (const QJsonValue &bad : {QJsonValue(), QJsonValue(QJsonArray()), QJsonValue(7),
                                      QJsonValue(QJsonArray{QJsonObject{{u"name"_s, u"a"_s}}})})
            QCOMPARE(matchersFromJson(bad).error().code, u"SILENCE_MATCHERS"_s);
        QCOMPARE(
            matchersFromJson(QJsonArray{QJsonObject{{u"name"_s, u"a"_s}, {u"op"_s, u"=~"_s}, {u"value"_s, u"("_s}}})
                .error()
                .code,
            u"BAD_REGEX"_s);
    }
};

LOOMDECK_TEST(SilenceStoreTest, "silencestore")
#include "tst_silencestore.moc"
