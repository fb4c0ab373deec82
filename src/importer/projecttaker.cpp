// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/planstore.h"
#include "core/texttime.h"
#include "importer/marks.h"
#include "importer/projects.h"
#include "importer/takers.h"

using namespace Qt::StringLiterals;

namespace loomdeck::takers {

namespace {

/** Nothing when all its times are our own. */
std::optional<Timestamp> ageOf(Taking &taking, const Project &project)
{
    if (project.updatedAt)
        return project.updatedAt;
    if (marks::isMadeUp(taking.sql, MadeUp::ProjectTimes, project.id))
        return std::nullopt;
    return project.createdAt;
}

void insert(Taking &taking, Project &project, bool hasTimes)
{
    if (!hasTimes) {
        project.createdAt = taking.tx.now();
        marks::markMadeUp(taking.tx, MadeUp::ProjectTimes, project.id);
    }
    project.key = planstore::insertProject(taking.tx, project);
    taking.report.created(u"project"_s, project.title);
}

} // namespace

void takeProject(Taking &taking, const Record &record)
{
    RecordReader in(record);
    Project said;
    said.id = in.requiredGuid(u"id"_s);
    said.title = in.requiredText(u"title"_s, limits::title);
    const auto logline = in.saidText(u"logline"_s, limits::longText);
    said.status = static_cast<ProjectStatus>(in.requiredChoice(u"status"_s, projectStatusNames()));
    const auto createdAt = in.time(in.either(u"createdAtUtc"_s, u"createdAt"_s));
    said.updatedAt = in.time(in.either(u"updatedAtUtc"_s, u"updatedAt"_s));
    in.ignore({u"planCount"_s, u"activePlanCount"_s});
    in.check();
    taking.once(said.id, record.at(u"id"_s), u"The project "_s + said.title);
    said.logline = logline.value_or(QString());
    said.extra = in.unknown();
    said.createdAt = createdAt.value_or(Timestamp{});
    taking.report.kept(said.extra);

    auto known = planstore::findProject(taking.sql, said.id);
    if (!known && projects::adoptByTitle(taking, said.title, said.id))
        known = planstore::findProject(taking.sql, said.id);
    if (!known)
        return insert(taking, said, createdAt.has_value());

    Project project = *known;
    const bool wasNamed = marks::isMadeUp(taking.sql, MadeUp::ProjectTitle, project.id);
    const auto age = said.updatedAt ? said.updatedAt : createdAt;
    Merge merge(wasNamed ? Standing::Newer : taking.stands(RecordKind::Project, said.id, age, ageOf(taking, project)));
    merge.take(project.title, std::optional(said.title));
    merge.take(project.logline, logline);
    merge.takeState(project.status, std::optional(said.status));
    merge.takeKeys(project.extra, said.extra);
    merge.takeTime(project.updatedAt, said.updatedAt);
    const bool timesCome = createdAt && marks::isMadeUp(taking.sql, MadeUp::ProjectTimes, project.id);
    if (!merge.changed() && !wasNamed && !timesCome)
        return taking.report.unchanged(u"project"_s);
    planstore::updateProject(taking.tx, project);
    if (timesCome) {
        taking.sql.exec(u"UPDATE projects SET created_at = ? WHERE key = ?"_s, {toMicros(*createdAt), project.key});
        marks::clearMadeUp(taking.tx, MadeUp::ProjectTimes, project.id);
    }
    marks::clearMadeUp(taking.tx, MadeUp::ProjectTitle, project.id);
    taking.report.updated(u"project"_s, project.title);
}

} // namespace loomdeck::takers
