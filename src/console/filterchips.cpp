// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/filterchips.h"

#include "console/formats.h"
#include "console/itemwords.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QString firstAndMore(const QStringList &values)
{
    return values.size() == 1 ? values.first() : u"%1 + %2"_s.arg(values.first()).arg(values.size() - 1);
}

} // namespace

FilterChips::FilterChips(QObject *parent)
    : QAbstractListModel(parent)
{}

int FilterChips::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FilterChips::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Chip &chip = m_chips[index.row()];
    switch (role) {
    case KeyRole:
        return chip.key;
    case NameRole:
        return nameOf(chip.key);
    case Qt::DisplayRole:
    case ValueRole:
        return chip.value;
    default:
        return {};
    }
}

QHash<int, QByteArray> FilterChips::roleNames() const
{
    return {{KeyRole, "key"}, {NameRole, "name"}, {ValueRole, "value"}};
}

QString FilterChips::nameOf(const QString &key)
{
    static const QHash<QString, const char *> names{
        {u"state"_s, QT_TR_NOOP("State")},       {u"plan"_s, QT_TR_NOOP("Plan")},
        {u"branch"_s, QT_TR_NOOP("Branch")},     {u"phase"_s, QT_TR_NOOP("Phase")},
        {u"provider"_s, QT_TR_NOOP("Provider")}, {u"model"_s, QT_TR_NOOP("Model")},
        {u"why"_s, QT_TR_NOOP("Why")},           {u"id"_s, QT_TR_NOOP("Item")},
        {u"age"_s, QT_TR_NOOP("Age")},           {u"tries"_s, QT_TR_NOOP("Tries")},
        {u"words"_s, QT_TR_NOOP("Text")},        {u"sort"_s, QT_TR_NOOP("Sorted by")}};
    return names.contains(key) ? tr(names.value(key)) : key;
}

void FilterChips::set(const BacklogQuery &query)
{
    QList<Chip> chips;
    const auto add = [&chips](const QString &key, const QStringList &values) {
        if (!values.isEmpty())
            chips << Chip{key, firstAndMore(values)};
    };
    QStringList states, phases, reasons;
    for (const ItemState state : query.states)
        states << itemwords::stateWord(state);
    for (const Phase phase : query.phases)
        phases << phaseName(phase);
    for (const WaitReason reason : query.reasons)
        reasons << waitReasonCode(reason);
    add(u"state"_s, states);
    add(u"plan"_s, query.plans);
    add(u"branch"_s, query.branches);
    add(u"phase"_s, phases);
    add(u"provider"_s, query.providers);
    add(u"model"_s, query.models);
    add(u"why"_s, reasons);
    if (!query.idPrefix.isEmpty())
        add(u"id"_s, {query.idPrefix + u'…'});
    if (query.olderThan || query.youngerThan) {
        QStringList bounds;
        if (query.olderThan)
            bounds << tr("over %1").arg(Formats::age(*query.olderThan));
        if (query.youngerThan)
            bounds << tr("under %1").arg(Formats::age(*query.youngerThan));
        add(u"age"_s, {bounds.join(u", "_s)});
    }
    if (query.moreTriesThan)
        add(u"tries"_s, {tr("over %1").arg(*query.moreTriesThan)});
    if (!query.words.isEmpty())
        add(u"words"_s, {query.words.join(u' ')});
    if (chips == m_chips)
        return;
    beginResetModel();
    m_chips = chips;
    endResetModel();
    Q_EMIT countChanged();
}

BacklogQuery FilterChips::without(const BacklogQuery &query, const QString &key)
{
    BacklogQuery less = query;
    const BacklogQuery none;
    if (key == u"state")
        less.states = none.states;
    else if (key == u"plan")
        less.plans = none.plans;
    else if (key == u"branch")
        less.branches = none.branches;
    else if (key == u"phase")
        less.phases = none.phases;
    else if (key == u"provider")
        less.providers = none.providers;
    else if (key == u"model")
        less.models = none.models;
    else if (key == u"why")
        less.reasons = none.reasons;
    else if (key == u"id")
        less.idPrefix.clear();
    else if (key == u"age")
        less.olderThan = less.youngerThan = std::nullopt;
    else if (key == u"tries")
        less.moreTriesThan.reset();
    else if (key == u"words")
        less.words.clear();
    return less;
}

QString FilterChips::sentence() const
{
    QStringList parts;
    for (const Chip &chip : m_chips)
        parts << u"%1 %2"_s.arg(nameOf(chip.key), chip.value);
    return parts.join(u" · "_s);
}

} // namespace loomdeck
