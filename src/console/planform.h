// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/plan.h"
#include "console/actionform.h"
#include "personas/persona.h"

#include <QVariantList>
#include <vector>

namespace loomdeck {

/** The dialog that makes a plan: in a project there is or in a new one, by an author. GUI thread. */
class PlanForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    /** `{value, text}`, the first being a new project. */
    Q_PROPERTY(QVariantList projects READ projects NOTIFY loadedChanged)
    Q_PROPERTY(QVariantList personas READ personas NOTIFY loadedChanged)
    /** Id of the project; empty for a new one. */
    Q_PROPERTY(QString project MEMBER m_project NOTIFY edited)
    Q_PROPERTY(QString projectTitle MEMBER m_projectTitle NOTIFY edited)
    Q_PROPERTY(QString name MEMBER m_name NOTIFY edited)
    Q_PROPERTY(QString description MEMBER m_description NOTIFY edited)
    Q_PROPERTY(QString branch MEMBER m_branch NOTIFY edited)
    Q_PROPERTY(QString persona MEMBER m_persona NOTIFY edited)
    /** What is missing still; empty when it may be made. */
    Q_PROPERTY(QString missing READ missing NOTIFY edited)

public:
    explicit PlanForm(QObject *parent = nullptr);

    QVariantList projects() const;
    QVariantList personas() const;
    QString missing() const;

    /** Empties the form and reads what there is to choose. */
    Q_INVOKABLE void begin();
    Q_INVOKABLE void create();

Q_SIGNALS:
    void loadedChanged();

protected:
    void answered(const QJsonObject &plan) override;

private:
    std::vector<Project> m_projects;
    std::vector<Persona> m_personas;
    QString m_project, m_projectTitle, m_name, m_description, m_branch, m_persona;
};

} // namespace loomdeck
