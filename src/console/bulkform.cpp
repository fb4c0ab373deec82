// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/bulkform.h"

#include "console/itemwords.h"
#include "console/saidwords.h"
#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>
#include <QJsonArray>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// The lists of the dialog; the counts beside them are exact.
constexpr int mostRows = 200;

} // namespace

BulkForm::BulkForm(QObject *parent)
    : ActionForm(true, parent)
{}

void BulkForm::begin(const QString &command, BacklogController *backlog)
{
    reset(command, backlog->text());
    m_keys = std::make_shared<const std::vector<qint64>>(backlog->list()->tickedKeys());
    readPreview();
}

void BulkForm::beginQuery(const QString &command, const QString &query)
{
    reset(command, query);
    auto parsed = BacklogQuery::parse(query);
    Queries *queries = Session::instance().queries();
    if (!parsed || !queries)
        return;
    parsed->scope = Session::instance().scope()->value();
    const auto keys = std::make_shared<std::vector<qint64>>();
    m_keys = keys;
    const auto take = [keys](std::vector<qint64> &&part) {
        keys->insert(keys->end(), part.begin(), part.end());
        return true;
    };
    whenDone(this, queries->allKeys(*parsed, 10'000, take), [this, keys](const Result<void> &read) {
        if (keys != m_keys)
            return;
        if (!read)
            return fail(read.error());
        readPreview();
    });
}

void BulkForm::beginKeys(const QString &command, const QString &keys)
{
    reset(command, {});
    std::vector<qint64> list;
    for (const QString &key : keys.split(u',', Qt::SkipEmptyParts))
        list.push_back(key.toLongLong());
    std::sort(list.begin(), list.end());
    m_keys = std::make_shared<const std::vector<qint64>>(std::move(list));
    readPreview();
}

void BulkForm::reset(const QString &command, const QString &query)
{
    m_command = bulkCommandFromId(command).value_or(BulkCommand::Resume);
    m_keys.reset();
    m_query = query;
    m_fill = {};
    m_fillId.clear();
    m_pace = 0;
    m_preview = {};
    m_loaded = false;
    clear();
    Q_EMIT previewChanged();
    readModels();
}

void BulkForm::readPreview()
{
    Q_EMIT previewChanged();
    Queries *queries = Session::instance().queries();
    if (!queries)
        return;
    whenDone(this, queries->bulkPreview(m_command, m_keys, m_fill, mostRows),
             [this, keys = m_keys](const Result<BulkPreview> &preview) {
                 if (keys != m_keys)
                     return;
                 if (!preview)
                     return fail(preview.error());
                 m_preview = *preview;
                 m_loaded = true;
                 Q_EMIT previewChanged();
             });
}

void BulkForm::readModels()
{
    Queries *queries = Session::instance().queries();
    m_models.clear();
    Q_EMIT fillsChanged();
    if (!queries || m_command != BulkCommand::Resume)
        return;
    whenDone(this, queries->offeredProviders(), [this](const Result<std::vector<ProviderFacts>> &providers) {
        if (!providers)
            return fail(providers.error());
        m_models.clear();
        for (const ProviderFacts &provider : *providers) {
            for (const ModelRow &model : provider.models)
                m_models.emplace_back(model, provider.row.displayName);
        }
        Q_EMIT fillsChanged();
    });
}

QString BulkForm::verbFor(qint64 count) const
{
    const int number = static_cast<int>(count);
    switch (m_command) {
    case BulkCommand::Resume:
        return tr("Resume %n item(s)", nullptr, number);
    case BulkCommand::Cancel:
        return tr("Cancel %n item(s)", nullptr, number);
    case BulkCommand::Retry:
        return tr("Retry %n item(s)", nullptr, number);
    }
    Q_UNREACHABLE();
}

QString BulkForm::title() const
{
    if (!m_loaded || ineligible() == 0)
        return verbFor(total());
    const QString of = tr("%1 of %2", "a part of all").arg(Formats::number(eligible()), Formats::number(total()));
    switch (m_command) {
    case BulkCommand::Resume:
        return tr("Resume %1 items").arg(of);
    case BulkCommand::Cancel:
        return tr("Cancel %1 items").arg(of);
    case BulkCommand::Retry:
        return tr("Retry %1 items").arg(of);
    }
    Q_UNREACHABLE();
}

QString BulkForm::verb() const
{
    return verbFor(eligible());
}

QString BulkForm::scopeText() const
{
    if (!m_loaded)
        return tr("Looking at every item of the set…");
    return tr("From %1, %2.")
               .arg(tr("%n plan(s)", nullptr, m_preview.plans), tr("%n branch(es)", nullptr, m_preview.branches)) +
           u' ' +
           tr("The set is frozen: items that appear later are not touched, and every item is checked again when its "
              "turn comes.");
}

QVariantList BulkForm::eligibleRows() const
{
    QVariantList rows;
    const Session &session = Session::instance();
    for (const BulkPreview::Line &line : m_preview.eligible) {
        const BacklogItem &item = line.item.item;
        const bool filled = item.providerId.isEmpty() && !m_fill.providerId.isEmpty();
        rows << QVariantMap{{u"item"_s, item.backlogId},
                            {u"phase"_s, itemwords::phaseText(item.phase())},
                            {u"provider"_s, filled ? session.names().providerAndModel(m_fill.providerId, m_fill.modelId)
                                                   : session.names().providerAndModel(item.providerId, item.modelId)},
                            {u"note"_s, filled ? tr("filled here") : line.item.planName}};
    }
    return rows;
}

QVariantList BulkForm::ineligibleRows() const
{
    QVariantList rows;
    for (const BulkPreview::Line &line : m_preview.ineligible) {
        const BacklogItem &item = line.item.item;
        rows << QVariantMap{{u"item"_s, item.backlogId},
                            {u"stateName"_s, itemwords::stateName(item.state())},
                            {u"reason"_s, saidwords::said(line.verdict.reason)},
                            {u"key"_s, item.key}};
    }
    return rows;
}

QStringList BulkForm::reasons() const
{
    QStringList lines;
    for (const auto &[reason, count] : m_preview.reasons)
        lines << u"%1 %2"_s.arg(Formats::number(count), saidwords::said(reason));
    return lines;
}

QVariantList BulkForm::fills() const
{
    QVariantList list{QVariantMap{{u"value"_s, QString()}, {u"text"_s, tr("Keep what each task is stamped with")}}};
    for (const auto &[model, provider] : m_models)
        list << QVariantMap{{u"value"_s, model.id},
                            {u"text"_s, tr("Where a task has none: %1 · %2").arg(provider, model.name)}};
    return list;
}

void BulkForm::setFill(const QString &modelId)
{
    if (m_fillId == modelId)
        return;
    m_fillId = modelId;
    const auto found =
        std::find_if(m_models.begin(), m_models.end(), [&modelId](const auto &one) { return one.first.id == modelId; });
    m_fill = found == m_models.end() ? BulkFill() : BulkFill{found->first.providerId, modelId, {}};
    Q_EMIT fillsChanged();
    readPreview();
}

void BulkForm::start()
{
    if (!m_loaded || eligible() == 0)
        return;
    QJsonArray keys;
    for (const qint64 key : m_preview.eligibleKeys)
        keys.append(key);
    QJsonObject fill;
    if (!m_fill.modelId.isEmpty())
        fill = {{u"providerId"_s, m_fill.providerId}, {u"modelId"_s, m_fill.modelId}};
    submit(
        u"bulk.start"_s,
        {{u"command"_s, command()}, {u"keys"_s, keys}, {u"query"_s, m_query}, {u"fill"_s, fill}, {u"pace"_s, m_pace}},
        tr("%1: it runs").arg(verb()));
}

void BulkForm::answered(const QJsonObject &operation)
{
    Q_EMIT started(operation.value(u"id"_s).toString());
}

} // namespace loomdeck
