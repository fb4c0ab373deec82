// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/record.h"

#include <vector>

namespace loomdeck {

/** Records of one kind that stand together, and what their surroundings say that they leave out themselves. A value. */
struct RecordGroup
{
    RecordKind kind = RecordKind::Item;
    QString path;
    std::vector<Record> records;
    QString planId, providerId, agentId;
};

/** What a payload holds. A value. */
struct Shape
{
    std::vector<RecordGroup> groups; ///< in the order in which they are taken
    QStringList leftOut;             ///< what was recognised and is not taken, each once
};

/**
 * Tells what a payload holds by its shape alone: lists, single objects, and wrappers such as a set of tables or a page
 * of a list. Pure. Errors: IMPORT_UNKNOWN_SHAPE, WRONG_TYPE (a list element that is no object), with the path.
 */
Result<Shape> shapeOf(const QJsonValue &root);

/** As shapeOf, for an answer whose kind is known from the question. */
Result<Shape> shapeOfList(const QJsonValue &root, RecordKind kind);

} // namespace loomdeck
