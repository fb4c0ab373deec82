// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/formats.h"
#include "engine/overview.h"

#include <QVariantList>

namespace loomdeck {

/** The sums of the first page as rows and sentences for Qt Quick. Pure but for the clock. */
namespace overviewwords {

/** `{name, segments, total, figure, note, query}`; what needs somebody first. */
QVariantList plans(const std::vector<backlogsql::PlanCounts> &plans, const Formats &formats);
/** `{text, count, share, role, note, query}` */
QVariantList reasons(const std::vector<ReasonCount> &reasons, const Formats &formats);
/** `{time, actor, text, subject, stateName, itemKey}` */
QVariantList activity(const std::vector<JournalEntry> &entries, const Formats &formats);

} // namespace overviewwords

} // namespace loomdeck
