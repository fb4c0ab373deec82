// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/formats.h"
#include "health/healthlists.h"
#include "health/healthreport.h"
#include "health/healththreshold.h"

#include <QVariantMap>

namespace loomdeck {

/** One row of a list of the page of the planners' health, as it was read. A value. */
struct HealthRow
{
    QJsonObject json;
    HealthSubject subject;
};

/** Rows of the report's lists as cells by column key. Pure but for the clock. */
namespace healthcells {

/** What the report was judged by, and when. A value. */
struct Judged
{
    Timestamp at{};
    HealthThresholds thresholds;
};

/** `list` as healthListName() has it, or `templates`. */
QVariantMap of(const QString &list, const HealthRow &row, const Formats &formats, const Judged &judged);
/** One row for each step of a planner. */
std::vector<HealthRow> templates(const std::vector<PlannerCard> &planners);
/** Column keys in the order of the table: what is copied. */
QStringList columns(const QString &list);
/** "no scrolls, scenes yet": phases that a plan has no item for; empty when it has all. */
QString gaps(const std::vector<PhaseCounts> &phases);

} // namespace healthcells

} // namespace loomdeck
