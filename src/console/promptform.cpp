// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/promptform.h"

#include "console/session.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

PromptForm::PromptForm(QObject *parent)
    : ActionForm(true, parent)
{}

void PromptForm::begin(const QString &act, const QString &templateId, double rowVersion)
{
    m_act = act;
    m_id = templateId;
    m_rowVersion = static_cast<qint64>(rowVersion);
    m_note.clear();
    m_activates = true;
    clear();
}

void PromptForm::save(const QString &templateId, const QString &text, double rowVersion)
{
    m_text = text;
    begin(u"save"_s, templateId, rowVersion);
}

void PromptForm::activate(const QString &templateId, int version, int active, double rowVersion)
{
    m_version = version;
    m_active = active;
    begin(u"activate"_s, templateId, rowVersion);
}

void PromptForm::deactivate(const QString &templateId, int active, double rowVersion)
{
    m_active = active;
    begin(u"deactivate"_s, templateId, rowVersion);
}

QString PromptForm::title() const
{
    if (m_act == u"save")
        return tr("Save %1").arg(m_id);
    if (m_act == u"deactivate")
        return tr("Take %1 out of use").arg(m_id);
    return rollsBack() ? tr("Roll %1 back to version %2").arg(m_id).arg(m_version)
                       : tr("Activate version %2 of %1").arg(m_id).arg(m_version);
}

QString PromptForm::verb() const
{
    if (m_act == u"save")
        return m_activates ? tr("Save and use it") : tr("Save");
    if (m_act == u"deactivate")
        return tr("Take it out of use");
    return rollsBack() ? tr("Roll back") : tr("Activate");
}

QString PromptForm::effect() const
{
    if (m_act == u"deactivate")
        return tr("Its phase waits from now on, without using attempts, until a version is activated.");
    if (m_act == u"save" && !m_activates)
        return tr("It becomes a version that is not used yet. No version is ever changed or removed.");
    return tr("Every run that begins from now on asks with it; what runs already is not touched. What waits for the "
              "prompt starts.");
}

void PromptForm::run()
{
    QJsonObject params{{u"templateId"_s, m_id}, {u"rowVersion"_s, m_rowVersion}};
    if (m_act == u"save") {
        params.insert(u"text"_s, m_text);
        params.insert(u"note"_s, m_note.trimmed());
        params.insert(u"activate"_s, m_activates);
        submit(u"prompt.save"_s, params, m_activates ? tr("The new text is in use") : tr("The version is saved"));
    } else if (m_act == u"deactivate") {
        submit(u"prompt.deactivate"_s, params, tr("%1 is out of use").arg(m_id));
    } else {
        params.insert(u"version"_s, m_version);
        submit(u"prompt.activate"_s, params, tr("Version %1 is in use").arg(m_version));
    }
}

void PromptForm::answered(const QJsonObject &)
{
    if (m_act == u"save" && Session::instance().drafts()->draft(m_id).text == m_text)
        Session::instance().drafts()->drop(m_id);
}

} // namespace loomdeck
