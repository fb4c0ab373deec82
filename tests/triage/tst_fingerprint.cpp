// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/registry.h"
#include "triage/fingerprint.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

/** Failures of one kind share a fingerprint, others do not. */
class FingerprintTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameFaultOfOtherItemsIsAlike_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("ids") << u"Plan 4d2344e6-a482-5615-bc9a-f22eca289671 is gone."_s
                             << u"Plan c6e16bdc-6400-5906-b088-f8c28ac385ba is gone."_s;
        QTest::newRow("places") << u"The answer does not match its schema: /locations/2/summary is missing."_s
                                << u"The answer does not match its schema: /locations/17/summary is missing."_s;
        QTest::newRow("quoted") << u"The model \"tiny\" is unknown."_s << u"The model \"huge\" is unknown."_s;
        QTest::newRow("words") << u"The draft does not mention court, harbour."_s
                               << u"The draft does not mention gate, tide, lantern."_s;
        QTest::newRow("word") << u"The draft does not mention court."_s << u"The draft does not mention gate, tide."_s;
        QTest::newRow("times") << u"No answer within 60 s."_s << u"No answer within 120 s."_s;
        QTest::newRow("case and spaces") << u"Connection  refused"_s << u"connection refused."_s;
        QTest::newRow("request ids") << u"Overloaded (req_011CSHoEeqs5C35K2UUqR7Fy)"_s
                                     << u"Overloaded (req_022DTIpFfrt6D46L3VVrS8Gz)"_s;
    }
    void theSameFaultOfOtherItemsIsAlike()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(fingerprintOf(u"SceneWeaver"_s, u"content"_s, u"X"_s, one),
                 fingerprintOf(u"SceneWeaver"_s, u"content"_s, u"X"_s, other));
    }

    void otherFaultsDiffer()
    {
        const QString message = u"The connection was closed."_s;
        const QStringList all{
            fingerprintOf(u"SceneWeaver"_s, u"transport"_s, u"X"_s, message),
            fingerprintOf(u"ScrollRefiner"_s, u"transport"_s, u"X"_s, message),
            fingerprintOf(u"SceneWeaver"_s, u"overload"_s, u"X"_s, message),
            fingerprintOf(u"SceneWeaver"_s, u"transport"_s, u"Y"_s, message),
            fingerprintOf(u"SceneWeaver"_s, u"transport"_s, u"X"_s, u"The connection was refused."_s),
            fingerprintOf(u"SceneWeaver"_s, u"transport"_s, u"X"_s, u"/locations/2/summary is missing"_s),
            fingerprintOf(u"SceneWeaver"_s, u"transport"_s, u"X"_s, u"/locations/2/name is missing"_s),
        };
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
        for (const QString &one : all)
            QCOMPARE(one.size(), 16);
    }

    void hugeMessagesAreBounded()
    {
        QVERIFY(plainMessage(QString(5'000'000, u'x')).size() <= 2000);
        QCOMPARE(plainMessage({}), QString());
    }
};

LOOMDECK_TEST(FingerprintTest, "fingerprint")
#include "tst_fingerprint.moc"
