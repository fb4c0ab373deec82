// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/palettemodel.h"
#include "console/thresholdform.h"
#include "console/thresholdwords.h"
#include "consolefixture.h"
#include "support/registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;
using namespace std::chrono_literals;

namespace {

QString cell(const ThresholdList &list, const QString &name, int role)
{
    return list.index(list.indexOf(name)).data(role).toString();
}

/** As somebody else, at another console or by the API. */
void changeBy(ConsoleFixture &console, const QString &who, const QString &name, qint64 value)
{
    must(await(console.engine().commands().run(u"health.threshold"_s, {who, {}, u"test"_s, Role::Admin, {}},
                                               {{u"name"_s, name}, {u"value"_s, value}})));
}

qint64 valueOf(ConsoleFixture &console, const QString &name)
{
    for (const ThresholdRow &row : must(await(console.engine().queries().healthThresholds()))) {
        if (row.info.name == name)
            return row.value;
    }
    return -1;
}

} // namespace

/** Thresholds in Settings: the list, what may be written, and what others change meanwhile. */
class ThresholdsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsOfEach();
    void theListFollowsOthers();
    void aNumberIsCheckedAsItIsWritten();
    void aChangeIsWrittenWithItsReason();
    void aResetGivesTheDefaultBack();
    void somebodyWasFaster();
    void aViewerMayNot();
    void theyAreFound();
};

void ThresholdsTest::wordsOfEach()
{
    for (const ThresholdInfo &info : healththresholds::all()) {
        QVERIFY2(thresholdwords::title(info.name) != info.name, qPrintable(info.name));
        QVERIFY(!thresholdwords::meaning(info).isEmpty());
    }
    const ThresholdInfo time = *healththresholds::find(u"backlog.stale"_s);
    QCOMPARE(thresholdwords::value(time, 7200), u"2 h"_s);
    QCOMPARE(thresholdwords::value(time, 86'400), u"24 h"_s);
    QCOMPARE(thresholdwords::value(time, 7 * 86'400), u"7 d"_s);
    QCOMPARE(thresholdwords::value(time, 5400), u"90 min"_s);
    QCOMPARE(thresholdwords::value(time, 61), u"61 s"_s);
    QCOMPARE(thresholdwords::value(time, 0), u"0 s"_s);
    QCOMPARE(thresholdwords::value(*healththresholds::find(u"backlog.flapping-returns"_s), 3), u"3 return(s)"_s);
}

void ThresholdsTest::theListFollowsOthers()
{
    ConsoleFixture console;
    ThresholdList list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(list.loaded());
    QCOMPARE(list.count(), static_cast<int>(healththresholds::all().size()));
    QCOMPARE(list.caption(), u"as delivered"_s);
    QCOMPARE(cell(list, u"backlog.stale"_s, ThresholdList::ValueRole), u"2 h"_s);
    QVERIFY(list.index(0).data(ThresholdList::IsUsualRole).toBool());
    QVERIFY(cell(list, u"backlog.stale"_s, ThresholdList::ChangedRole).isEmpty());
    QSignalSpy rows(&list, &QAbstractItemModel::dataChanged), resets(&list, &QAbstractItemModel::modelReset);
    changeBy(console, u"dera"_s, u"backlog.stale"_s, 5400);
    QTRY_COMPARE(cell(list, u"backlog.stale"_s, ThresholdList::ValueRole), u"90 min"_s);
    QVERIFY(cell(list, u"backlog.stale"_s, ThresholdList::ChangedRole).startsWith(u"dera, "));
    QCOMPARE(cell(list, u"backlog.stale"_s, ThresholdList::UsualRole), u"2 h"_s);
    QCOMPARE(list.caption(), u"1 of 10 differ from the default"_s);
    // Only the row that changed.
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().first().toModelIndex().row(), list.indexOf(u"backlog.stale"_s));
    QCOMPARE(resets.size(), 0);
    console.session().live()->setPaused(true);
    const double before = console.session().live()->waiting();
    changeBy(console, u"dera"_s, u"backlog.stale"_s, 3600);
    QTRY_VERIFY(console.session().live()->waiting() > before);
    QCOMPARE(cell(list, u"backlog.stale"_s, ThresholdList::ValueRole), u"90 min"_s);
    console.session().live()->setPaused(false);
    QTRY_COMPARE(cell(list, u"backlog.stale"_s, ThresholdList::ValueRole), u"1 h"_s);
}

void ThresholdsTest::aNumberIsCheckedAsItIsWritten()
{
    ConsoleFixture console;
    ThresholdList list;
    QTRY_VERIFY(list.loaded());
    ThresholdForm form;
    form.begin(&list, u"backlog.stale"_s, false);
    QCOMPARE(form.numberText(), u"2"_s);
    QCOMPARE(form.unit(), u"h"_s);
    QCOMPARE(form.units().size(), 4);
    QCOMPARE(form.present(), u"2 h, as delivered"_s);
    QCOMPARE(form.missing(), u"this is the value it has"_s);
    for (const QString &wrong : {u"two"_s, u"-1"_s, u"1.5"_s, u"99999999999999999999"_s}) {
        form.setNumberText(wrong);
        QCOMPARE(form.numberError(), u"Write a whole number."_s);
        QCOMPARE(form.missing(), u"the number cannot be taken"_s);
    }
    form.setNumberText(u"169"_s);
    QCOMPARE(form.numberError(), u"Give it 1 min to 7 d."_s);
    form.setUnit(u"min"_s);
    QVERIFY(form.numberError().isEmpty());
    QCOMPARE(form.verb(), u"Change to 169 min"_s);
    QCOMPARE(form.missing(), u"say why, it goes into the journal"_s);
    form.setNumberText({});
    QVERIFY(form.numberError().isEmpty());
    QCOMPARE(form.missing(), u"write a number"_s);

    form.begin(&list, u"backlog.contract-warning"_s, false);
    QVERIFY(form.units().isEmpty());
    QCOMPARE(form.countUnit(), u"refusals"_s);
    form.setNumberText(u"3"_s);
    // An error from 2 on, and only a warning from 3 on: that is no order.
    QVERIFY2(form.numberError().contains(u"an error at 2"), qPrintable(form.numberError()));
}

void ThresholdsTest::aChangeIsWrittenWithItsReason()
{
    ConsoleFixture console;
    ThresholdList list;
    QTRY_VERIFY(list.loaded());
    ThresholdForm form;
    QSignalSpy done(&form, &ActionForm::succeeded);
    form.begin(&list, u"worldbible.stale"_s, false);
    form.setNumberText(u"3"_s);
    form.setUnit(u"d"_s);
    form.run();
    QVERIFY(!form.busy());
    form.setProperty("reason", u"slow season"_s);
    QVERIFY2(form.missing().isEmpty(), qPrintable(form.missing()));
    form.run();
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(valueOf(console, u"worldbible.stale"_s), 3 * 86'400);
    const auto entries = must(await(console.engine().queries().journal({.kinds = {u"health.threshold"_s}})));
    QCOMPARE(entries.size(), 1u);
    QCOMPARE(entries.front().reason, u"slow season"_s);
    QTRY_COMPARE(cell(list, u"worldbible.stale"_s, ThresholdList::ValueRole), u"3 d"_s);
}

void ThresholdsTest::aResetGivesTheDefaultBack()
{
    ConsoleFixture console;
    changeBy(console, u"dera"_s, u"backlog.contract-error"_s, 9);
    changeBy(console, u"dera"_s, u"backlog.contract-warning"_s, 5);
    ThresholdList list;
    QTRY_VERIFY(list.loaded());
    ThresholdForm form;
    // The default of the error lies below the warning that somebody set.
    form.begin(&list, u"backlog.contract-error"_s, true);
    form.setProperty("reason", u"a test"_s);
    QVERIFY(form.resets());
    QVERIFY2(form.missing().contains(u"an error at 2"), qPrintable(form.missing()));
    form.begin(&list, u"backlog.contract-warning"_s, true);
    QCOMPARE(form.verb(), u"Reset to 1 refusal(s)"_s);
    QVERIFY(!form.missing().isEmpty());
    form.setProperty("reason", u"a test"_s);
    QSignalSpy done(&form, &ActionForm::succeeded);
    form.run();
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(valueOf(console, u"backlog.contract-warning"_s), 1);
    QTRY_VERIFY(list.index(list.indexOf(u"backlog.contract-warning"_s)).data(ThresholdList::IsUsualRole).toBool());
    // Who gave it back is told as for any change.
    QVERIFY(!cell(list, u"backlog.contract-warning"_s, ThresholdList::ChangedRole).isEmpty());
}

void ThresholdsTest::somebodyWasFaster()
{
    ConsoleFixture console;
    ThresholdList list;
    QTRY_VERIFY(list.loaded());
    ThresholdForm form;
    form.begin(&list, u"backlog.stale"_s, false);
    form.setNumberText(u"5"_s);
    form.setProperty("reason", u"a test"_s);
    changeBy(console, u"dera"_s, u"backlog.stale"_s, 3600);
    QSignalSpy done(&form, &ActionForm::succeeded);
    form.run();
    QTRY_COMPARE(form.error().code, u"THRESHOLD_CHANGED"_s);
    QVERIFY2(form.numberError().contains(u"meanwhile"), qPrintable(form.numberError()));
    QVERIFY(!form.failedElsewhere());
    // The dialog is about the new value from here on, and the same number may still be wanted.
    QTRY_VERIFY2(form.present().startsWith(u"1 h, set by dera"), qPrintable(form.present()));
    QVERIFY2(form.missing().isEmpty(), qPrintable(form.missing()));
    form.run();
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(valueOf(console, u"backlog.stale"_s), 5 * 3600);
}

void ThresholdsTest::aViewerMayNot()
{
    Config config;
    config.who.role = Role::Viewer;
    ConsoleFixture console(config);
    ThresholdList list;
    QTRY_VERIFY(list.loaded());
    ThresholdForm form;
    form.begin(&list, u"backlog.stale"_s, false);
    form.setNumberText(u"5"_s);
    form.setProperty("reason", u"a test"_s);
    QCOMPARE(form.missing(), console.session().commands()->refusal(u"health.threshold"_s));
    QVERIFY(!form.missing().isEmpty());
}

void ThresholdsTest::theyAreFound()
{
    ConsoleFixture console;
    PaletteModel palette;
    const auto rowOf = [&palette](const QString &typed, const QString &title) {
        palette.reset();
        palette.setText(typed);
        for (int row = 0; row < palette.rowCount(); ++row) {
            if (palette.index(row).data().toString() == title)
                return row;
        }
        return -1;
    };
    Navigator &navigator = *console.session().navigator();
    const int one = rowOf(u"stale items"_s, u"Threshold: Stale items"_s);
    QVERIFY(one >= 0 && palette.run(one));
    QCOMPARE(navigator.page(), u"settings"_s);
    QCOMPARE(navigator.takeSettingsSection(), u"thresholds"_s);
    QCOMPARE(navigator.takeSettingsSubject(), u"backlog.stale"_s);
    const int all = rowOf(u"health threshold"_s, u"Change health threshold…"_s);
    QVERIFY(all >= 0 && palette.run(all));
    QCOMPARE(navigator.takeSettingsSection(), u"thresholds"_s);
    QVERIFY(navigator.takeSettingsSubject().isEmpty());
    QVERIFY(rowOf(u"thresh"_s, u"Thresholds"_s) >= 0);
    // Without words they would fill the list.
    QVERIFY(rowOf({}, u"Threshold: Stale items"_s) < 0);
}

LOOMDECK_TEST(ThresholdsTest, "thresholds")
#include "tst_thresholds.moc"
