// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/fleetwords.h"

#include "console/formats.h"
#include "console/saidwords.h"
#include "console/wordscontexts.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::fleetwords {

namespace {

QString versionOf(const QJsonValue &version)
{
    return version.isDouble() ? u"v%1"_s.arg(version.toInteger()) : QString();
}

QString limitOf(const JournalEntry &entry)
{
    const QJsonValue allowed = entry.after[u"atMost"];
    return allowed.isDouble() && allowed.toInteger() > 0
               ? FleetWords::tr("%1 takes %2 at once").arg(entry.subjectName).arg(allowed.toInteger())
               : FleetWords::tr("%1 without a limit").arg(entry.subjectName);
}

struct Looks
{
    QString text, role, icon, address;
};

Looks ofGate(const JournalEntry &entry)
{
    const QString jobs = u"jobs"_s;
    if (entry.kind == u"gate.opened")
        return {FleetWords::tr("%1 opened").arg(entry.subjectName), u"ok"_s, u"gate"_s, jobs};
    if (entry.kind == u"gate.slowed")
        return {FleetWords::tr("%1 slowed").arg(entry.subjectName), u"warn"_s, u"gate"_s, jobs};
    return {FleetWords::tr("%1 closed").arg(entry.subjectName), u"held"_s, u"gate"_s, jobs};
}

Looks ofPlan(const JournalEntry &entry)
{
    const QString jobs = u"jobs"_s;
    if (entry.kind == u"plan.paused")
        return {FleetWords::tr("%1 paused").arg(entry.subjectName), u"warn"_s, u"pause"_s, jobs};
    if (entry.kind == u"plan.resumed")
        return {FleetWords::tr("%1 goes on").arg(entry.subjectName), u"ok"_s, u"play"_s, jobs};
    return {limitOf(entry), u"run"_s, u"jobs"_s, jobs};
}

Looks ofPrompt(const JournalEntry &entry)
{
    const QString title = entry.details.value(u"title"_s).toString(entry.subjectName);
    const QString prompts = u"settings/prompts"_s;
    if (entry.kind == u"prompts.seeded")
        return {FleetWords::tr("newer default prompts"), u"run"_s, u"note"_s, prompts};
    if (entry.kind == u"prompt.deactivate")
        return {FleetWords::tr("no prompt: %1").arg(title), u"warn"_s, u"note"_s, prompts};
    return {FleetWords::tr("prompt %1 %2").arg(title, versionOf(entry.after[u"activeVersion"])).trimmed(), u"run"_s,
            u"note"_s, prompts};
}

Looks ofProvider(const JournalEntry &entry)
{
    const QString providers = u"settings/providers"_s;
    if (entry.kind == u"provider.enable")
        return {FleetWords::tr("%1 switched on").arg(entry.subjectName), u"ok"_s, u"play"_s, providers};
    if (entry.kind == u"provider.disable")
        return {FleetWords::tr("%1 switched off").arg(entry.subjectName), u"warn"_s, u"stop"_s, providers};
    if (entry.kind == u"provider.save")
        return {FleetWords::tr("%1 set up").arg(entry.subjectName), u"run"_s, u"settings"_s, providers};
    QStringList names;
    for (const QJsonValue &name : entry.details.value(u"providers"_s).toArray())
        names << name.toString();
    return {FleetWords::tr("%1 set up by the configuration").arg(names.join(u", ")), u"run"_s, u"settings"_s,
            providers};
}

Looks looksOf(const JournalEntry &entry)
{
    if (entry.kind == u"program.deployed")
        return {FleetWords::tr("version %1").arg(entry.details.value(u"version"_s).toString()), u"run"_s, u"node"_s,
                u"jobs"_s};
    if (entry.kind.startsWith(u"gate."))
        return ofGate(entry);
    if (entry.kind.startsWith(u"plan."))
        return ofPlan(entry);
    if (entry.kind.startsWith(u"prompt"))
        return ofPrompt(entry);
    if (entry.kind.startsWith(u"provider"))
        return ofProvider(entry);
    if (entry.kind == u"phase.limited")
        return {limitOf(entry), u"run"_s, u"jobs"_s, u"jobs"_s};
    if (entry.kind == u"health.threshold")
        return {FleetWords::tr("threshold %1 is %2").arg(entry.subjectName).arg(entry.after[u"value"].toDouble()),
                u"run"_s, u"settings"_s, u"settings/thresholds"_s};
    if (entry.kind == u"schedule.switch")
        return {
            (entry.after[u"enabled"].toBool() ? FleetWords::tr("schedule %1 on") : FleetWords::tr("schedule %1 off"))
                .arg(entry.subjectName),
            u"run"_s, u"clock"_s, u"jobs"_s};
    if (entry.kind == u"bulk.start")
        return {FleetWords::tr("%1 of %2 items")
                    .arg(entry.subjectName, Formats::number(entry.details.value(u"total"_s).toInteger())),
                u"run"_s, u"retry"_s, u"jobs"_s};
    return {entry.kind, u"run"_s, u"info"_s, {}};
}

} // namespace

HealthMarker markerOf(const JournalEntry &entry)
{
    const Looks looks = looksOf(entry);
    QStringList parts{looks.text};
    if (entry.kind == u"program.deployed") {
        const QString before = entry.details.value(u"before"_s).toString();
        parts = {before.isEmpty()
                     ? FleetWords::tr("%1 leads on %2").arg(looks.text, entry.details.value(u"node"_s).toString())
                     : FleetWords::tr("%1 leads on %2, after %3")
                           .arg(looks.text, entry.details.value(u"node"_s).toString(), before)};
    } else if (!entry.actor.isEmpty() && entry.actor != u"automation") {
        parts = {FleetWords::tr("%1 by %2").arg(looks.text, entry.actor)};
    }
    if (!entry.reason.isEmpty())
        parts << saidwords::said(entry.reason);
    return {entry.occurredAt, looks.text, parts.join(u": "_s), looks.role, looks.icon, looks.address};
}

} // namespace loomdeck::fleetwords
