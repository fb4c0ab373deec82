// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/taking.h"

namespace loomdeck {

/**
 * What takes the records of a group into the store, one function a kind. Each merges by id, reports what it did, and
 * throws Failure with the path of a bad value. Database threads only.
 */
namespace takers {

/** Takes all records of a group, whatever its kind. */
void takeGroup(Taking &taking, const RecordGroup &group);

void takeProvider(Taking &taking, const Record &record);
void takeModel(Taking &taking, const Record &record);
void takePersona(Taking &taking, const Record &record);
void takeAgent(Taking &taking, const Record &record);
void takeProject(Taking &taking, const Record &record);
/** `asCreated`: the record tells how the plan began, so it never changes one that is known. */
void takePlan(Taking &taking, const Record &record, bool asCreated);
void takePass(Taking &taking, const Record &record);
void takeConversation(Taking &taking, const Record &record);
void takeConversationPlan(Taking &taking, const Record &record);
void takeItem(Taking &taking, const Record &record, Plan &plan);
void takeSeededItem(Taking &taking, const Record &record, Plan &plan);
void takeTask(Taking &taking, const Record &record);
void takeCheckpoint(Taking &taking, const Record &record, Plan &plan);
void takeRequirement(Taking &taking, const Record &record);
void takeObligation(Taking &taking, const Record &record);
void takeEvent(Taking &taking, const Record &record);
void takePhaseProgress(Taking &taking, const Record &record);
void takeAction(Taking &taking, const Record &record, Plan &plan);
void takeExecution(Taking &taking, const Record &record);

} // namespace takers

} // namespace loomdeck
