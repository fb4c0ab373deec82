// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/actionform.h"
#include "engine/queries.h"

#include <QVariantList>

namespace loomdeck {

/** The resume dialog: what the task is stamped with, what is missing, and what there is to choose from. GUI thread. */
class ResumeForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double key READ key WRITE setKey NOTIFY keyChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY loadedChanged)
    Q_PROPERTY(QString backlogId READ backlogId NOTIFY loadedChanged)
    Q_PROPERTY(QString subject READ subject NOTIFY loadedChanged)
    /** `{value, text}`; the first that a stamped field shows is its only one. */
    Q_PROPERTY(QVariantList providers READ providers NOTIFY loadedChanged)
    Q_PROPERTY(QVariantList models READ models NOTIFY choiceChanged)
    Q_PROPERTY(QVariantList agents READ agents NOTIFY loadedChanged)
    Q_PROPERTY(QStringList branches READ branches NOTIFY loadedChanged)
    Q_PROPERTY(QString provider READ provider WRITE setProvider NOTIFY choiceChanged)
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY choiceChanged)
    Q_PROPERTY(QString agent READ agent WRITE setAgent NOTIFY choiceChanged)
    Q_PROPERTY(QString branch READ branch WRITE setBranch NOTIFY choiceChanged)
    /** True where the task is stamped, so that another choice would be refused. */
    Q_PROPERTY(bool providerStamped READ providerStamped NOTIFY loadedChanged)
    Q_PROPERTY(bool modelStamped READ modelStamped NOTIFY loadedChanged)
    Q_PROPERTY(bool agentStamped READ agentStamped NOTIFY loadedChanged)
    Q_PROPERTY(QString conversation READ conversation NOTIFY loadedChanged)
    Q_PROPERTY(QString conversationPlan READ conversationPlan NOTIFY loadedChanged)
    Q_PROPERTY(QString task READ task NOTIFY loadedChanged)
    /** What is missing still, in words; empty when it may run. */
    Q_PROPERTY(QString missing READ missing NOTIFY choiceChanged)
    /** What will happen: starts now, or waits for what. */
    Q_PROPERTY(QString outlook READ outlook NOTIFY loadedChanged)

public:
    explicit ResumeForm(QObject *parent = nullptr);

    qint64 key() const { return m_key; }
    void setKey(qint64 key);
    bool loaded() const { return m_loaded; }
    QString backlogId() const { return m_choices.item.item.backlogId; }
    QString subject() const;
    QVariantList providers() const;
    QVariantList models() const;
    QVariantList agents() const;
    QStringList branches() const { return QStringList(m_choices.branches.begin(), m_choices.branches.end()); }
    QString provider() const { return m_request.providerId; }
    void setProvider(const QString &id);
    QString model() const { return m_request.modelId; }
    void setModel(const QString &id);
    QString agent() const { return m_request.agentId; }
    void setAgent(const QString &id);
    QString branch() const { return m_request.branchSlug; }
    void setBranch(const QString &slug);
    bool providerStamped() const { return m_providerStamped; }
    bool modelStamped() const { return m_modelStamped; }
    bool agentStamped() const { return m_agentStamped; }
    QString conversation() const { return m_request.conversationId; }
    QString conversationPlan() const { return m_request.conversationPlanId; }
    QString task() const { return m_request.taskId; }
    QString missing() const;
    QString outlook() const;

    Q_INVOKABLE void resume();

Q_SIGNALS:
    void keyChanged();
    void loadedChanged();
    void choiceChanged();

private:
    void prefill();
    void chooseModel();
    QString bestProvider() const;
    /** The stamped provider or model is refused for this. */
    bool isRefused(const QString &code) const;

    qint64 m_key = 0;
    ResumeChoices m_choices;
    ResumeRequest m_request;
    bool m_loaded = false, m_providerStamped = false, m_modelStamped = false, m_agentStamped = false;
};

} // namespace loomdeck
