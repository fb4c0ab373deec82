// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/jobpresentation.h"

#include "console/gatewords.h"
#include "console/jobwords.h"
#include "console/saidwords.h"

#include <QCoreApplication>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace loomdeck::jobpresentation {

namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("loomdeck::jobpresentation", text, meaning, n);
}

QString stateOfOutcome(const QString &outcome)
{
    static const QHash<QString, QString> states{{u"failed"_s, u"failed"_s},    {u"interrupted"_s, u"retrying"_s},
                                                {u"released"_s, u"pending"_s}, {u"snoozed"_s, u"held"_s},
                                                {u"held"_s, u"held"_s},        {u"cancelled"_s, u"cancelled"_s}};
    return states.value(outcome, u"warning"_s);
}

QString outcomeText(const JobAttempt &attempt)
{
    if (attempt.error)
        return saidwords::said(attempt.error->message);
    if (attempt.outcome == u"interrupted")
        return tr("Interrupted; no attempt is used.");
    if (attempt.outcome == u"released")
        return tr("Given back; no attempt is used.");
    return attempt.outcome == u"snoozed" || attempt.outcome == u"held" ? tr("Waits; no attempt is used.") : QString();
}

QString leaseText(const Job &job, const Formats &formats)
{
    if (!job.leaseUntil)
        return {};
    const Micros left = *job.leaseUntil - formats.now();
    return left > Micros{0} ? tr("renewed until %1").arg(formats.wallTime(*job.leaseUntil))
                            : tr("ended %1").arg(formats.relative(*job.leaseUntil));
}

} // namespace

QVariantList facts(const Job &job, const Formats &formats)
{
    QVariantList rows;
    const auto add = [&rows](const QString &name, const QString &value, bool mono = false) {
        if (!value.isEmpty())
            rows << QVariantMap{{u"name"_s, name}, {u"value"_s, value}, {u"mono"_s, mono}};
    };
    const auto time = [&formats](const std::optional<Timestamp> &at) { return at ? formats.fullTime(*at) : QString(); };
    add(tr("Priority"), job.priority == 0 ? tr("0, usual") : Formats::number(job.priority));
    add(tr("Created"), formats.fullTime(job.createdAt));
    add(job.isLive() && job.state != JobState::Running ? tr("Runs at") : tr("Was due"), formats.fullTime(job.runAt));
    add(tr("Started"), time(job.startedAt));
    add(tr("Ended"), time(job.finishedAt));
    if (job.state == JobState::Running) {
        add(tr("Held by"), job.leaseOwner.section(u'|', 0, 0));
        add(tr("Lease"), leaseText(job, formats));
    } else if (!job.leaseOwner.isEmpty()) {
        add(tr("Last held by"), job.leaseOwner.section(u'|', 0, 0));
    }
    if (job.interruptions > 0)
        add(tr("Interrupted"), tr("%n time(s)", nullptr, job.interruptions));
    if (job.isLive())
        add(tr("Waits for"), gatewords::waiting(job.waitReason, job.heldUntil, formats));
    add(tr("Kind"), job.kind, true);
    add(tr("Request"), job.requestId, true);
    return rows;
}

QVariantList attempts(const Job &job, const std::vector<JobAttempt> &ended, const Formats &formats)
{
    QVariantList rows;
    const auto row = [&](int number, const QString &state, Timestamp at, const QString &text, const QString &fix,
                         std::optional<Micros> took) {
        rows << QVariantMap{{u"number"_s, number},
                            {u"stateName"_s, state},
                            {u"time"_s, formats.clockTime(at)},
                            {u"text"_s, text},
                            {u"fix"_s, fix},
                            {u"duration"_s, took ? Formats::duration(*took) : QString()}};
    };
    if (job.state == JobState::Running && job.startedAt)
        row(job.attempt + 1, u"running"_s, *job.startedAt, tr("on %1").arg(jobwords::node(job)), {},
            formats.now() - *job.startedAt);
    else if (job.state == JobState::Complete && job.finishedAt)
        row(job.attempt + 1, u"complete"_s, *job.finishedAt, tr("on %1").arg(jobwords::node(job)), {},
            job.startedAt ? std::optional(*job.finishedAt - *job.startedAt) : std::nullopt);
    for (auto attempt = ended.rbegin(); attempt != ended.rend(); ++attempt)
        row(attempt->number, stateOfOutcome(attempt->outcome), attempt->endedAt, outcomeText(*attempt),
            attempt->error ? saidwords::said(attempt->error->suggestedFix) : QString(),
            attempt->endedAt - attempt->startedAt);
    return rows;
}

} // namespace loomdeck::jobpresentation
