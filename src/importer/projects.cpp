// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/projects.h"

#include "backlog/planstore.h"
#include "importer/marks.h"

using namespace Qt::StringLiterals;

namespace loomdeck::projects {

namespace {

qint64 invent(Taking &taking, const QString &id, const QString &title, MadeUp what)
{
    Project project;
    project.id = id;
    project.title = title;
    project.createdAt = taking.tx.now();
    project.key = planstore::insertProject(taking.tx, project);
    marks::markMadeUp(taking.tx, what, id);
    marks::markMadeUp(taking.tx, MadeUp::ProjectTimes, id);
    taking.report.created(u"project"_s, title);
    return project.key;
}

std::optional<std::pair<qint64, QString>> titled(Connection &sql, const QString &title)
{
    return sql.first(u"SELECT key, id FROM projects WHERE title = ? ORDER BY key LIMIT 1"_s, {title},
                     [](const Row &row) { return std::pair(row.integer(0), row.text(1)); });
}

QString idOf(Connection &sql, qint64 key)
{
    return sql.first(u"SELECT id FROM projects WHERE key = ?"_s, {key}, [](const Row &row) { return row.text(0); })
        .value_or(QString());
}

} // namespace

qint64 byId(Taking &taking, const QString &id)
{
    if (const auto known = planstore::findProject(taking.sql, id))
        return known->key;
    return invent(taking, id, u"Imported project "_s + id.left(8), MadeUp::ProjectTitle);
}

qint64 byTitle(Taking &taking, const QString &title)
{
    if (const auto known = titled(taking.sql, title))
        return known->first;
    return invent(taking, taking.tx.ids().next(), title, MadeUp::ProjectId);
}

bool adoptByTitle(Taking &taking, const QString &title, const QString &id)
{
    const auto known = titled(taking.sql, title);
    if (!known || !marks::isMadeUp(taking.sql, MadeUp::ProjectId, known->second))
        return false;
    taking.sql.exec(u"UPDATE projects SET id = ? WHERE key = ?"_s, {id, known->first});
    marks::clearMadeUp(taking.tx, MadeUp::ProjectId, known->second);
    marks::clearMadeUp(taking.tx, MadeUp::ProjectTimes, known->second);
    marks::markMadeUp(taking.tx, MadeUp::ProjectTimes, id);
    taking.report.wrote();
    return true;
}

bool nameInvented(Taking &taking, qint64 key, const QString &title)
{
    const QString id = idOf(taking.sql, key);
    if (!marks::isMadeUp(taking.sql, MadeUp::ProjectTitle, id))
        return false;
    taking.sql.exec(u"UPDATE projects SET title = ?, row_version = row_version + 1 WHERE key = ?"_s, {title, key});
    marks::clearMadeUp(taking.tx, MadeUp::ProjectTitle, id);
    taking.report.updated(u"project"_s, title);
    return true;
}

bool isInvented(Taking &taking, qint64 key)
{
    return marks::isMadeUp(taking.sql, MadeUp::ProjectId, idOf(taking.sql, key));
}

void dropInvented(Taking &taking, qint64 key)
{
    const QString id = idOf(taking.sql, key);
    if (!marks::isMadeUp(taking.sql, MadeUp::ProjectId, id) ||
        taking.sql.count(u"SELECT count(*) FROM plans WHERE project_key = ?"_s, {key}) > 0)
        return;
    taking.sql.exec(u"DELETE FROM projects WHERE key = ?"_s, {key});
    marks::clearMadeUp(taking.tx, MadeUp::ProjectId, id);
    marks::clearMadeUp(taking.tx, MadeUp::ProjectTimes, id);
}

} // namespace loomdeck::projects
