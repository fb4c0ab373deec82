// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/texttime.h"
#include "engine/commandtable.h"
#include "engine/engine.h"
#include "jobs/jobservice.h"
#include "jobs/recurring.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

using Kind = ParamSpec::Kind;

Result<QJsonObject> jobJson(const Result<Job> &job)
{
    if (!job)
        return job.error();
    return job->toJson();
}

using JobEffect = QFuture<Result<Job>> (JobService::*)(qint64, const Actor &, const QString &);

Command onJob(Engine &engine, CommandSpec spec, JobEffect effect)
{
    spec.subject = CommandSubject::Job;
    spec.params = {{u"jobId"_s, Kind::Number, true}, {u"reason"_s, Kind::Text, false, 500}};
    return {spec, [&engine, effect](const Actor &actor, const QJsonObject &params) {
                return (engine.jobs().*effect)(params[u"jobId"].toInteger(), actor, params[u"reason"].toString())
                    .then(jobJson);
            }};
}

Command switchSchedule(Engine &engine)
{
    CommandSpec spec{u"schedule.switch"_s, QT_TRANSLATE_NOOP("commands", "Switch a schedule on or off"),
                     u"clock"_s,           {},
                     Role::Admin,          CommandSubject::Nothing};
    spec.params = {{u"name"_s, Kind::Text, true, 100}, {u"enabled"_s, Kind::Flag, true}};
    spec.errors = {u"SCHEDULE_NOT_FOUND"_s};
    return {spec, [&engine](const Actor &actor, const QJsonObject &params) {
                return engine.database().write([actor, params](Transaction &tx) -> Result<QJsonObject> {
                    const QString name = params[u"name"].toString();
                    const bool enabled = params[u"enabled"].toBool();
                    if (const auto done = recurring::setEnabled(tx, name, enabled); !done)
                        return done.error();
                    JournalEntry entry;
                    entry.setActor(actor);
                    entry.kind = u"schedule.switch"_s;
                    entry.subjectType = u"schedule"_s;
                    entry.subjectName = name;
                    entry.after = QJsonObject{{u"enabled"_s, enabled}};
                    journal::append(tx, entry);
                    return QJsonObject{{u"name"_s, name}, {u"enabled"_s, enabled}};
                });
            }};
}

} // namespace

void addJobCommands(CommandTable &table, Engine &engine)
{
    CommandSpec retry{u"job.retry"_s, QT_TRANSLATE_NOOP("commands", "Retry job"), u"retry"_s, {}, Role::Operator};
    retry.errors = {u"JOB_NOT_FOUND"_s,          u"JOB_RUNNING"_s,  u"JOB_COMPLETE"_s, u"JOB_REPLACED"_s,
                    u"BACKLOG_ITEM_NOT_FOUND"_s, u"ITEM_COMPLETE"_s};
    table.add(onJob(engine, retry, &JobService::retry));
    CommandSpec cancel{u"job.cancel"_s, QT_TRANSLATE_NOOP("commands", "Cancel job…"), u"stop"_s, {}, Role::Operator};
    cancel.dangerous = true;
    cancel.errors = {u"JOB_NOT_FOUND"_s, u"JOB_ENDED"_s};
    table.add(onJob(engine, cancel, &JobService::cancel));
    table.add(switchSchedule(engine));
}

} // namespace loomdeck
