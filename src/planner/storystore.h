// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"

#include <QJsonObject>
#include <QJsonValue>

namespace loomdeck {

/** Story structure: blueprint → scroll → section → scene. Values. */
struct Blueprint
{
    QString id;
    qint64 planKey = 0;
    int chapterIndex = 0;
    QString slug, title, synopsis;
    QJsonValue structure;
};

struct Scroll
{
    QString id, blueprintId;
    int versionIndex = 1;
    QString slug, title, synopsis;
    QJsonObject metadata;
};

struct Section
{
    QString id, scrollId;
    int sectionIndex = 1;
    QString slug, title, description;
};

enum class SceneStatus { Pending, Drafting, Completed, RevisionNeeded, Archived };

struct Scene
{
    QString id, sectionId;
    int sceneIndex = 1;
    QString slug, title, description, draft;
    QJsonObject metadata;
    SceneStatus status = SceneStatus::Pending;
};

/** Database threads only; throws Failure. put…() inserts, or overwrites by id, and gives a new one its id. */
namespace storystore {

int nextChapterIndex(Connection &connection, qint64 planKey);
void put(Transaction &transaction, Blueprint &blueprint);
std::optional<Blueprint> findBlueprint(Connection &connection, const QString &id);
std::optional<Blueprint> newestBlueprint(Connection &connection, qint64 planKey);

void put(Transaction &transaction, Scroll &scroll);
std::optional<Scroll> findScroll(Connection &connection, const QString &id);

void put(Transaction &transaction, Section &section);
std::optional<Section> findSection(Connection &connection, const QString &id);
/** The section of this scroll at this index, when there is one. */
std::optional<Section> sectionAt(Connection &connection, const QString &scrollId, int index);

void put(Transaction &transaction, Scene &scene);
std::optional<Scene> findScene(Connection &connection, const QString &id);
std::optional<Scene> sceneBySlug(Connection &connection, const QString &sectionId, const QString &slug);
/** The first scene of the scroll that waits to be drafted and that no item works on. */
std::optional<Scene> nextPendingScene(Connection &connection, const QString &scrollId);
int nextSceneIndex(Connection &connection, const QString &sectionId);

} // namespace storystore

} // namespace loomdeck
