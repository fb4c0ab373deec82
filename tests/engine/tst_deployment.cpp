// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deployment.h"
#include "engine/enginefixture.h"
#include "support/registry.h"

using namespace Qt::StringLiterals;
using namespace loomdeck;
using namespace loomdeck::test;

/** A program of another version is told of when it leads, once. */
class DeploymentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherVersionIsToldOnce()
    {
        const QTemporaryDir folder;
        EngineFixture f(newStoreUrl(folder));
        const auto note = [&f](const QString &version) {
            must(f.engine()
                     .database()
                     .write([version](Transaction &tx) { deployment::note(tx, version, u"serve-2"_s); })
                     .result());
        };
        const QString own = QStringLiteral(LOOMDECK_VERSION);
        // The store knows which version made it.
        QCOMPARE(f.entries(u"store.seeded"_s).at(0).details[u"version"].toString(), own);
        note(own);
        QVERIFY(f.entries(u"program.deployed"_s).empty());
        note(u"9.1"_s);
        note(u"9.1"_s);
        note(own);
        const auto told = f.entries(u"program.deployed"_s);
        QCOMPARE(told.size(), size_t{2});
        QCOMPARE(told[0].details[u"version"].toString(), u"9.1"_s);
        QCOMPARE(told[0].details[u"before"].toString(), own);
        QCOMPARE(told[0].details[u"node"].toString(), u"serve-2"_s);
        QCOMPARE(told[1].details[u"before"].toString(), u"9.1"_s);
    }
};

LOOMDECK_TEST(DeploymentTest, "deployment")
#include "tst_deployment.moc"
