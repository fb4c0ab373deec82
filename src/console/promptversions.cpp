// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/promptversions.h"

#include "console/promptwords.h"
#include "console/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

PromptVersions::PromptVersions(QObject *parent)
    : QAbstractListModel(parent)
{
    connect(Session::instance().formatsObject(), &Formats::changed, this, [this] {
        if (count() > 0)
            Q_EMIT dataChanged(index(0), index(count() - 1), {TimeRole});
    });
}

int PromptVersions::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PromptVersions::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PromptVersion &version = m_versions[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NumberRole:
        return version.number;
    case AuthorRole:
        return promptwords::author(version.author);
    case TimeRole:
        return Session::instance().formats().clockTime(version.createdAt);
    case NoteRole:
        return version.note;
    case ActiveRole:
        return version.number == m_active;
    case DefaultRole:
        return version.isDefault;
    default:
        return {};
    }
}

QHash<int, QByteArray> PromptVersions::roleNames() const
{
    return {{NumberRole, "number"}, {AuthorRole, "author"}, {TimeRole, "time"},
            {NoteRole, "note"},     {ActiveRole, "active"}, {DefaultRole, "isDefault"}};
}

void PromptVersions::set(const std::vector<PromptVersion> &versions, int active)
{
    const auto sameTemplate = [&] {
        return !m_versions.empty() && !versions.empty() &&
               m_versions.front().templateId == versions.front().templateId && versions.size() >= m_versions.size();
    };
    if (sameTemplate()) {
        const auto added = versions.size() - m_versions.size();
        if (added > 0) {
            beginInsertRows({}, 0, static_cast<int>(added) - 1);
            m_versions.insert(m_versions.begin(), versions.begin(), versions.begin() + static_cast<qsizetype>(added));
            endInsertRows();
        }
        m_versions = versions;
        m_active = active;
        Q_EMIT dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        m_versions = versions;
        m_active = active;
        endResetModel();
    }
    Q_EMIT countChanged();
}

void PromptVersions::clear()
{
    set({}, 0);
}

int PromptVersions::indexOf(int number) const
{
    const auto found = std::ranges::find(m_versions, number, &PromptVersion::number);
    return found == m_versions.end() ? -1 : static_cast<int>(found - m_versions.begin());
}

int PromptVersions::numberAt(int row) const
{
    return row >= 0 && row < count() ? m_versions[static_cast<size_t>(row)].number : 0;
}

} // namespace loomdeck
