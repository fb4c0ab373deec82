// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/providerlist.h"

#include "console/providerwords.h"
#include "console/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

ProviderList::ProviderList(QObject *parent)
    : QAbstractListModel(parent)
{}

int ProviderList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ProviderList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProviderFacts &facts = m_rows[static_cast<size_t>(index.row())];
    const auto state = [&facts] { return providerwords::state(facts, Session::instance().gates()->gates()); };
    switch (role) {
    case IdRole:
        return facts.row.id;
    case Qt::DisplayRole:
    case TitleRole:
        return facts.row.displayName;
    case CaptionRole:
        return facts.row.kind.isEmpty() ? state().text
                                        : u"%1 · %2"_s.arg(state().text, providerwords::kind(facts.row.kind));
    case PlaceRole:
        return facts.row.kind.isEmpty()
                   ? providerwords::models(facts)
                   : u"%1 · %2"_s.arg(providerwords::models(facts), providerwords::place(facts.row));
    case StateRole:
        return state().text;
    case StateIconRole:
        return state().icon;
    case StateRoleRole:
        return state().role;
    case MarkRole:
        return facts.row.isDefault ? tr("default") : facts.row.isOfConfig() ? tr("from file") : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> ProviderList::roleNames() const
{
    return {{IdRole, "providerId"},   {TitleRole, "title"},         {CaptionRole, "caption"},     {PlaceRole, "place"},
            {StateRole, "stateText"}, {StateIconRole, "stateIcon"}, {StateRoleRole, "stateRole"}, {MarkRole, "mark"}};
}

const ProviderFacts *ProviderList::find(const QString &id) const
{
    const int row = indexOf(id);
    return row < 0 ? nullptr : &m_rows[static_cast<size_t>(row)];
}

void ProviderList::set(std::vector<ProviderFacts> rows)
{
    const auto sameId = [](const ProviderFacts &a, const ProviderFacts &b) { return a.row.id == b.row.id; };
    if (std::ranges::equal(rows, m_rows, sameId)) {
        m_rows = std::move(rows);
        return tell();
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

void ProviderList::tell()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

int ProviderList::indexOf(const QString &id) const
{
    const auto found = std::ranges::find_if(m_rows, [&id](const ProviderFacts &facts) { return facts.row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString ProviderList::idAt(int row) const
{
    return row >= 0 && row < count() ? m_rows[static_cast<size_t>(row)].row.id : QString();
}

} // namespace loomdeck
