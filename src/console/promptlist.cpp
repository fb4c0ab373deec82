// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/promptlist.h"

#include "console/promptdrafts.h"
#include "console/promptwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

PromptList::PromptList(PromptDrafts &drafts, QObject *parent)
    : QAbstractListModel(parent)
    , m_drafts(drafts)
{
    connect(&drafts, &PromptDrafts::changed, this, &PromptList::told);
}

int PromptList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PromptList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PromptTemplate &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case IdRole:
        return row.id;
    case Qt::DisplayRole:
    case TitleRole:
        return promptwords::title(row);
    case StateRole:
        return promptwords::state(row).text;
    case StateIconRole:
        return promptwords::state(row).icon;
    case StateRoleRole:
        return promptwords::state(row).role;
    case ActiveRole:
        return promptwords::active(row);
    case EditedRole:
        return m_drafts.has(row.id);
    case OfferRole:
        return row.newerDefault != 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> PromptList::roleNames() const
{
    return {{IdRole, "templateId"},       {TitleRole, "title"},         {StateRole, "stateText"},
            {StateIconRole, "stateIcon"}, {StateRoleRole, "stateRole"}, {ActiveRole, "active"},
            {EditedRole, "edited"},       {OfferRole, "offer"}};
}

void PromptList::set(std::vector<PromptTemplate> rows)
{
    if (rows.size() == m_rows.size()) {
        // The program knows which there are; only how they stand changes.
        m_rows = std::move(rows);
        return told();
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

int PromptList::indexOf(const QString &templateId) const
{
    const auto found = std::ranges::find(m_rows, templateId, &PromptTemplate::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString PromptList::idAt(int row) const
{
    return row >= 0 && row < count() ? m_rows[static_cast<size_t>(row)].id : QString();
}

void PromptList::told()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

} // namespace loomdeck
