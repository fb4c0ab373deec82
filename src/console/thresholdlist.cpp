// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/thresholdlist.h"

#include "console/session.h"
#include "console/thresholdwords.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

ThresholdList::ThresholdList(QObject *parent)
    : QAbstractListModel(parent)
    , m_session(Session::instance())
    , m_refresher([this] { read(); }, 200ms, this)
{
    connect(m_session.live(), &LiveHub::entriesArrived, this, [this](const std::vector<JournalEntry> &entries) {
        if (std::ranges::none_of(entries, [](const JournalEntry &one) { return one.kind == u"health.threshold"; }))
            return;
        m_isMissed = m_session.live()->paused();
        if (!m_isMissed)
            m_refresher.want();
    });
    connect(m_session.live(), &LiveHub::stateChanged, this, [this] {
        if (!m_session.live()->paused() && std::exchange(m_isMissed, false))
            m_refresher.want();
    });
    connect(&m_session, &Session::opened, this, &ThresholdList::reload);
    connect(m_session.formatsObject(), &Formats::changed, this, [this] {
        if (count() > 0)
            Q_EMIT dataChanged(index(0), index(count() - 1), {ChangedRole});
    });
    reload();
}

void ThresholdList::reload()
{
    m_refresher.now();
}

void ThresholdList::read()
{
    if (!m_session.queries())
        return m_refresher.done();
    whenDone(this, m_session.queries()->healthThresholds(), [this](const Result<std::vector<ThresholdRow>> &rows) {
        m_refresher.done();
        m_error = rows ? ErrorWords() : ErrorWords::of(rows.error());
        if (rows)
            set(*rows);
        else
            m_session.noteError(tr("Reading the thresholds"), rows.error());
        Q_EMIT changed();
    });
}

void ThresholdList::set(const std::vector<ThresholdRow> &rows)
{
    m_loaded = true;
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        const bool isSame = rows[i].value == m_rows[i].value && rows[i].rowVersion == m_rows[i].rowVersion;
        m_rows[i] = rows[i];
        if (!isSame)
            Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
}

int ThresholdList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ThresholdList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ThresholdRow &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case NameRole:
        return row.info.name;
    case Qt::DisplayRole:
    case TitleRole:
        return thresholdwords::title(row.info.name);
    case MeaningRole:
        return thresholdwords::meaning(row.info);
    case ValueRole:
        return thresholdwords::value(row.info, row.value);
    case UsualRole:
        return thresholdwords::value(row.info, row.info.usual);
    case IsUsualRole:
        return row.value == row.info.usual;
    case ChangedRole:
        return row.changedAt
                   ? tr("%1, %2", "who and when").arg(row.changedBy, m_session.formats().clockTime(*row.changedAt))
                   : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> ThresholdList::roleNames() const
{
    return {{NameRole, "name"},   {TitleRole, "title"},     {MeaningRole, "meaning"},    {ValueRole, "value"},
            {UsualRole, "usual"}, {IsUsualRole, "isUsual"}, {ChangedRole, "changedText"}};
}

QString ThresholdList::caption() const
{
    const auto changed =
        std::ranges::count_if(m_rows, [](const ThresholdRow &row) { return row.value != row.info.usual; });
    return changed == 0 ? tr("as delivered") : tr("%1 of %2 differ from the default").arg(changed).arg(m_rows.size());
}

const ThresholdRow *ThresholdList::find(const QString &name) const
{
    const int row = indexOf(name);
    return row < 0 ? nullptr : &m_rows[static_cast<size_t>(row)];
}

int ThresholdList::indexOf(const QString &name) const
{
    const auto found = std::ranges::find_if(m_rows, [&name](const ThresholdRow &row) { return row.info.name == name; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace loomdeck
