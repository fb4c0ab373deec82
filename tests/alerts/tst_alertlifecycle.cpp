// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertlifecycle.h"
#include "support/registry.h"

#include <map>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace std::chrono_literals;

namespace {

using Kind = AlertChange::Kind;

const Timestamp lifeStart{Micros(1'795'197'600'000'000)};

/** A store of alerts in memory, changed as the life cycle says. */
class Life
{
public:
    std::vector<AlertRule> rules;
    AlertMarks marks;
    std::optional<Timestamp> lastLook;
    std::map<QString, int> fired, resolved; ///< by fingerprint

    Life()
    {
        AlertRule rule;
        rule.name = u"test"_s;
        rule.severity = u"warning"_s;
        rules = {rule};
    }
    AlertRule &rule() { return rules[0]; }

    static AlertCandidate candidate(const QString &plan, const QString &words = {})
    {
        AlertCandidate one;
        one.rule = u"test"_s;
        one.labels = {{u"alertname"_s, u"test"_s}, {u"plan"_s, plan}};
        one.annotations.set(u"description"_s, words);
        one.seal();
        return one;
    }

    /** A look at `now` that sees these plans. */
    std::vector<AlertChange> look(Timestamp now, const QStringList &plans, const QString &words = {})
    {
        std::vector<AlertCandidate> candidates;
        for (const QString &plan : plans)
            candidates.push_back(candidate(plan, words));
        return look(now, candidates);
    }

    std::vector<AlertChange> look(Timestamp now, const std::vector<AlertCandidate> &candidates)
    {
        const AlertLook when{now, lastLook};
        const auto changes = judgeAlerts(marks, candidates, rules, when);
        for (const AlertChange &change : changes)
            apply(change, candidates, now);
        if (!when.isPast())
            lastLook = now;
        return changes;
    }

    AlertMark *find(const QString &plan)
    {
        const auto at = marks.find(candidate(plan).fingerprint);
        return at == marks.end() ? nullptr : &*at;
    }
    bool fires(const QString &plan)
    {
        const AlertMark *mark = find(plan);
        return mark && mark->state == AlertState::Firing;
    }
    bool pends(const QString &plan)
    {
        const AlertMark *mark = find(plan);
        return mark && mark->state == AlertState::Pending;
    }

private:
    void apply(const AlertChange &change, const std::vector<AlertCandidate> &candidates, Timestamp now)
    {
        QString fingerprint;
        if (change.candidate) {
            fingerprint = candidates[*change.candidate].fingerprint;
        } else {
            for (const AlertMark &mark : marks) {
                if (mark.key == change.key)
                    fingerprint = mark.fingerprint;
            }
        }
        QVERIFY(!fingerprint.isEmpty());
        AlertMark &mark = marks[fingerprint];
        if (change.key == 0) {
            QVERIFY(mark.key == 0);
            mark.key = ++m_lastKey;
            mark.fingerprint = fingerprint;
        }
        QVERIFY(change.key == 0 || mark.key == change.key);
        if (change.candidate) {
            mark.rule = candidates[*change.candidate].rule;
            mark.content = candidates[*change.candidate].content;
            mark.lastSeen.reset();
            mark.startsAt = change.startsAt;
        } else {
            mark.lastSeen = change.lastSeen;
        }
        switch (change.kind) {
        case Kind::Pending:
            QVERIFY(mark.state != AlertState::Firing);
            mark.state = AlertState::Pending;
            break;
        case Kind::Fired:
            QVERIFY(change.key == 0 || mark.state != AlertState::Firing);
            mark.state = AlertState::Firing;
            mark.endsAt.reset();
            ++mark.timesFired;
            ++fired[fingerprint];
            break;
        case Kind::Resolved:
            QCOMPARE(mark.state, AlertState::Firing);
            QVERIFY(change.endsAt && *change.endsAt >= mark.startsAt);
            mark.state = AlertState::Resolved;
            mark.endsAt = change.endsAt;
            ++resolved[fingerprint];
            break;
        case Kind::Withdrawn:
            QCOMPARE(mark.state, AlertState::Pending);
            QCOMPARE(change.endsAt.has_value(), mark.timesFired > 0);
            if (mark.timesFired == 0)
                marks.remove(fingerprint);
            else
                mark.state = AlertState::Resolved;
            break;
        case Kind::Missed:
        case Kind::Seen:
            QCOMPARE(mark.state, AlertState::Firing);
            break;
        case Kind::Content:
            break;
        }
        Q_UNUSED(now)
    }

    qint64 m_lastKey = 0;
};

std::vector<Kind> kindsOf(const std::vector<AlertChange> &changes)
{
    std::vector<Kind> kinds;
    for (const AlertChange &change : changes)
        kinds.push_back(change.kind);
    return kinds;
}

/** What one alert should be after a look, told from the whole history and not from the look before. */
struct Seen
{
    Timestamp at{};
    bool present = false;
};

bool shouldFire(const std::vector<Seen> &history, const AlertRule &rule)
{
    for (size_t fire = 0; fire < history.size(); ++fire) {
        // Seen without a break for long enough, up to this look …
        size_t begin = fire + 1;
        while (begin > 0 && history[begin - 1].present)
            --begin;
        if (begin > fire || history[fire].at - history[begin].at < rule.holdFor)
            continue;
        // … and since then never missed for too long.
        bool lives = true;
        Timestamp last = history[fire].at;
        for (size_t i = fire + 1; i < history.size(); ++i) {
            if (history[i].present)
                last = history[i].at;
            else if (history[i].at - last >= rule.keepFiring)
                lives = false;
        }
        if (lives)
            return true;
    }
    return false;
}

} // namespace

/** From pending to firing to resolved, with all that may come between. */
class AlertLifecycleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesAtOnceWithoutPatience()
    {
        Life life;
        QCOMPARE(kindsOf(life.look(lifeStart, {u"saga"_s})), std::vector{Kind::Fired});
        QCOMPARE(life.find(u"saga"_s)->startsAt, lifeStart);
        QVERIFY(life.look(lifeStart + 15s, {u"saga"_s}).empty());
        const auto changes = life.look(lifeStart + 30s, QStringList());
        QCOMPARE(kindsOf(changes), std::vector{Kind::Resolved});
        QCOMPARE(changes[0].endsAt, lifeStart + 30s);
        QCOMPARE(changes[0].lastSeen, lifeStart + 15s);
        QCOMPARE(changes[0].why, u"gone"_s);
        QVERIFY(life.look(lifeStart + 45s, QStringList()).empty());
    }

    void waitsForItsTimeAndForgetsWhatWasShort()
    {
        Life life;
        life.rule().holdFor = 1min;
        QCOMPARE(kindsOf(life.look(lifeStart, {u"saga"_s})), std::vector{Kind::Pending});
        QVERIFY(life.look(lifeStart + 59s, {u"saga"_s}).empty());
        QCOMPARE(kindsOf(life.look(lifeStart + 60s, {u"saga"_s})), std::vector{Kind::Fired});
        QCOMPARE(life.find(u"saga"_s)->startsAt, lifeStart + 60s);
        life.look(lifeStart + 60s, {u"saga"_s, u"other"_s});
        QVERIFY(life.pends(u"other"_s));
        QCOMPARE(kindsOf(life.look(lifeStart + 90s, {u"saga"_s})), std::vector{Kind::Withdrawn});
        QVERIFY(!life.find(u"other"_s));
    }

    void whatTheFactsSayCountsTowardsItsTime()
    {
        Life life;
        life.rule().holdFor = 6h;
        AlertCandidate old = Life::candidate(u"saga"_s);
        old.since = lifeStart - 5h;
        QCOMPARE(kindsOf(life.look(lifeStart, {old})), std::vector{Kind::Pending});
        QCOMPARE(life.find(u"saga"_s)->startsAt, lifeStart - 5h);
        QCOMPARE(kindsOf(life.look(lifeStart + 1h, {old})), std::vector{Kind::Fired});
        QCOMPARE(life.find(u"saga"_s)->startsAt, lifeStart + 1h);
        // It resolves and begins anew: what was before its end does not count again.
        life.look(lifeStart + 2h, QStringList());
        QCOMPARE(kindsOf(life.look(lifeStart + 3h, {old})), std::vector{Kind::Pending});
        QCOMPARE(life.find(u"saga"_s)->startsAt, lifeStart + 2h);
    }

    void keepsFiringForAWhile()
    {
        Life life;
        life.rule().keepFiring = 5min;
        life.look(lifeStart, {u"saga"_s});
        QCOMPARE(kindsOf(life.look(lifeStart + 1min, QStringList())), std::vector{Kind::Missed});
        QVERIFY(life.look(lifeStart + 2min, QStringList()).empty());
        QCOMPARE(kindsOf(life.look(lifeStart + 3min, {u"saga"_s})), std::vector{Kind::Seen});
        life.look(lifeStart + 4min, QStringList());
        QVERIFY(life.look(lifeStart + 7min, QStringList()).empty());
        // Five minutes after it was seen last, at three.
        const auto changes = life.look(lifeStart + 8min, QStringList());
        QCOMPARE(kindsOf(changes), std::vector{Kind::Resolved});
        QCOMPARE(changes[0].lastSeen, lifeStart + 3min);
        QCOMPARE(life.find(u"saga"_s)->timesFired, 1);
        life.look(lifeStart + 9min, {u"saga"_s});
        QCOMPARE(life.find(u"saga"_s)->timesFired, 2);
    }

    void aRuleThatIsSwitchedOffEndsItsAlerts()
    {
        Life life;
        life.rule().keepFiring = 1h;
        life.look(lifeStart, {u"saga"_s});
        life.rule().enabled = false;
        const auto changes = life.look(lifeStart + 15s, {u"saga"_s});
        QCOMPARE(kindsOf(changes), std::vector{Kind::Resolved});
        QCOMPARE(changes[0].why, u"rule-off"_s);
        QVERIFY(life.look(lifeStart + 30s, {u"saga"_s}).empty());
    }

    void otherWordsAreAnotherContent()
    {
        Life life;
        life.look(lifeStart, {u"saga"_s}, u"two items"_s);
        QCOMPARE(kindsOf(life.look(lifeStart + 15s, {u"saga"_s}, u"three items"_s)), std::vector{Kind::Content});
        QVERIFY(life.look(lifeStart + 30s, {u"saga"_s}, u"three items"_s).empty());
        QCOMPARE(life.find(u"saga"_s)->timesFired, 1);
    }

    void postedOnesExpire()
    {
        Life life;
        AlertMark posted;
        posted.key = 99;
        posted.fingerprint = Life::candidate(u"posted"_s).fingerprint;
        posted.state = AlertState::Firing;
        posted.startsAt = lifeStart;
        posted.lastSeen = lifeStart;
        posted.expiresAt = lifeStart + 5min;
        posted.timesFired = 1;
        life.marks.insert(posted.fingerprint, posted);
        QVERIFY(life.look(lifeStart + 299s, QStringList()).empty());
        const auto changes = life.look(lifeStart + 5min, QStringList());
        QCOMPARE(kindsOf(changes), std::vector{Kind::Resolved});
        QCOMPARE(changes[0].why, u"expired"_s);
        QCOMPARE(changes[0].endsAt, lifeStart + 5min);
    }

    void aClockThatWasSetBackEndsAndBeginsNothing()
    {
        Life life;
        life.rule().holdFor = 1min;
        life.look(lifeStart - 1min, {u"gone"_s});
        life.look(lifeStart, {u"gone"_s});
        life.look(lifeStart + 30s, QStringList()); // resolved
        life.look(lifeStart + 40s, {u"fires"_s});
        life.look(lifeStart + 2min, {u"fires"_s, u"pends"_s});
        QVERIFY(life.fires(u"fires"_s) && life.pends(u"pends"_s));
        // An hour back: what fires is not seen any more, what was gone is seen again.
        for (const Micros at : {Micros(-58min), Micros(-30min), Micros(119s)})
            QVERIFY(life.look(lifeStart + at, {u"gone"_s}).empty());
        QVERIFY(life.fires(u"fires"_s) && life.pends(u"pends"_s) && !life.fires(u"gone"_s));
        // The clock has come as far again.
        life.look(lifeStart + 121s, QStringList());
        QVERIFY(!life.fires(u"fires"_s) && !life.pends(u"pends"_s));
    }

    void aClockThatWasADayAheadIsForgotten()
    {
        Life life;
        life.look(lifeStart + 25h, {u"saga"_s});
        const auto changes = life.look(lifeStart, QStringList());
        QCOMPARE(kindsOf(changes), std::vector{Kind::Resolved});
        QCOMPARE(changes[0].endsAt, lifeStart + 25h); // never before it began
        QCOMPARE(life.lastLook, lifeStart);
        life.look(lifeStart + 15s, {u"saga"_s});
        QVERIFY(life.fires(u"saga"_s));
    }

    void candidatesWithTheSameLabelsAreOneAlert()
    {
        Life life;
        QCOMPARE(life.look(lifeStart, {u"saga"_s, u"saga"_s}).size(), 1u);
    }

    void everyHistoryEndsAsItsWholeSays_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }

    void everyHistoryEndsAsItsWholeSays()
    {
        QFETCH(quint32, seed);
        QRandomGenerator dice(seed);
        Life life;
        life.rule().holdFor = std::chrono::seconds(std::array{0, 15, 60, 200}[dice.bounded(4)]);
        life.rule().keepFiring = std::chrono::seconds(std::array{0, 20, 90, 300}[dice.bounded(4)]);
        const QStringList plans{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        std::map<QString, std::vector<Seen>> histories;
        std::map<QString, int> times;
        Timestamp now = lifeStart;
        for (int step = 0; step < 120; ++step) {
            now += std::chrono::seconds(1 + dice.bounded(60));
            QStringList seen;
            for (const QString &plan : plans) {
                const bool before = !histories[plan].empty() && histories[plan].back().present;
                const bool present = dice.bounded(100) < (before ? 85 : 25);
                if (present)
                    seen << plan;
            }
            std::map<QString, bool> firedBefore;
            for (const QString &plan : plans)
                firedBefore[plan] = shouldFire(histories[plan], life.rule());
            life.look(now, seen);
            for (const QString &plan : plans) {
                auto &history = histories[plan];
                history.push_back({now, seen.contains(plan)});
                const bool fires = shouldFire(history, life.rule());
                times[plan] += fires && !firedBefore[plan] ? 1 : 0;
                QCOMPARE(life.fires(plan), fires);
                QCOMPARE(life.pends(plan), !fires && history.back().present);
                const AlertMark *mark = life.find(plan);
                QCOMPARE(mark ? mark->timesFired : 0, times[plan]);
            }
            // The same look again, as a second leader or one that was restarted has it, changes nothing.
            QVERIFY(life.look(now, seen).empty());
        }
    }

    void noHistoryWithAJumpingClockLosesAnAlert()
    {
        QRandomGenerator dice(7);
        Life life;
        life.rule().keepFiring = 30s;
        Timestamp now = lifeStart, furthest = lifeStart;
        for (int step = 0; step < 2000; ++step) {
            now += std::chrono::seconds(dice.bounded(100) < 10 ? -dice.bounded(600) : dice.bounded(120));
            QStringList seen;
            for (int plan = 0; plan < 6; ++plan) {
                if (dice.bounded(2) == 0)
                    seen << QString::number(plan);
            }
            const bool isPast = now < furthest;
            for (const AlertChange &change : life.look(now, seen)) {
                const bool ends = change.kind == Kind::Resolved || change.kind == Kind::Withdrawn;
                const bool again = change.key > 0 && (change.kind == Kind::Fired || change.kind == Kind::Pending);
                QVERIFY(!isPast || (!ends && !again));
            }
            furthest = std::max(furthest, now);
        }
        for (const auto &[fingerprint, count] : life.fired) {
            const int live = life.marks[fingerprint].state == AlertState::Firing ? 1 : 0;
            QCOMPARE(count - live, life.resolved[fingerprint]);
        }
    }
};

LOOMDECK_TEST(AlertLifecycleTest, "alertlifecycle")
#include "tst_alertlifecycle.moc"
