// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/toasts.h"

namespace loomdeck {

namespace {

// More would cover the page; the newest matter.
constexpr qsizetype mostShown = 4;

} // namespace

Toasts::Toasts(QObject *parent)
    : QAbstractListModel(parent)
{}

int Toasts::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_toasts.size());
}

QVariant Toasts::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Toast &toast = m_toasts[index.row()];
    switch (role) {
    case IdRole:
        return toast.id;
    case KindRole:
        return toast.kind;
    case Qt::DisplayRole:
    case TextRole:
        return toast.text;
    case ActionRole:
        return toast.action;
    default:
        return {};
    }
}

QHash<int, QByteArray> Toasts::roleNames() const
{
    return {{IdRole, "toastId"}, {KindRole, "kind"}, {TextRole, "text"}, {ActionRole, "actionText"}};
}

void Toasts::show(const QString &kind, const QString &text, const QString &action, std::function<void()> act)
{
    if (m_toasts.size() >= mostShown)
        dismiss(m_toasts.first().id);
    const int row = static_cast<int>(m_toasts.size());
    beginInsertRows({}, row, row);
    m_toasts.append({++m_lastId, kind, text, action, std::move(act)});
    endInsertRows();
    Q_EMIT said(text);
}

qsizetype Toasts::rowOf(int id) const
{
    for (qsizetype row = 0; row < m_toasts.size(); ++row) {
        if (m_toasts[row].id == id)
            return row;
    }
    return -1;
}

void Toasts::act(int id)
{
    const qsizetype row = rowOf(id);
    if (row < 0)
        return;
    const auto act = m_toasts[row].act;
    dismiss(id);
    if (act)
        act();
}

void Toasts::dismiss(int id)
{
    const int row = static_cast<int>(rowOf(id));
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_toasts.removeAt(row);
    endRemoveRows();
}

} // namespace loomdeck
