// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/jobwords.h"

#include "backlog/starter.h"
#include "console/formats.h"
#include "console/gatewords.h"
#include "console/saidwords.h"
#include "engine/storeprune.h"
#include "jobs/nodeid.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loomdeck::jobwords {

namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("loomdeck::jobwords", text, meaning, n);
}

QString bulkText(const QString &command)
{
    if (command == u"backlog.retry")
        return tr("Retry many items");
    if (command == u"backlog.cancel")
        return tr("Cancel many items");
    return tr("Resume many items");
}

} // namespace

const QStringList &states()
{
    static const QStringList list{u"ready"_s,   u"held"_s, u"scheduled"_s, u"retrying"_s,
                                  u"running"_s, u"dead"_s, u"complete"_s,  u"cancelled"_s};
    return list;
}

QString stateName(const QString &state)
{
    // "Ready" of a provider is good news; of a job it only means that it waits its turn, so it goes by its word.
    if (state == u"ready")
        return tr("Ready");
    if (state == u"scheduled")
        return tr("Scheduled");
    return state;
}

QString stateName(const Job &job)
{
    return stateName(jobStateName(job.state, job.attempt));
}

QString kindText(const Job &job)
{
    const QString phase = job.payload.value(u"phase"_s).toString();
    if (job.kind == phaseJobKind() && !phase.isEmpty())
        return tr("Run %1").arg(phase);
    return job.kind == u"backlog.bulk" ? bulkText(job.subjectName) : kindText(job.kind);
}

QString shortKind(const Job &job)
{
    const QString phase = job.payload.value(u"phase"_s).toString();
    return job.kind == phaseJobKind() && !phase.isEmpty() ? phase : kindText(job);
}

QString kindText(const QString &kind)
{
    if (kind == phaseJobKind())
        return tr("Run a phase");
    if (kind == u"backlog.bulk")
        return tr("Act on many items");
    return kind == pruneJobKind() ? tr("Remove old jobs") : kind;
}

bool isAboutItem(const Job &job)
{
    return job.kind == phaseJobKind() && !job.subjectName.isEmpty();
}

QString subject(const Job &job)
{
    return isAboutItem(job) ? job.subjectName : u"–"_s;
}

QString why(const Job &job, const Formats &formats)
{
    if (job.cancelRequested && job.isLive())
        return tr("asked to stop");
    if (job.isLive() && !job.waitReason.isEmpty())
        return gatewords::waiting(job.waitReason, job.heldUntil, formats);
    if (job.lastError && job.state != JobState::Complete)
        return saidwords::said(job.lastError->message);
    return job.interruptions > 0 && job.isLive() ? tr("interrupted, goes on") : QString();
}

QString when(const Job &job, const Formats &formats)
{
    switch (job.state) {
    case JobState::Held:
        return job.heldUntil ? formats.relative(*job.heldUntil) : QString();
    case JobState::Ready:
        return tr("waits %1").arg(Formats::age(formats.now() - job.runAt));
    case JobState::Scheduled:
        return formats.relative(job.runAt);
    case JobState::Running:
        return job.startedAt ? tr("runs %1").arg(Formats::age(formats.now() - *job.startedAt)) : tr("runs");
    case JobState::Complete:
    case JobState::Dead:
    case JobState::Cancelled:
        return formats.maybeClockTime(job.finishedAt);
    }
    Q_UNREACHABLE();
}

QString attempts(const Job &job)
{
    const bool counts = job.state == JobState::Running || job.state == JobState::Complete;
    const int attempt = job.attempt + (counts ? 1 : 0);
    return attempt == 0 ? u"–"_s : tr("%1 of %2").arg(attempt).arg(std::max(attempt, job.maxAttempts));
}

QString node(const Job &job)
{
    return job.leaseOwner.isEmpty() ? u"–"_s : NodeId::nameOf(job.leaseOwner).section(u'@', 0, 0);
}

StuckWords trouble(const Job &job, const Formats &formats)
{
    if (job.cancelRequested && job.state == JobState::Running)
        return {u"neutral"_s, u"stop"_s, tr("It is asked to stop."), tr("It ends at its next safe point."), {}, {}};
    const QString last = job.lastError ? QStringList{saidwords::said(job.lastError->message),
                                                     saidwords::said(job.lastError->suggestedFix)}
                                             .join(u' ')
                                             .trimmed()
                                       : QString();
    if (job.state == JobState::Dead)
        return {u"bad"_s,
                u"failed"_s,
                job.attempt >= job.maxAttempts ? tr("Every attempt failed.") : tr("It failed for good."),
                last,
                {},
                {}};
    if (job.state == JobState::Scheduled && job.attempt > 0)
        return {u"warn"_s, u"retry"_s, tr("Tries again %1.").arg(formats.relative(job.runAt)), last, {}, {}};
    if (job.isLive() && !job.waitReason.isEmpty())
        return {u"held"_s,
                u"held"_s,
                tr("It is held, no attempt is used."),
                gatewords::waiting(job.waitReason, job.heldUntil, formats),
                {},
                {}};
    return {};
}

QString cancelRefusal(const Job &job)
{
    if (!job.isLive())
        return tr("it has ended");
    return job.cancelRequested ? tr("it is asked to stop") : QString();
}

QString retryRefusal(const Job &job)
{
    switch (job.state) {
    case JobState::Running:
        return tr("it runs");
    case JobState::Complete:
        return tr("it is complete");
    case JobState::Ready:
        return tr("it starts as soon as a worker is free");
    case JobState::Held:
    case JobState::Scheduled:
    case JobState::Dead:
    case JobState::Cancelled:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace loomdeck::jobwords
