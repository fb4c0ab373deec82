// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/planform.h"

#include "console/session.h"
#include "core/whendone.h"

#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// Every plan begins with it.
const QString firstItem = u"vision-plan"_s;

} // namespace

PlanForm::PlanForm(QObject *parent)
    : ActionForm(false, parent)
{}

void PlanForm::begin()
{
    m_project = m_projectTitle = m_name = m_description = m_persona = QString();
    m_branch = u"main"_s;
    clear();
    Queries *queries = Session::instance().queries();
    if (!queries)
        return;
    whenDone(this, queries->projects(), [this](const Result<std::vector<Project>> &projects) {
        if (!projects)
            return fail(projects.error());
        m_projects = *projects;
        std::erase_if(m_projects, [](const Project &project) { return project.status == ProjectStatus::Archived; });
        Q_EMIT loadedChanged();
    });
    whenDone(this, queries->personas(), [this](const Result<std::vector<Persona>> &personas) {
        if (!personas)
            return fail(personas.error());
        m_personas = *personas;
        std::erase_if(m_personas, [](const Persona &persona) { return persona.kind != u"Author"; });
        if (!m_personas.empty())
            m_persona = m_personas.front().id;
        Q_EMIT loadedChanged();
        Q_EMIT edited();
    });
}

QVariantList PlanForm::projects() const
{
    QVariantList list{QVariantMap{{u"value"_s, QString()}, {u"text"_s, tr("A new project")}}};
    for (const Project &project : m_projects)
        list << QVariantMap{{u"value"_s, project.id}, {u"text"_s, project.title}};
    return list;
}

QVariantList PlanForm::personas() const
{
    QVariantList list;
    for (const Persona &persona : m_personas)
        list << QVariantMap{{u"value"_s, persona.id}, {u"text"_s, persona.name}};
    return list;
}

QString PlanForm::missing() const
{
    QStringList names;
    if (m_name.trimmed().isEmpty())
        names << tr("a name");
    if (m_project.isEmpty() && m_projectTitle.trimmed().isEmpty())
        names << tr("the title of the project");
    if (m_persona.isEmpty())
        names << tr("an author");
    return names.isEmpty() ? QString() : tr("Missing: %1").arg(names.join(u", "_s));
}

void PlanForm::create()
{
    QJsonObject params{
        {u"name"_s, m_name.trimmed()}, {u"personaId"_s, m_persona}, {u"branchSlug"_s, m_branch.trimmed()}};
    if (!m_description.trimmed().isEmpty())
        params.insert(u"description"_s, m_description.trimmed());
    if (m_project.isEmpty())
        params.insert(u"projectTitle"_s, m_projectTitle.trimmed());
    else
        params.insert(u"projectId"_s, m_project);
    submit(u"plan.create"_s, params, tr("%1 is made").arg(m_name.trimmed()));
}

void PlanForm::answered(const QJsonObject &plan)
{
    BacklogQuery query;
    query.plans << plan.value(u"name"_s).toString();
    query.sort = BacklogSort::Created;
    query.descending = false;
    Session &session = Session::instance();
    session.navigator()->openBacklog(query.text());
    // A plan starts once somebody has said who writes it; that is what people want next.
    whenDone(&session, session.queries()->itemKey(plan.value(u"id"_s).toString(), firstItem),
             [&session](const Result<qint64> &key) {
                 if (!key)
                     return session.noteError(tr("Starting the plan"), key.error());
                 session.navigator()->showItem(*key);
                 session.itemActions()->resume(*key);
             });
}

} // namespace loomdeck
