// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/rules.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck::test;

namespace {

const QString table = u"# Rooms\n"
                      "| room | what lives here | may include |\n"
                      "| --- | --- | --- |\n"
                      "| `core` | words | – |\n"
                      "| `net` | calls | core |\n"
                      "| `db` | the store | core |\n"
                      "| `jobs` | the queue | db, core |\n"
                      "| `backlog` | items | foundation |\n"
                      "| `engine` | what is open | all above |\n"
                      "| `importer` | payloads | all above |\n"
                      "| `api` | HTTP; `POST` too | engine and the value types below it |\n"
                      "| `app` | main | all |\n"_s;

} // namespace

/** The checks themselves, on made-up input: they must be able to fail. */
class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsUnderstood()
    {
        const auto arrows = arrowsFrom(table);
        QVERIFY(arrows.has_value());
        using Set = QSet<QString>;
        QCOMPARE(arrows->value(u"core"_s), Set());
        QCOMPARE(arrows->value(u"jobs"_s), (Set{u"db"_s, u"core"_s}));
        QCOMPARE(arrows->value(u"backlog"_s), (Set{u"core"_s, u"net"_s, u"db"_s, u"jobs"_s}));
        QCOMPARE(arrows->value(u"engine"_s), (Set{u"core"_s, u"net"_s, u"db"_s, u"jobs"_s, u"backlog"_s}));
        QCOMPARE(arrows->value(u"api"_s), (Set{u"core"_s, u"net"_s, u"db"_s, u"jobs"_s, u"backlog"_s, u"engine"_s}));
        QCOMPARE(arrows->value(u"app"_s).size(), 8);
    }

    void aTableThatSaysNothingIsNoTable()
    {
        QVERIFY(!arrowsFrom(u"No table here."_s));
        QVERIFY(!arrowsFrom(QString(table).replace(u"db, core"_s, u"db, cellar"_s)));
        // An arrow may not point down.
        QVERIFY(!arrowsFrom(QString(table).replace(u"the store | core"_s, u"the store | jobs"_s)));
    }

    void aForbiddenIncludeIsFound_data()
    {
        QTest::addColumn<QString>("room");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("own") << u"db"_s << u"#include \"db/journal.h\"\n"_s << QStringList();
        QTest::newRow("allowed") << u"db"_s << u"#include \"core/ids.h\"\n#include <QString>\n"_s << QStringList();
        QTest::newRow("up") << u"db"_s << u"#include \"core/ids.h\"\n  #  include  \"jobs/job.h\"\n"_s
                            << QStringList{u"db includes jobs"_s};
        QTest::newRow("sideways") << u"api"_s << u"#include \"importer/importrun.h\"\n"_s
                                  << QStringList{u"api includes importer"_s};
        QTest::newRow("no room") << u"core"_s << u"#include \"cellar/wine.h\"\n"_s
                                 << QStringList{u"core includes cellar"_s};
        QTest::newRow("not in the table")
            << u"attic"_s << QString() << QStringList{u"the room attic is not in the table"_s};
    }
    void aForbiddenIncludeIsFound()
    {
        QFETCH(QString, room);
        QFETCH(QString, text);
        QTEST(includeFaults(room, text, *arrowsFrom(table)), "faults");
    }

    void aForbiddenImportIsFound_data()
    {
        QTest::addColumn<QString>("area");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("faults");
        const auto row = [](const char *area, const char *module, const char *fault) {
            QTest::addRow("%s, %s", area, module)
                << QString::fromLatin1(area)
                << u"import QtQuick\nimport Loomdeck.%1\nItem {}\n"_s.arg(QString::fromLatin1(module))
                << (fault ? QStringList{QString::fromLatin1(fault)} : QStringList());
        };
        row("jobs", "Controls", nullptr);
        row("jobs", "Charts", nullptr);
        row("jobs", "Console", nullptr);
        row("jobs", "Jobs", nullptr);
        row("jobs", "Backlog", "jobs imports backlog");
        row("jobs", "Shell", "jobs imports shell");
        row("shell", "Backlog", nullptr);
        row("charts", "Controls", nullptr);
        row("charts", "Console", "charts imports console");
        row("controls", "Controls", nullptr);
        row("controls", "Console", "controls imports console");
        row("controls", "Charts", "controls imports charts");
    }
    void aForbiddenImportIsFound()
    {
        QFETCH(QString, area);
        QFETCH(QString, text);
        QTEST(importFaults(area, text), "faults");
    }

    void missingLicenceLinesAreFound()
    {
        const QString copyright = u"// SPDX-FileCopyrightText: 2026 Somebody\n"_s,
                      licence = u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s;
        QCOMPARE(licenceFaults(copyright + licence + u"int x;\n"_s), QStringList());
        QCOMPARE(licenceFaults(u"#!/bin/sh\n"_s + copyright + licence), QStringList());
        QCOMPARE(licenceFaults(copyright).size(), 1);
        QCOMPARE(licenceFaults(u"int x;\n"_s).size(), 2);
        QCOMPARE(licenceFaults(u"int x;\n"_s.repeated(10) + copyright + licence).size(), 2);
    }

    void longFilesAreFound()
    {
        const auto lines = [](int count) { return u"x\n"_s.repeated(count); };
        QCOMPARE(lengthFaults(u"a.cpp"_s, lines(450)), QStringList());
        QCOMPARE(lengthFaults(u"a.cpp"_s, lines(451)), QStringList{u"451 lines"_s});
        QCOMPARE(lengthFaults(u"a.h"_s, lines(451)).size(), 1);
        QCOMPARE(lengthFaults(u"A.qml"_s, lines(250)), QStringList());
        QCOMPARE(lengthFaults(u"A.qml"_s, lines(251)), QStringList{u"251 lines"_s});
        QCOMPARE(lengthFaults(u"a.json"_s, lines(9000)), QStringList());
    }
};

LOOMDECK_TEST(RulesTest, "rules")
#include "tst_rules.moc"
