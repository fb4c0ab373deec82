// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "planner/answercheck.h"
#include "planner/salientterms.h"
#include "providers/scriptedstory.h"
#include "support/registry.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

class AnswerCheckTest : public QObject
{
    Q_OBJECT

    static QJsonObject samples()
    {
        QFile file(QStringLiteral(LOOMDECK_TEST_DATA) + u"/answers.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("tests/data/answers.json is missing.");
        return parseJson(file.readAll())->toObject();
    }

private Q_SLOTS:
    void goodAnswersPass()
    {
        const QJsonObject answers = samples();
        for (const QString &schema : {u"vision"_s, u"world-bible"_s, u"iteration"_s, u"blueprint"_s, u"scroll"_s}) {
            const auto checked = checkAnswer(schema, QString::fromUtf8(jsonText(answers[schema])));
            QVERIFY2(checked.ok(), checked.ok() ? "" : qPrintable(schema + checked.error().message));
        }
    }

    void theScriptsAnswersPass()
    {
        const QJsonObject facts{{u"planId"_s, u"p"_s},
                                {u"planName"_s, u"Saga Draft"_s},
                                {u"projectTitle"_s, u"Saga"_s},
                                {u"iterationIndex"_s, 2},
                                {u"chapterIndex"_s, 3}};
        for (const QString &schema : {u"vision"_s, u"world-bible"_s, u"iteration"_s, u"blueprint"_s, u"scroll"_s}) {
            const auto answer = scriptedAnswer(schema, facts);
            QVERIFY(answer);
            const auto checked = checkAnswer(schema, answer.value());
            QVERIFY2(checked.ok(), checked.ok() ? "" : qPrintable(schema + checked.error().message));
        }
    }

    void badAnswersAreRefused_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("change");
        const auto add = [](const QString &schema, const QString &change) {
            QTest::newRow(qPrintable(schema + u' ' + change)) << schema << change;
        };
        for (const QString &schema : {u"vision"_s, u"world-bible"_s, u"iteration"_s, u"blueprint"_s, u"scroll"_s}) {
            add(schema, u"unknown property"_s);
            add(schema, u"missing property"_s);
            add(schema, u"wrong type"_s);
            add(schema, u"cut off"_s);
            add(schema, u"a list"_s);
        }
        add(u"vision"_s, u"no backlog"_s);
        add(u"vision"_s, u"odd status"_s);
        add(u"vision"_s, u"long id"_s);
        add(u"blueprint"_s, u"short synopsis"_s);
    }

    void badAnswersAreRefused()
    {
        QFETCH(QString, schema);
        QFETCH(QString, change);
        QJsonObject answer = samples()[schema].toObject();
        const QString first = answer.begin().key();
        if (change == u"unknown property")
            answer.insert(u"surprise"_s, 1);
        if (change == u"missing property")
            answer.remove(first);
        if (change == u"wrong type")
            answer.insert(first, 7);
        if (change == u"no backlog")
            answer.insert(u"planningBacklog"_s, QJsonArray());
        if (change == u"short synopsis")
            answer.insert(u"synopsis"_s, u"short"_s);
        if (change == u"odd status" || change == u"long id") {
            QJsonArray backlog = answer[u"planningBacklog"].toArray();
            QJsonObject item = backlog[0].toObject();
            if (change == u"odd status")
                item.insert(u"status"_s, u"later"_s);
            else
                item.insert(u"id"_s, QString(129, u'x'));
            backlog[0] = item;
            answer.insert(u"planningBacklog"_s, backlog);
        }
        QString text = QString::fromUtf8(jsonText(answer));
        if (change == u"cut off")
            text.chop(10);
        if (change == u"a list")
            text = u"[]"_s;
        const auto checked = checkAnswer(schema, text);
        QVERIFY(!checked);
        QVERIFY(checked.error().code == u"ANSWER_INVALID"_s || checked.error().code == u"ANSWER_NOT_JSON"_s);
        QVERIFY(!checked.error().message.isEmpty());
    }

    void salientTermsAreTheLongWordsOnce()
    {
        QCOMPARE(salientTerms({u"The Lower Gate, at the lower GATE"_s, u"scene-1"_s, u"map"_s}),
                 (QStringList{u"Lower"_s, u"Gate"_s, u"scene"_s}));
        QStringList many;
        for (int i = 0; i < 50; ++i)
            many << u"word%1x"_s.arg(i);
        QCOMPARE(salientTerms(many).size(), 30);
        QCOMPARE(missingTerms({u"Lower"_s, u"Gate"_s}, u"at the LOWER end"_s), QStringList{u"Gate"_s});
    }
};

LOOMDECK_TEST(AnswerCheckTest, "answercheck")
#include "tst_answercheck.moc"
