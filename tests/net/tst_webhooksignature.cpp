// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/webhooksignature.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

/** Messages are signed as Standard Webhooks says. */
class WebhookSignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePublishedExample()
    {
        const auto key = webhooksignature::keyOf(u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s);
        QVERIFY(key.ok());
        QCOMPARE(webhooksignature::sign("msg_p5jXN8AQM9LWM0D4loKWxJek", Timestamp(std::chrono::seconds(1614265330)),
                                        "{\"test\": 2432232314}", {*key}),
                 QByteArray("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    void whileASecretChangesBothSign()
    {
        const QByteArray oldKey(24, 'o'), newKey(24, 'n'), body("{}");
        const Timestamp at(std::chrono::milliseconds(1614265330999));
        const QByteArray both = webhooksignature::sign("m", at, body, {newKey, oldKey});
        QCOMPARE(both, webhooksignature::sign("m", at, body, {newKey}) + ' ' +
                           webhooksignature::sign("m", at, body, {oldKey}));
        // Whole seconds are signed, for that is what the header says.
        QCOMPARE(webhooksignature::sign("m", Timestamp(std::chrono::seconds(1614265330)), body, {newKey}),
                 webhooksignature::sign("m", at, body, {newKey}));
    }

    void secretsThatAreNone_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::newRow("empty") << QString();
        QTest::newRow("words") << u"correct horse battery staple"_s;
        QTest::newRow("short") << u"whsec_"_s + QString::fromLatin1(QByteArray(23, 'x').toBase64());
        QTest::newRow("long") << u"whsec_"_s + QString::fromLatin1(QByteArray(65, 'x').toBase64());
        QTest::newRow("other kind") << u"whpk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s;
        QTest::newRow("not Latin") << u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS\u0436"_s;
    }

    void secretsThatAreNone()
    {
        QFETCH(QString, secret);
        const auto key = webhooksignature::keyOf(secret);
        QVERIFY(!key.ok());
        QCOMPARE(key.error().code, u"BAD_WEBHOOK_SECRET"_s);
        QVERIFY(secret.isEmpty() || !key.error().toLine().contains(secret));
    }

    void thePrefixMayBeLeftOut()
    {
        QCOMPARE(*webhooksignature::keyOf(u"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s),
                 *webhooksignature::keyOf(u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s));
    }
};

LOOMDECK_TEST(WebhookSignatureTest, "webhooksignature")
#include "tst_webhooksignature.moc"
