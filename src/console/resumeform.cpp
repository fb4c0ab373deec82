// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/resumeform.h"

#include "backlog/resume.h"
#include "console/session.h"
#include "core/ids.h"
#include "core/whendone.h"

#include <algorithm>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QVariantMap choice(const QString &value, const QString &text)
{
    return {{u"value"_s, value}, {u"text"_s, text}};
}

} // namespace

ResumeForm::ResumeForm(QObject *parent)
    : ActionForm(false, parent)
{}

void ResumeForm::setKey(qint64 key)
{
    m_key = key;
    m_loaded = false;
    m_choices = {};
    m_request = {};
    clear();
    Q_EMIT keyChanged();
    Q_EMIT loadedChanged();
    Q_EMIT choiceChanged();
    Queries *queries = Session::instance().queries();
    if (key == 0 || !queries)
        return;
    whenDone(this, queries->resumeChoices(key), [this, key](const Result<ResumeChoices> &choices) {
        if (key != m_key)
            return;
        if (!choices) {
            fail(choices.error());
            return;
        }
        m_choices = *choices;
        m_loaded = true;
        prefill();
        Q_EMIT loadedChanged();
        Q_EMIT choiceChanged();
    });
}

void ResumeForm::prefill()
{
    const Plan &plan = m_choices.plan;
    m_request = requestFromTask(m_choices.item);
    m_providerStamped = !isNoGuid(m_request.providerId);
    m_modelStamped = !isNoGuid(m_request.modelId);
    m_agentStamped = !isNoGuid(m_request.agentId);
    // Where the task says nothing, what the plan was last resumed with is the best guess, then the default, then the
    // only one there is.
    if (!m_providerStamped)
        m_request.providerId = bestProvider();
    if (!m_modelStamped)
        chooseModel();
    if (!m_agentStamped) {
        const auto ofPersona = std::find_if(m_choices.agents.begin(), m_choices.agents.end(),
                                            [&plan](const Agent &agent) { return agent.personaId == plan.personaId; });
        m_request.agentId = !plan.runAgentId.isEmpty()            ? plan.runAgentId
                            : ofPersona != m_choices.agents.end() ? ofPersona->id
                                                                  : QString();
    }
    if (m_request.branchSlug.isEmpty())
        m_request.branchSlug = branchOr(m_choices.item.item.branch, plan.primaryBranch);
}

QString ResumeForm::bestProvider() const
{
    const std::vector<ProviderRow> &offered = m_choices.providers;
    const auto has = [&offered](const QString &id) { return std::ranges::find(offered, id, &ProviderRow::id); };
    if (has(m_choices.plan.runProviderId) != offered.end())
        return m_choices.plan.runProviderId;
    const auto first = std::ranges::find_if(offered, &ProviderRow::isDefault);
    return first != offered.end() ? first->id : offered.size() == 1 ? offered.front().id : QString();
}

void ResumeForm::chooseModel()
{
    const QVariantList fitting = models();
    const QString &last = m_choices.plan.runModelId;
    const auto fits = [&fitting](const QString &id) {
        return !id.isEmpty() && std::ranges::any_of(fitting, [&id](const QVariant &one) {
            return one.toMap().value(u"value"_s).toString() == id;
        });
    };
    const auto provider = std::ranges::find(m_choices.providers, m_request.providerId, &ProviderRow::id);
    const QString usual = provider == m_choices.providers.end() ? QString() : provider->defaultModel;
    m_request.modelId = fits(last)            ? last
                        : fits(usual)         ? usual
                        : fitting.size() == 1 ? fitting.first().toMap().value(u"value"_s).toString()
                                              : QString();
}

QString ResumeForm::subject() const
{
    return u"%1 / %2"_s.arg(m_choices.item.planName,
                            branchOr(m_choices.item.item.branch, m_choices.plan.primaryBranch));
}

QVariantList ResumeForm::providers() const
{
    QVariantList list;
    for (const ProviderRow &provider : m_choices.providers) {
        // Only what the task is stamped with is here though it cannot be chosen.
        const bool stamped = m_providerStamped && provider.id == m_request.providerId;
        const QString text = provider.kind.isEmpty()                           ? tr("%1 (not set up here)")
                             : !provider.isActive                              ? tr("%1 (switched off)")
                             : stamped && isRefused(u"PROVIDER_NOT_ALLOWED"_s) ? tr("%1 (not allowed here)")
                                                                               : u"%1"_s;
        list << choice(provider.id, text.arg(provider.displayName));
    }
    return list;
}

QVariantList ResumeForm::models() const
{
    QVariantList list;
    for (const ModelRow &model : m_choices.models) {
        if (model.providerId == m_request.providerId)
            list << choice(model.id, model.name);
    }
    return list;
}

QVariantList ResumeForm::agents() const
{
    QVariantList list;
    for (const Agent &agent : m_choices.agents) {
        const auto persona = std::find_if(m_choices.personas.begin(), m_choices.personas.end(),
                                          [&agent](const Persona &one) { return one.id == agent.personaId; });
        const QString name = persona == m_choices.personas.end() ? QString() : persona->name;
        list << choice(agent.id,
                       name.isEmpty() ? Formats::shortId(agent.id) : u"%1 · %2"_s.arg(name, agent.id.left(8)));
    }
    return list;
}

void ResumeForm::setProvider(const QString &id)
{
    if (m_request.providerId == id)
        return;
    m_request.providerId = id;
    if (!m_modelStamped)
        chooseModel();
    Q_EMIT choiceChanged();
}

void ResumeForm::setModel(const QString &id)
{
    m_request.modelId = id;
    Q_EMIT choiceChanged();
}

void ResumeForm::setAgent(const QString &id)
{
    m_request.agentId = id;
    Q_EMIT choiceChanged();
}

void ResumeForm::setBranch(const QString &slug)
{
    m_request.branchSlug = slug.trimmed();
    Q_EMIT choiceChanged();
}

bool ResumeForm::isRefused(const QString &code) const
{
    return m_choices.stampRefusal && m_choices.stampRefusal->code == code;
}

QString ResumeForm::missing() const
{
    if (!m_loaded)
        return {};
    if (m_choices.stampRefusal)
        return m_choices.stampRefusal->message;
    if (m_choices.providers.empty())
        return tr("No provider may be used here; set one up in Settings");
    QStringList names;
    const auto need = [&names](const QString &value, const QString &name) {
        if (isNoGuid(value))
            names << name;
    };
    need(m_request.providerId, tr("a provider"));
    need(m_request.modelId, tr("a model"));
    need(m_request.agentId, tr("an agent"));
    need(m_request.conversationId, tr("a conversation"));
    need(m_request.conversationPlanId, tr("a conversation plan"));
    need(m_request.taskId, tr("a task"));
    return names.isEmpty() ? QString() : tr("Missing: %1").arg(names.join(u", "_s));
}

QString ResumeForm::outlook() const
{
    if (m_choices.unmetInputs.empty())
        return tr("It starts as soon as a worker is free.");
    QStringList needs;
    for (const auto &[token, maker] : m_choices.unmetInputs)
        needs << (maker.isEmpty() ? token : tr("%1 from %2").arg(token, maker));
    return tr("It waits for %1, and starts by itself once that is there.").arg(needs.join(u", "_s));
}

void ResumeForm::resume()
{
    if (!m_loaded || !missing().isEmpty())
        return;
    const ItemWithTask &both = m_choices.item;
    submit(u"backlog.resume"_s,
           {{u"planId"_s, both.planId},
            {u"backlogId"_s, both.item.backlogId},
            {u"rowVersion"_s, both.item.rowVersion},
            {u"conversationId"_s, m_request.conversationId},
            {u"conversationPlanId"_s, m_request.conversationPlanId},
            {u"agentId"_s, m_request.agentId},
            {u"providerId"_s, m_request.providerId},
            {u"modelId"_s, m_request.modelId},
            {u"taskId"_s, m_request.taskId},
            {u"branchSlug"_s, m_request.branchSlug}},
           tr("%1 is resumed").arg(both.item.backlogId), both.item.key);
}

} // namespace loomdeck
