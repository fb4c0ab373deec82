// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/record.h"

namespace loomdeck {

/** How to recognise one kind of object by the names of its fields, in camel case. A value. */
struct ShapeRule
{
    /** What it is; nothing when it is known and not taken. */
    std::optional<RecordKind> kind;
    QString leftOut; ///< what people are told about what is not taken
    QStringList all; ///< must be there
    QStringList any; ///< one of these must be there, unless empty
    QStringList none;
};

/** The rule that an object matches; null when nothing known has this shape. Pure. */
const ShapeRule *ruleFor(const QJsonObject &object);

/** The rule for rows under the name of a table of the reference, for example `fiction_plans`. */
const ShapeRule *ruleForTable(const QString &name);

/** A request to create a plan: no record, but it tells what the answer to it leaves out. */
bool isPlanRequest(const QJsonObject &object);

/** `fiction_plan_id`, `FictionPlanId` → `fictionPlanId`. */
QString camelKey(const QString &key);

} // namespace loomdeck
