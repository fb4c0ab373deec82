// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertrule.h"
#include "alerts/runbook.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

/** Whoever is told of an alert finds what to do about it in the program. */
class RunbookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHasOne_data()
    {
        QTest::addColumn<QString>("name");
        for (const AlertRule &rule : alertrules::usual())
            QTest::newRow(qPrintable(rule.name)) << runbook::nameOf(rule.name);
    }

    void everyRuleHasOne()
    {
        QFETCH(QString, name);
        const QString text = runbook::text(name);
        qsizetype at = 0;
        for (const QString &part : {u"# "_s, u"\n## What it means\n"_s, u"\n## First look\n"_s,
                                    u"\n## How to mend it\n"_s, u"\n## How to see that it is mended\n"_s}) {
            const qsizetype next = text.indexOf(part, at);
            QVERIFY2(next >= at, qPrintable(u"%1 lacks \"%2\""_s.arg(name, part.trimmed())));
            // Between two heads stands something.
            QVERIFY2(at == 0 || text.mid(at, next - at).trimmed().size() > 40 || part == u"\n## What it means\n"_s,
                     qPrintable(u"%1: nothing before \"%2\""_s.arg(name, part.trimmed())));
            at = next + part.size();
        }
        QVERIFY(text.mid(at).trimmed().size() > 40);
    }

    void otherNamesHaveNone()
    {
        for (const QString &name :
             {u""_s, u"nothing"_s, u"../migrations/sqlite/0001_initial.sql"_s, u"backlog-stale.md"_s})
            QVERIFY(runbook::text(name).isEmpty());
    }
};

LOOMDECK_TEST(RunbookTest, "runbooks")
#include "tst_runbooks.moc"
