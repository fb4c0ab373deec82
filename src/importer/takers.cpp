// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/takers.h"

#include "importer/planfinder.h"

namespace loomdeck::takers {

namespace {

using Take = void (*)(Taking &, const Record &);
using TakeOfPlan = void (*)(Taking &, const Record &, Plan &);

void takeEach(Taking &taking, const Section &section, Take take)
{
    for (const Record &record : section.records)
        take(taking, record);
}

/** For records that do not always name their plan. */
void takeEachOfPlan(Taking &taking, const Section &section, TakeOfPlan take)
{
    const std::vector<QString> plans = plansOf(taking, section);
    for (size_t i = 0; i < plans.size(); ++i) {
        const Record &record = section.records[i];
        take(taking, record, taking.plan(plans[i], record.path));
    }
}

} // namespace

void takeSection(Taking &taking, const Section &section)
{
    taking.enter(section);
    switch (section.kind) {
    case RecordKind::Provider:
        return takeEach(taking, section, takeProvider);
    case RecordKind::Model:
        return takeEach(taking, section, takeModel);
    case RecordKind::Persona:
        return takeEach(taking, section, takePersona);
    case RecordKind::Agent:
        return takeEach(taking, section, takeAgent);
    case RecordKind::Project:
        return takeEach(taking, section, takeProject);
    case RecordKind::Plan:
        return takeEach(taking, section, [](Taking &t, const Record &r) { takePlan(t, r, false); });
    case RecordKind::CreatedPlan:
        return takeEach(taking, section, [](Taking &t, const Record &r) { takePlan(t, r, true); });
    case RecordKind::Pass:
        return takeEach(taking, section, takePass);
    case RecordKind::Conversation:
        return takeEach(taking, section, takeConversation);
    case RecordKind::ConversationPlan:
        return takeEach(taking, section, takeConversationPlan);
    case RecordKind::Item:
        return takeEachOfPlan(taking, section, takeItem);
    case RecordKind::SeededItem:
        return takeEachOfPlan(taking, section, takeSeededItem);
    case RecordKind::Task:
        return takeEach(taking, section, takeTask);
    case RecordKind::Checkpoint:
        return takeEachOfPlan(taking, section, takeCheckpoint);
    case RecordKind::Requirement:
        return takeEach(taking, section, takeRequirement);
    case RecordKind::Obligation:
        return takeEach(taking, section, takeObligation);
    case RecordKind::Event:
        return takeEach(taking, section, takeEvent);
    case RecordKind::PhaseProgress:
        return takeEach(taking, section, takePhaseProgress);
    case RecordKind::Action:
        return takeEachOfPlan(taking, section, takeAction);
    case RecordKind::Execution:
        return takeEach(taking, section, takeExecution);
    }
}

} // namespace loomdeck::takers
