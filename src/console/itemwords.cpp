// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/itemwords.h"

#include "console/gatewords.h"
#include "console/saidwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loomdeck::itemwords {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("loomdeck::itemwords", text);
}

/** "retry in 12 s", when it tries again by itself. */
QString nextTry(const BacklogItem &item, const Formats &formats)
{
    if (!item.nextTryAt)
        return {};
    return *item.nextTryAt <= formats.now() ? tr("retry now")
                                            : tr("retry in %1").arg(Formats::age(*item.nextTryAt - formats.now()));
}

QString joined(const QString &reason, const QString &next)
{
    return next.isEmpty() ? reason : reason + u" · "_s + next;
}

/** The keys of the contract in people's words. */
QString keyWords(const QString &keys)
{
    static const QHash<QString, const char *> words{
        {u"providerId"_s, QT_TRANSLATE_NOOP("loomdeck::itemwords", "provider")},
        {u"modelId"_s, QT_TRANSLATE_NOOP("loomdeck::itemwords", "model")},
        {u"agentId"_s, QT_TRANSLATE_NOOP("loomdeck::itemwords", "agent")},
        {u"taskId"_s, QT_TRANSLATE_NOOP("loomdeck::itemwords", "task")},
        {u"conversationId"_s, QT_TRANSLATE_NOOP("loomdeck::itemwords", "conversation")},
        {u"conversationPlanId"_s, QT_TRANSLATE_NOOP("loomdeck::itemwords", "conversation plan")},
        {u"branchSlug"_s, QT_TRANSLATE_NOOP("loomdeck::itemwords", "branch")}};
    QStringList list;
    for (const QString &key : keys.split(u", "_s))
        list << (words.contains(key) ? tr(words.value(key)) : key);
    return list.join(u", "_s);
}

/** What it waits for, as part of a sentence. */
QString heldText(const ItemWithTask &both, const Formats &formats)
{
    QString text = gatewords::waiting(both.item.waitDetail, both.heldUntil, formats);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

StuckWords words(const ItemWithTask &both, const Formats &formats)
{
    const BacklogItem &item = both.item;
    const QString next = nextTry(item, formats);
    const QString resume = u"resume-dialog"_s, retry = u"backlog.retry"_s;
    switch (item.waitReason) {
    case WaitReason::None:
        if (item.status != ItemStatus::Pending || item.jobId)
            return {};
        return {u"neutral"_s,       u"pending"_s,
                tr("Not started."), tr("It starts when its turn comes, once its plan was resumed for the first time."),
                tr("Resume…"),      resume};
    case WaitReason::Inputs:
        return {u"neutral"_s,
                u"pending"_s,
                tr("Waiting for its inputs."),
                tr("It needs %1, and starts by itself once that is there.").arg(item.waitDetail),
                {},
                {}};
    case WaitReason::MissingMetadata:
        return {u"warn"_s,
                u"stuck"_s,
                tr("Stuck because %1 is missing.").arg(keyWords(item.waitDetail)),
                tr("The resume contract is not filled, so nothing can start it."),
                tr("Choose and resume…"),
                resume};
    case WaitReason::NoPhase:
        return {u"warn"_s,
                u"stuck"_s,
                tr("Stuck because no phase makes its outputs."),
                tr("It came from elsewhere, and none of the six planners writes such a thing."),
                tr("Cancel…"),
                u"backlog.cancel"_s};
    case WaitReason::Lore:
        return {u"warn"_s,
                u"blocked"_s,
                tr("Blocked by lore: %1.").arg(item.waitDetail),
                joined(tr("The requirement is not ready"), next),
                tr("Mark as ready…"),
                u"lore.fulfil"_s};
    case WaitReason::Provider:
        return {u"held"_s,
                u"held"_s,
                tr("Held: %1.").arg(heldText(both, formats)),
                joined(tr("No attempt is used while it waits"), next),
                tr("Resume with another…"),
                resume};
    case WaitReason::Paused:
        return {u"held"_s,
                u"pause"_s,
                tr("Held: %1.").arg(heldText(both, formats)),
                tr("No attempt is used while it waits, and it goes on once the plan is resumed."),
                tr("Resume the plan…"),
                u"resume-plan:"_s + both.planId};
    case WaitReason::Invalid:
        return {u"warn"_s,
                u"blocked"_s,
                tr("Blocked because the answer was not usable."),
                joined(saidwords::said(item.waitDetail), next),
                tr("Retry now"),
                retry};
    case WaitReason::Failed:
        return {u"bad"_s,
                u"failed"_s,
                tr("The last attempt failed."),
                joined(saidwords::said(item.waitDetail), next),
                tr("Retry now"),
                retry};
    case WaitReason::GaveUp:
        return {u"bad"_s,    u"failed"_s, tr("Every attempt failed."), saidwords::said(item.waitDetail),
                tr("Retry"), retry};
    case WaitReason::Prompt:
        return {u"warn"_s,
                u"blocked"_s,
                tr("Waits for its prompt: %1.").arg(item.waitDetail),
                joined(tr("No attempt is used, and it goes on by itself once the prompt is mended"), next),
                tr("Open the prompt"),
                u"prompt:"_s + item.waitDetail.section(u' ', 0, 0)};
    case WaitReason::Cancelled:
        return {u"neutral"_s, u"cancelled"_s, tr("Cancelled."), item.waitDetail, tr("Retry"), retry};
    }
    Q_UNREACHABLE();
}

} // namespace

QString stateName(ItemState state)
{
    static const QStringList names{u"pending"_s, u"running"_s, u"stuck"_s,     u"blocked"_s,
                                   u"failed"_s,  u"held"_s,    u"cancelled"_s, u"complete"_s};
    return names.at(static_cast<int>(state));
}

QString stateWord(ItemState state)
{
    switch (state) {
    case ItemState::Pending:
        return tr("Pending");
    case ItemState::InProgress:
        return tr("In progress");
    case ItemState::Stuck:
        return tr("Stuck");
    case ItemState::Blocked:
        return tr("Blocked");
    case ItemState::Failed:
        return tr("Failed");
    case ItemState::Held:
        return tr("Held");
    case ItemState::Cancelled:
        return tr("Cancelled");
    case ItemState::Complete:
        return tr("Complete");
    }
    Q_UNREACHABLE();
}

QString why(const ItemWithTask &both, const Formats &formats)
{
    const BacklogItem &item = both.item;
    const QString next = nextTry(item, formats);
    switch (item.waitReason) {
    case WaitReason::None:
        return item.status == ItemStatus::Pending && item.jobId ? tr("queued") : QString();
    case WaitReason::Inputs:
        return tr("needs %1").arg(item.waitingFor.isEmpty() ? item.waitDetail : item.waitingFor);
    case WaitReason::MissingMetadata:
        return tr("%1 missing").arg(keyWords(item.waitDetail));
    case WaitReason::NoPhase:
        return tr("no phase");
    case WaitReason::Lore:
        return tr("lore: %1").arg(item.waitDetail);
    case WaitReason::Provider:
    case WaitReason::Paused:
        return gatewords::waiting(item.waitDetail, both.heldUntil, formats);
    case WaitReason::Invalid:
    case WaitReason::Failed:
        // The time is what changes, so it stands first.
        return next.isEmpty() ? saidwords::said(item.waitDetail) : next + u" · "_s + saidwords::said(item.waitDetail);
    case WaitReason::Prompt:
        return tr("prompt: %1").arg(item.waitDetail);
    case WaitReason::GaveUp:
        return saidwords::said(item.waitDetail);
    case WaitReason::Cancelled:
        return item.waitDetail;
    }
    Q_UNREACHABLE();
}

StuckWords stuck(const ItemFacts &facts, const Formats &formats)
{
    StuckWords block = words(facts.item, formats);
    const BacklogItem &item = facts.item.item;
    if (item.waitReason == WaitReason::Inputs && !facts.unmetInputs.empty()) {
        const QString maker = facts.unmetInputs.front().second;
        block.repairText = tr("Open %1").arg(maker);
        block.repairCommand = u"open:"_s + maker;
    }
    // The newest refused resume tells more than the state: somebody tried, and this was in the way.
    if (!facts.history.empty() && facts.history.front().kind == u"backlog.contract" &&
        item.status == ItemStatus::Pending) {
        const QJsonObject details = facts.history.front().details;
        block = {u"warn"_s,
                 u"stuck"_s,
                 tr("The last resume was refused: %1.").arg(details[u"code"].toString()),
                 saidwords::said(facts.history.front().reason),
                 tr("Resume…"),
                 u"resume-dialog"_s};
    }
    return block;
}

StuckWords attention(const ItemWithTask &both, const Formats &formats)
{
    return words(both, formats);
}

void offerGate(StuckWords &block, const QString &gateKey)
{
    if (gateKey.isEmpty())
        return;
    block.why = tr("Its gate stays closed until a person opens it. No attempt is used while it waits.");
    block.repairText = tr("Open the gate…");
    block.repairCommand = u"gate:"_s + gateKey;
}

QString phaseText(Phase phase)
{
    return phase == Phase::None ? u"–"_s : phaseName(phase);
}

} // namespace loomdeck::itemwords
