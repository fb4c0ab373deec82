// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/providerform.h"

#include "console/providerwords.h"
#include "console/session.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

QString TypedModel::*modelField(const QString &name)
{
    return name == u"name"     ? &TypedModel::name
           : name == u"input"  ? &TypedModel::input
           : name == u"cached" ? &TypedModel::cached
                               : &TypedModel::output;
}

QString typed(const std::optional<double> &price)
{
    return price ? QString::number(*price, 'g', 10) : QString();
}

/** Nothing for an empty text; false in the second when it is no number. */
std::pair<std::optional<double>, bool> priceIn(QString text)
{
    text = text.trimmed().replace(u',', u'.');
    if (text.isEmpty())
        return {std::nullopt, true};
    bool isNumber = false;
    const double price = text.toDouble(&isNumber);
    return {price, isNumber};
}

QJsonValue priceValue(const std::optional<double> &price)
{
    return price ? QJsonValue(*price) : QJsonValue(QJsonValue::Null);
}

} // namespace

ProviderForm::ProviderForm(QObject *parent)
    : ActionForm(false, parent)
{
    connect(this, &ProviderForm::edited, this, &ProviderForm::check);
}

QString ProviderForm::title() const
{
    return isNew()                      ? tr("New provider")
           : m_facts.row.kind.isEmpty() ? tr("Set up %1").arg(m_facts.row.displayName)
                                        : tr("Change %1").arg(m_facts.row.displayName);
}

bool ProviderForm::inConfig() const
{
    return m_facts.row.source == u"store" && providerwords::isConfigured(m_facts.row);
}

QVariantList ProviderForm::kinds() const
{
    QVariantList list;
    for (const QString &kind : providerrules::kinds())
        list << QVariantMap{{u"value"_s, kind}, {u"text"_s, providerwords::kind(kind)}};
    return list;
}

QString ProviderForm::usualAddress() const
{
    return m_kind == u"scripted" ? tr("none is needed") : providerwords::usualAddress(m_kind);
}

void ProviderForm::create()
{
    begin({});
    m_kind = u"openai"_s;
    addModel();
}

void ProviderForm::change(ProviderController *providers)
{
    begin(providers->now());
    if (m_models.empty())
        addModel();
}

void ProviderForm::begin(const ProviderFacts &facts)
{
    m_facts = facts;
    const ProviderRow &row = facts.row;
    const auto option = [&row](const QString &key) { return row.options.value(key).toString(); };
    m_name = row.name;
    m_displayName = row.displayName == row.name ? QString() : row.displayName;
    m_kind = row.kind;
    m_baseUrl = row.baseUrl;
    m_apiKey = option(u"apiKey"_s);
    m_timeout = option(u"timeout"_s);
    m_proxy = option(u"proxy"_s);
    const int calls = row.options.value(u"concurrency"_s).toInt();
    m_concurrency = calls > 0 ? QString::number(calls) : QString();
    QStringList lines;
    const QJsonObject headers = row.options.value(u"headers"_s).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        lines << u"%1: %2"_s.arg(it.key(), it.value().toString());
    m_headers = lines.join(u'\n');
    m_isDefault = row.isDefault;
    m_defaultModel = facts.defaultModelName();
    m_takesOver = m_handsBack = false;
    m_models.clear();
    for (const ModelRow &model : facts.models) {
        if (model.isActive)
            m_models.push_back({model.name, typed(model.price.inputPerMillion), typed(model.price.outputPerMillion),
                                typed(model.price.cachedPerMillion)});
    }
    clear();
    Q_EMIT begun();
    Q_EMIT modelsChanged();
    Q_EMIT edited();
}

QString ProviderForm::modelText(int index, const QString &field) const
{
    return index >= 0 && index < modelCount() ? m_models[static_cast<size_t>(index)].*modelField(field) : QString();
}

void ProviderForm::setModelText(int index, const QString &field, const QString &text)
{
    if (index < 0 || index >= modelCount())
        return;
    m_models[static_cast<size_t>(index)].*modelField(field) = text;
    Q_EMIT edited();
}

void ProviderForm::addModel()
{
    m_models.emplace_back();
    Q_EMIT modelsChanged();
    Q_EMIT edited();
}

void ProviderForm::removeModel(int index)
{
    if (index < 0 || index >= modelCount())
        return;
    m_models.erase(m_models.begin() + index);
    Q_EMIT modelsChanged();
    Q_EMIT edited();
}

std::vector<ModelEdit> ProviderForm::modelEdits()
{
    std::vector<ModelEdit> edits;
    for (const TypedModel &one : m_models) {
        const std::pair<std::optional<double>, bool> prices[] = {priceIn(one.input), priceIn(one.output),
                                                                 priceIn(one.cached)};
        // An empty line is one that nobody has filled in yet.
        if (one.name.trimmed().isEmpty() && !prices[0].first && !prices[1].first && !prices[2].first)
            continue;
        if (std::ranges::any_of(prices, [](const auto &price) { return !price.second; }))
            m_faults.insert(u"models"_s, tr("A price of %1 is no number.").arg(one.name.trimmed()));
        edits.push_back({one.name.trimmed(), {prices[0].first, prices[1].first, prices[2].first}});
    }
    return edits;
}

QVariantList ProviderForm::modelChoices() const
{
    QVariantList list{QVariantMap{{u"value"_s, QString()}, {u"text"_s, tr("None")}}};
    for (const TypedModel &one : m_models) {
        if (const QString name = one.name.trimmed(); !name.isEmpty())
            list << QVariantMap{{u"value"_s, name}, {u"text"_s, name}};
    }
    return list;
}

std::optional<QJsonObject> ProviderForm::headerObject() const
{
    QJsonObject headers;
    for (const QString &line : m_headers.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(u':');
        if (line.trimmed().isEmpty())
            continue;
        if (colon < 1)
            return std::nullopt;
        headers.insert(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    return headers;
}

void ProviderForm::note(const QString &field, const std::optional<Error> &fault)
{
    if (fault && !m_faults.contains(field))
        m_faults.insert(field, u"%1 %2"_s.arg(fault->message, fault->suggestedFix));
}

void ProviderForm::check()
{
    m_faults.clear();
    if (locked())
        return;
    // Nobody is told off for what they have not begun to write.
    if (!m_name.trimmed().isEmpty())
        note(u"name"_s, providerrules::nameFault(m_name.trimmed()));
    note(u"baseUrl"_s, providerrules::addressFault(m_baseUrl.trimmed()));
    note(u"apiKey"_s, providerrules::keyFault(m_apiKey.trimmed()));
    note(u"proxy"_s, providerrules::proxyFault(m_proxy.trimmed()));
    note(u"timeout"_s, providerrules::timeFault(u"timeout"_s, m_timeout.trimmed(), 100ms));
    bool isNumber = true;
    if (const QString calls = m_concurrency.trimmed(); !calls.isEmpty())
        calls.toUShort(&isNumber);
    if (!isNumber)
        m_faults.insert(u"concurrency"_s, tr("Write a whole number, or nothing for no limit."));
    if (const auto headers = headerObject()) {
        ProviderEdit edit;
        edit.headers = *headers;
        note(u"headers"_s, providerrules::fault(edit));
    } else {
        m_faults.insert(u"headers"_s, tr("Write “Name: value”, one a line."));
    }
    note(u"models"_s, providerrules::modelsFault(modelEdits()));
}

QString ProviderForm::refusal() const
{
    if (!m_faults.isEmpty())
        return tr("something is not right yet");
    if (m_name.trimmed().isEmpty())
        return tr("it needs a name");
    return m_kind.isEmpty() && !locked() ? tr("say what kind it is") : QString();
}

QJsonObject ProviderForm::settings()
{
    QJsonArray models;
    for (const ModelEdit &one : modelEdits())
        models.append(QJsonObject{{u"name"_s, one.name},
                                  {u"inputPerMillion"_s, priceValue(one.price.inputPerMillion)},
                                  {u"outputPerMillion"_s, priceValue(one.price.outputPerMillion)},
                                  {u"cachedPerMillion"_s, priceValue(one.price.cachedPerMillion)}});
    return {{u"name"_s, m_name.trimmed()},
            {u"displayName"_s, m_displayName.trimmed()},
            {u"kind"_s, m_kind},
            {u"baseUrl"_s, m_baseUrl.trimmed()},
            {u"apiKey"_s, m_apiKey.trimmed()},
            {u"timeout"_s, m_timeout.trimmed()},
            {u"concurrency"_s, m_concurrency.trimmed().toInt()},
            {u"proxy"_s, m_proxy.trimmed()},
            {u"headers"_s, headerObject().value_or(QJsonObject())},
            {u"models"_s, models}};
}

void ProviderForm::run()
{
    check();
    if (!refusal().isEmpty())
        return;
    QJsonObject params = locked() ? QJsonObject() : settings();
    if (!isNew()) {
        params.insert(u"provider"_s, m_facts.row.id);
        params.insert(u"rowVersion"_s, m_facts.row.rowVersion);
    }
    if (m_takesOver)
        params.insert(u"takeOver"_s, true);
    if (m_handsBack)
        params.insert(u"handBack"_s, true);
    params.insert(u"isDefault"_s, m_isDefault);
    const auto offered = modelChoices();
    const bool isThere = std::ranges::any_of(
        offered, [this](const QVariant &one) { return one.toMap().value(u"value"_s) == m_defaultModel; });
    params.insert(u"defaultModel"_s, isThere ? m_defaultModel : QString());
    submit(u"provider.save"_s, params,
           isNew() ? tr("%1 is set up").arg(m_name.trimmed()) : tr("%1 is changed").arg(m_facts.row.displayName));
}

void ProviderForm::answered(const QJsonObject &provider)
{
    Q_EMIT saved(provider.value(u"id"_s).toString());
}

} // namespace loomdeck
