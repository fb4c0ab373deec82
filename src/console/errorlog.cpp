// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/errorlog.h"

#include "console/formats.h"
#include "core/json.h"
#include "core/log.h"
#include "core/texttime.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr size_t mostKept = 500;

} // namespace

ErrorLog::ErrorLog(const Formats &formats, QObject *parent)
    : QAbstractListModel(parent)
    , m_formats(formats)
{}

int ErrorLog::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ErrorLog::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[static_cast<size_t>(index.row())];
    switch (role) {
    case TimeRole:
        return m_formats.clockTime(entry.at);
    case CodeRole:
        return entry.error.code;
    case Qt::DisplayRole:
    case MessageRole:
        return entry.error.message;
    case FixRole:
        return entry.error.suggestedFix;
    case WhereRole:
        return entry.where;
    default:
        return {};
    }
}

QHash<int, QByteArray> ErrorLog::roleNames() const
{
    return {{TimeRole, "time"}, {CodeRole, "code"}, {MessageRole, "message"}, {FixRole, "fix"}, {WhereRole, "where"}};
}

void ErrorLog::add(const QString &where, const Error &error)
{
    qCInfo(logConsole).noquote() << where << "-" << error.toLine();
    if (m_entries.size() >= mostKept) {
        beginRemoveRows({}, count() - 1, count() - 1);
        m_entries.pop_back();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_entries.push_front({m_formats.now(), where, error});
    endInsertRows();
    Q_EMIT countChanged();
}

void ErrorLog::clear()
{
    if (m_entries.empty())
        return;
    beginResetModel();
    m_entries.clear();
    endResetModel();
    Q_EMIT countChanged();
}

QString ErrorLog::text() const
{
    QStringList lines;
    for (const Entry &entry : m_entries)
        lines << u"%1 %2: %3 %4"_s.arg(isoText(entry.at), entry.where, entry.error.toLine(),
                                       QString::fromUtf8(jsonText(entry.error.details)));
    return lines.join(u'\n');
}

} // namespace loomdeck
