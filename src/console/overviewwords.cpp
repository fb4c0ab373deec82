// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/overviewwords.h"

#include "console/itempresentation.h"
#include "console/itemwords.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loomdeck::overviewwords {

namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("loomdeck::overviewwords", text, meaning, n);
}

qint64 of(const backlogsql::PlanCounts &plan, ItemState state)
{
    return plan.byState.at(static_cast<size_t>(state));
}

/** The one thing worth saying about a plan. */
QString planNote(const backlogsql::PlanCounts &plan)
{
    if (plan.total() == 0)
        return tr("no items yet");
    const auto n = [&plan](ItemState state) { return static_cast<int>(of(plan, state)); };
    if (n(ItemState::Failed) > 0)
        return tr("%n failed", nullptr, n(ItemState::Failed));
    if (n(ItemState::Stuck) > 0)
        return tr("%n stuck", nullptr, n(ItemState::Stuck));
    if (n(ItemState::Blocked) > 0)
        return tr("%n blocked", nullptr, n(ItemState::Blocked));
    if (n(ItemState::Held) > 0)
        return tr("%n held", nullptr, n(ItemState::Held));
    if (plan.total() > 0 && of(plan, ItemState::Complete) == plan.total())
        return tr("complete");
    return n(ItemState::InProgress) > 0 ? tr("on track") : tr("waiting");
}

/** Of a phase only how it ended: its name is on the item's own history, and here there is little room. */
QString activityText(const JournalEntry &entry)
{
    static const QHash<QString, const char *> ends{
        {u"phase.completed"_s, QT_TRANSLATE_NOOP("loomdeck::overviewwords", "completed")},
        {u"phase.failed"_s, QT_TRANSLATE_NOOP("loomdeck::overviewwords", "failed")},
        {u"phase.blocked"_s, QT_TRANSLATE_NOOP("loomdeck::overviewwords", "blocked")}};
    const auto end = ends.find(entry.kind);
    if (end == ends.end())
        return itempresentation::historyText(entry);
    return entry.reason.isEmpty() ? tr(*end) : u"%1: %2"_s.arg(tr(*end), entry.reason);
}

QString stateOf(const JournalEntry &entry)
{
    static const QHash<QString, QString> states{
        {u"phase.completed"_s, u"complete"_s}, {u"phase.failed"_s, u"failed"_s},
        {u"phase.blocked"_s, u"blocked"_s},    {u"phase.cancelled"_s, u"cancelled"_s},
        {u"backlog.resume"_s, u"running"_s},   {u"backlog.retry"_s, u"retrying"_s},
        {u"backlog.cancel"_s, u"cancelled"_s}, {u"backlog.refused"_s, u"warning"_s},
        {u"backlog.contract"_s, u"warning"_s}, {u"plan.create"_s, u"planned"_s},
        {u"lore.fulfilled"_s, u"ready"_s},     {u"bulk.end"_s, u"complete"_s},
        {u"backlog.held"_s, u"held"_s},        {u"gate.opened"_s, u"gateOpen"_s},
        {u"gate.slowed"_s, u"slowed"_s},       {u"gate.probing"_s, u"probing"_s},
        {u"gate.closed"_s, u"closed"_s}};
    return states.value(entry.kind, u"pending"_s);
}

} // namespace

QVariantList plans(const std::vector<backlogsql::PlanCounts> &plans, const Formats &formats)
{
    Q_UNUSED(formats)
    static const std::array parts{std::pair(ItemState::Complete, u"ok"_s), std::pair(ItemState::InProgress, u"run"_s),
                                  std::pair(ItemState::Stuck, u"warn"_s),  std::pair(ItemState::Blocked, u"warn"_s),
                                  std::pair(ItemState::Failed, u"bad"_s),  std::pair(ItemState::Held, u"held"_s)};
    QVariantList rows;
    for (const backlogsql::PlanCounts &plan : plans) {
        QVariantList segments;
        for (const auto &[state, role] : parts) {
            if (of(plan, state) > 0)
                segments << QVariantMap{{u"role"_s, role}, {u"value"_s, of(plan, state)}};
        }
        // What has not begun, so that a plan of only that has a bar too.
        segments << QVariantMap{{u"role"_s, u"neutral"_s},
                                {u"value"_s, of(plan, ItemState::Pending) + of(plan, ItemState::Cancelled)}};
        rows << QVariantMap{
            {u"name"_s, plan.planName},  {u"segments"_s, segments},
            {u"total"_s, plan.total()},  {u"figure"_s, Formats::percent(of(plan, ItemState::Complete), plan.total())},
            {u"note"_s, planNote(plan)}, {u"query"_s, u"plan:\"%1\""_s.arg(plan.planName)}};
    }
    return rows;
}

QVariantList reasons(const std::vector<ReasonCount> &reasons, const Formats &formats)
{
    struct Words
    {
        const char *text;
        const char16_t *role;
    };
    static const QHash<WaitReason, Words> words{
        {WaitReason::Inputs, {QT_TRANSLATE_NOOP("loomdeck::overviewwords", "Inputs of others"), u"neutral"}},
        {WaitReason::MissingMetadata, {QT_TRANSLATE_NOOP("loomdeck::overviewwords", "Metadata"), u"warn"}},
        {WaitReason::NoPhase, {QT_TRANSLATE_NOOP("loomdeck::overviewwords", "No phase fits"), u"warn"}},
        {WaitReason::Lore, {QT_TRANSLATE_NOOP("loomdeck::overviewwords", "Lore"), u"warn"}},
        {WaitReason::Provider, {QT_TRANSLATE_NOOP("loomdeck::overviewwords", "Provider"), u"held"}},
        {WaitReason::Paused, {QT_TRANSLATE_NOOP("loomdeck::overviewwords", "Paused plan"), u"held"}},
        {WaitReason::Invalid, {QT_TRANSLATE_NOOP("loomdeck::overviewwords", "Usable answer"), u"warn"}},
        {WaitReason::Prompt, {QT_TRANSLATE_NOOP("loomdeck::overviewwords", "Prompt"), u"warn"}},
        {WaitReason::Failed, {QT_TRANSLATE_NOOP("loomdeck::overviewwords", "Next attempt"), u"warn"}},
        {WaitReason::GaveUp, {QT_TRANSLATE_NOOP("loomdeck::overviewwords", "A person"), u"bad"}}};
    qint64 most = 1;
    for (const ReasonCount &one : reasons)
        most = std::max(most, words.contains(one.reason) ? one.count : 0);
    QVariantList rows;
    for (const ReasonCount &one : reasons) {
        const auto found = words.find(one.reason);
        if (found == words.end())
            continue;
        rows << QVariantMap{{u"text"_s, tr(found->text)},
                            {u"count"_s, Formats::number(one.count)},
                            {u"share"_s, static_cast<double>(one.count) / static_cast<double>(most)},
                            {u"role"_s, QString::fromUtf16(found->role)},
                            {u"note"_s, Formats::age(formats.now() - one.since)},
                            {u"query"_s, u"why:"_s + waitReasonCode(one.reason)}};
    }
    return rows;
}

QVariantList activity(const std::vector<JournalEntry> &entries, const Formats &formats)
{
    QVariantList rows;
    for (const JournalEntry &entry : entries) {
        // What was imported happened before it was taken in.
        const Timestamp at = entry.occurredAt == Timestamp{} ? entry.at : entry.occurredAt;
        rows << QVariantMap{{u"time"_s, formats.wallTime(at)},
                            {u"fullTime"_s, formats.fullTime(at)},
                            {u"actor"_s, entry.actor},
                            {u"text"_s, activityText(entry)},
                            {u"subject"_s, entry.subjectName},
                            {u"stateName"_s, stateOf(entry)},
                            {u"itemKey"_s, entry.subjectType == u"item" ? double(entry.subjectKey) : 0.0}};
    }
    return rows;
}

} // namespace loomdeck::overviewwords
