// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/actionform.h"
#include "console/providercontroller.h"
#include "providers/providerrules.h"

#include <QVariantMap>

namespace loomdeck {

/** A line of the table of models as it is typed. */
struct TypedModel
{
    QString name, input, output, cached;
};

/** The dialog that makes a provider or changes one; says what is wrong while it is typed. GUI thread. */
class ProviderForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name MEMBER m_name NOTIFY edited)
    Q_PROPERTY(QString displayName MEMBER m_displayName NOTIFY edited)
    Q_PROPERTY(QString kind MEMBER m_kind NOTIFY edited)
    Q_PROPERTY(QString baseUrl MEMBER m_baseUrl NOTIFY edited)
    /** A reference, never a key. */
    Q_PROPERTY(QString apiKey MEMBER m_apiKey NOTIFY edited)
    Q_PROPERTY(QString timeout MEMBER m_timeout NOTIFY edited)
    Q_PROPERTY(QString concurrency MEMBER m_concurrency NOTIFY edited)
    Q_PROPERTY(QString proxy MEMBER m_proxy NOTIFY edited)
    /** `Name: value`, one a line */
    Q_PROPERTY(QString headers MEMBER m_headers NOTIFY edited)
    Q_PROPERTY(bool isDefault MEMBER m_isDefault NOTIFY edited)
    Q_PROPERTY(QString defaultModel MEMBER m_defaultModel NOTIFY edited)
    /** The store owns it from now on, whatever the configuration says. */
    Q_PROPERTY(bool takesOver MEMBER m_takesOver NOTIFY edited)
    /** This console's configuration names it, too, and may own it again. */
    Q_PROPERTY(bool inConfig READ inConfig NOTIFY begun)
    Q_PROPERTY(bool handsBack MEMBER m_handsBack NOTIFY edited)
    Q_PROPERTY(bool isNew READ isNew NOTIFY begun)
    Q_PROPERTY(bool ofConfig READ ofConfig NOTIFY begun)
    /** The configuration owns the settings, so that only the default can be chosen. */
    Q_PROPERTY(bool locked READ locked NOTIFY edited)
    Q_PROPERTY(QString title READ title NOTIFY begun)
    /** `{value, text}` */
    Q_PROPERTY(QVariantList kinds READ kinds CONSTANT)
    Q_PROPERTY(QString usualAddress READ usualAddress NOTIFY edited)
    Q_PROPERTY(int modelCount READ modelCount NOTIFY modelsChanged)
    /** `{value, text}`, the first being none */
    Q_PROPERTY(QVariantList modelChoices READ modelChoices NOTIFY edited)
    /** What is wrong, by field: `name baseUrl apiKey timeout concurrency proxy headers`, and `models`. */
    Q_PROPERTY(QVariantMap faults READ faults NOTIFY edited)
    /** Why it cannot be saved; empty when it can. */
    Q_PROPERTY(QString refusal READ refusal NOTIFY edited)

public:
    explicit ProviderForm(QObject *parent = nullptr);

    bool isNew() const { return m_facts.row.id.isEmpty(); }
    bool ofConfig() const { return m_facts.row.isOfConfig(); }
    bool inConfig() const;
    bool locked() const { return ofConfig() && !m_takesOver; }
    QString title() const;
    QVariantList kinds() const;
    QString usualAddress() const;
    int modelCount() const { return static_cast<int>(m_models.size()); }
    QVariantList modelChoices() const;
    QVariantMap faults() const { return m_faults; }
    QString refusal() const;

    /** An empty form for a new one. */
    Q_INVOKABLE void create();
    /** What the controller looks at. */
    Q_INVOKABLE void change(loomdeck::ProviderController *providers);
    /** Of line `index`; fields are `name input output cached`. */
    Q_INVOKABLE QString modelText(int index, const QString &field) const;
    Q_INVOKABLE void setModelText(int index, const QString &field, const QString &text);
    Q_INVOKABLE void addModel();
    Q_INVOKABLE void removeModel(int index);
    Q_INVOKABLE void run();

Q_SIGNALS:
    void begun();
    /** There are other lines. */
    void modelsChanged();
    /** It is stored under this id. */
    void saved(const QString &id);

protected:
    void answered(const QJsonObject &provider) override;

private:
    void begin(const ProviderFacts &facts);
    void check();
    void note(const QString &field, const std::optional<Error> &fault);
    std::vector<ModelEdit> modelEdits();
    /** Null where a line is none. */
    std::optional<QJsonObject> headerObject() const;
    QJsonObject settings();

    ProviderFacts m_facts;
    QString m_name, m_displayName, m_kind, m_baseUrl, m_apiKey, m_timeout, m_concurrency, m_proxy, m_headers,
        m_defaultModel;
    std::vector<TypedModel> m_models;
    QVariantMap m_faults;
    bool m_isDefault = false, m_takesOver = false, m_handsBack = false;
};

} // namespace loomdeck
