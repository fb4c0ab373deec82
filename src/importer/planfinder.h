// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/taking.h"

namespace loomdeck {

/**
 * Finds the plan of records that do not name it: by conversation plans, conversations, tasks and ids that the store or
 * another payload of the run knows. Database threads only; throws Failure.
 */

/** Empty when nothing tells. */
QString planOfConversationPlan(Taking &taking, const QString &id);
QString planOfConversation(Taking &taking, const QString &id);
QString planOfTask(Taking &taking, const QString &id);

/**
 * The plan of each record of a group of items, checkpoints or actions, in order. Records that nothing tells of belong
 * to the plan of the others, for a list is about one plan, or else to the one that was given for the run. Throws
 * IMPORT_NO_PLAN, IMPORT_PLAN_UNKNOWN, IMPORT_PLAN_MISMATCH.
 */
std::vector<QString> plansOf(Taking &taking, const RecordGroup &group);

} // namespace loomdeck
