// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/takers.h"

#include "importer/planfinder.h"

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

namespace {

using Take = void (*)(Taking &, const Record &);
using TakeOfPlan = void (*)(Taking &, const Record &, Plan &);

void takeEach(Taking &taking, const RecordGroup &group, Take take)
{
    for (const Record &record : group.records)
        take(taking, record);
}

/** For records that do not always name their plan. */
void takeEachOfPlan(Taking &taking, const RecordGroup &group, TakeOfPlan take)
{
    const std::vector<QString> plans = plansOf(taking, group);
    for (size_t i = 0; i < plans.size(); ++i) {
        const Record &record = group.records[i];
        const bool namesIt = RecordReader(record).has(u"fictionPlanId"_s);
        take(taking, record, taking.plan(plans[i], namesIt ? record.at(u"fictionPlanId"_s) : record.path));
    }
}

} // namespace

void takeGroup(Taking &taking, const RecordGroup &group)
{
    taking.enter(group);
    switch (group.kind) {
    case RecordKind::Provider:
        return takeEach(taking, group, takeProvider);
    case RecordKind::Model:
        return takeEach(taking, group, takeModel);
    case RecordKind::Persona:
        return takeEach(taking, group, takePersona);
    case RecordKind::Agent:
        return takeEach(taking, group, takeAgent);
    case RecordKind::Project:
        return takeEach(taking, group, takeProject);
    case RecordKind::Plan:
        return takeEach(taking, group, [](Taking &t, const Record &r) { takePlan(t, r, false); });
    case RecordKind::CreatedPlan:
        return takeEach(taking, group, [](Taking &t, const Record &r) { takePlan(t, r, true); });
    case RecordKind::Pass:
        return takeEach(taking, group, takePass);
    case RecordKind::Conversation:
        return takeEach(taking, group, takeConversation);
    case RecordKind::ConversationPlan:
        return takeEach(taking, group, takeConversationPlan);
    case RecordKind::Item:
        return takeEachOfPlan(taking, group, takeItem);
    case RecordKind::SeededItem:
        return takeEachOfPlan(taking, group, takeSeededItem);
    case RecordKind::Task:
        return takeEach(taking, group, takeTask);
    case RecordKind::Checkpoint:
        return takeEachOfPlan(taking, group, takeCheckpoint);
    case RecordKind::Requirement:
        return takeEach(taking, group, takeRequirement);
    case RecordKind::Obligation:
        return takeEach(taking, group, takeObligation);
    case RecordKind::Event:
        return takeEach(taking, group, takeEvent);
    case RecordKind::PhaseProgress:
        return takeEach(taking, group, takePhaseProgress);
    case RecordKind::Action:
        return takeEachOfPlan(taking, group, takeAction);
    case RecordKind::Execution:
        return takeEach(taking, group, takeExecution);
    }
}

} // namespace loomdeck::takers
