// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lore/loregate.h"
#include "support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace loomdeck;

namespace {

LoreRequirement lore(const QString &slug, LoreStatus status, const QString &scroll, const QString &scene)
{
    LoreRequirement requirement;
    requirement.slug = slug;
    requirement.status = status;
    requirement.scrollId = scroll;
    requirement.sceneId = scene;
    return requirement;
}

const std::vector<LoreRequirement> all{
    lore(u"free"_s, LoreStatus::Planned, {}, {}),         lore(u"free-ready"_s, LoreStatus::Ready, {}, {}),
    lore(u"scroll-a"_s, LoreStatus::Blocked, u"a"_s, {}), lore(u"scroll-a-ready"_s, LoreStatus::Ready, u"a"_s, {}),
    lore(u"scroll-b"_s, LoreStatus::Planned, u"b"_s, {}), lore(u"scene-1"_s, LoreStatus::Planned, u"b"_s, u"1"_s),
};

QStringList slugs(Phase phase, const QString &scroll, const QString &scene)
{
    QStringList list;
    for (const LoreRequirement &one : blockingLore(phase, all, scroll, scene))
        list << one.slug;
    return list;
}

} // namespace

class LoreGateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scrollsWaitForTheirOwnLore()
    {
        QCOMPARE(slugs(Phase::ScrollRefiner, u"a"_s, {}), QStringList{u"scroll-a"_s});
        QCOMPARE(slugs(Phase::ScrollRefiner, {}, {}), QStringList{u"free"_s});
        QCOMPARE(slugs(Phase::ScrollRefiner, u"c"_s, {}), QStringList());
    }

    void scenesWaitForTheirsAndTheirScrolls()
    {
        QCOMPARE(slugs(Phase::SceneWeaver, u"a"_s, u"1"_s), (QStringList{u"scroll-a"_s, u"scene-1"_s}));
        QCOMPARE(slugs(Phase::SceneWeaver, u"b"_s, {}), (QStringList{u"scroll-b"_s, u"scene-1"_s}));
    }

    void otherPhasesHaveNoGate()
    {
        for (const Phase phase :
             {Phase::VisionPlanner, Phase::WorldBibleManager, Phase::IterativePlanner, Phase::ChapterArchitect})
            QVERIFY(slugs(phase, u"a"_s, u"1"_s).isEmpty());
    }
};

LOOMDECK_TEST(LoreGateTest, "loregate")
#include "tst_loregate.moc"
