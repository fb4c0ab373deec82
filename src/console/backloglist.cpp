// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/backloglist.h"

#include "console/namedirectory.h"
#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// A screen shows some thirty rows; this keeps a few dozen screens and about a megabyte.
constexpr qsizetype mostKnown = 2000;
constexpr qsizetype mostPerFetch = 300;
constexpr auto agePause = 10s;
constexpr auto flashTime = 1s;

} // namespace

BacklogList::BacklogList(Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    m_fetchSoon.setSingleShot(true);
    m_fetchSoon.setInterval(0);
    connect(&m_fetchSoon, &QTimer::timeout, this, &BacklogList::fetch);
    connect(&m_ageClock, &QTimer::timeout, this, &BacklogList::ageRows);
    connect(session.lanes(), &LaneBook::changed, this, [this] {
        if (!m_groups.isEmpty() && rowCount() > 0)
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {HeadingNoteRole});
    });
    m_ageClock.start(agePause);
}

int BacklogList::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_groups.isEmpty() ? total() : m_groups.rows());
}

BacklogGroups::Place BacklogList::placeOf(int row) const
{
    return m_groups.isEmpty() ? BacklogGroups::Place{-1, row} : m_groups.place(row);
}

QVariant BacklogList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto place = placeOf(index.row());
    if (place.heading >= 0) {
        const BacklogGroup &group = m_groups.at(place.heading);
        switch (role) {
        case RowRole:
            return QVariant::fromValue(BacklogRow());
        case RowKeyRole:
            return u"group %1"_s.arg(group.planKey);
        case LoadedRole:
            return true;
        case HeadingRole:
            return group.name;
        case HeadingNoteRole:
            return headingNote(group);
        case ExpandedRole:
            return !group.collapsed;
        default:
            return role == TickedRole || role == FlashRole ? QVariant(false) : QVariant();
        }
    }
    // While a list is being replaced its headings may be ahead of its keys.
    if (place.position < 0 || place.position >= total())
        return {};
    const qint64 key = m_keys[static_cast<size_t>(place.position)];
    const auto known = m_known.constFind(key);
    switch (role) {
    case RowRole:
        if (known == m_known.cend()) {
            want(key, place.position);
            return QVariant::fromValue(BacklogRow());
        }
        return QVariant::fromValue(BacklogRow::of(known->item, m_session.formats(), m_session.names()));
    case RowKeyRole:
        return QString::number(key);
    case LoadedRole:
        if (known == m_known.cend())
            want(key, place.position);
        return known != m_known.cend();
    case TickedRole:
        return m_ticks.contains(key);
    case FlashRole:
        return known != m_known.cend() && known->flash;
    case HeadingRole:
    case HeadingNoteRole:
        return QString();
    case ExpandedRole:
        return false;
    case Qt::DisplayRole:
        return known == m_known.cend() ? QString() : known->item.item.backlogId;
    default:
        return {};
    }
}

QHash<int, QByteArray> BacklogList::roleNames() const
{
    return {{RowRole, "row"},           {RowKeyRole, "rowKey"},   {LoadedRole, "loaded"},
            {TickedRole, "ticked"},     {HeadingRole, "heading"}, {HeadingNoteRole, "headingNote"},
            {ExpandedRole, "expanded"}, {FlashRole, "flash"}};
}

int BacklogList::tickState() const
{
    if (m_ticks.isEmpty())
        return Qt::Unchecked;
    // Ticks may name items that the present list does not show.
    return ticked() >= total() &&
                   std::all_of(m_keys.begin(), m_keys.end(), [this](qint64 key) { return m_ticks.contains(key); })
               ? Qt::Checked
               : Qt::PartiallyChecked;
}

void BacklogList::setKeys(std::vector<qint64> keys, std::vector<BacklogGroup> groups)
{
    beginResetModel();
    m_keys = std::move(keys);
    m_groups.set(std::move(groups));
    m_listed.clear();
    for (const qint64 key : m_keys)
        m_listed.insert(key);
    m_wanted.clear();
    m_lastTicked = -1;
    endResetModel();
    Q_EMIT totalChanged();
    Q_EMIT ticksChanged();
}

void BacklogList::extendTo(std::vector<qint64> keys)
{
    Q_ASSERT(m_groups.isEmpty() && keys.size() >= m_keys.size());
    const size_t before = m_keys.size();
    if (keys.size() == before)
        return;
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(keys.size()) - 1);
    m_keys = std::move(keys);
    for (size_t i = before; i < m_keys.size(); ++i)
        m_listed.insert(m_keys[i]);
    endInsertRows();
    Q_EMIT totalChanged();
    Q_EMIT ticksChanged();
}

QString BacklogList::headingNote(const BacklogGroup &group) const
{
    const QString count = tr("%n item(s)", nullptr, static_cast<int>(group.count));
    for (const Plan &plan : m_session.scope()->plans()) {
        if (plan.key != group.planKey || !m_session.lanes()->isPaused(plan.id))
            continue;
        return u"%1 · %2"_s.arg(count, tr("paused: %1").arg(m_session.lanes()->find(Lane::ofPlan(plan.id))->reason));
    }
    return count;
}

QString BacklogList::planAt(int row) const
{
    const int heading = row < 0 || row >= rowCount() ? -1 : placeOf(row).heading;
    if (heading < 0)
        return {};
    for (const Plan &plan : m_session.scope()->plans()) {
        if (plan.key == m_groups.at(heading).planKey)
            return plan.id;
    }
    return {};
}

qint64 BacklogList::keyAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return 0;
    const auto place = placeOf(row);
    return place.position < 0 || place.position >= total() ? 0 : m_keys[static_cast<size_t>(place.position)];
}

qint64 BacklogList::positionOf(qint64 key) const
{
    if (!m_listed.contains(key))
        return -1;
    const auto known = m_known.constFind(key);
    if (known != m_known.cend() && known->position < total() && m_keys[static_cast<size_t>(known->position)] == key)
        return known->position;
    const auto found = std::find(m_keys.begin(), m_keys.end(), key);
    return found == m_keys.end() ? -1 : found - m_keys.begin();
}

int BacklogList::rowOf(qint64 key) const
{
    const qint64 position = positionOf(key);
    if (position < 0)
        return -1;
    return static_cast<int>(m_groups.isEmpty() ? position : m_groups.rowOf(position));
}

void BacklogList::want(qint64 key, qint64 position) const
{
    m_wanted.insert(key, position);
    if (!m_fetchSoon.isActive())
        m_fetchSoon.start();
}

void BacklogList::fetch()
{
    std::vector<qint64> keys;
    for (auto it = m_wanted.begin(); it != m_wanted.end() && static_cast<qsizetype>(keys.size()) < mostPerFetch; ++it)
        keys.push_back(it.key());
    if (keys.empty() || !m_session.queries())
        return;
    if (!std::exchange(m_reading, true))
        Q_EMIT readingChanged();
    whenDone(this, m_session.queries()->items(keys), [this, keys](const Result<std::vector<ItemWithTask>> &items) {
        m_reading = false;
        if (!items) {
            m_session.noteError(tr("Reading rows"), items.error());
            Q_EMIT readingChanged();
            return;
        }
        store(*items, false);
        for (const qint64 key : keys)
            m_wanted.remove(key);
        if (!m_wanted.isEmpty())
            m_fetchSoon.start();
        Q_EMIT readingChanged();
    });
}

void BacklogList::store(const std::vector<ItemWithTask> &items, bool changed)
{
    if (m_known.size() > mostKnown)
        m_known.clear();
    for (const ItemWithTask &item : items) {
        const qint64 key = item.item.key;
        Known &known = m_known[key];
        if (m_wanted.contains(key))
            known.position = m_wanted.value(key);
        const bool differs = changed && known.item.item.rowVersion != item.item.rowVersion;
        known.item = item;
        known.flash = differs;
        rowChanged(key, {RowRole, LoadedRole, FlashRole});
        if (!differs)
            continue;
        QTimer::singleShot(flashTime, this, [this, key] {
            if (const auto found = m_known.find(key); found != m_known.end()) {
                found->flash = false;
                rowChanged(key, {FlashRole});
            }
        });
    }
}

void BacklogList::rowChanged(qint64 key, const QList<int> &roles)
{
    const int row = rowOf(key);
    if (row >= 0)
        Q_EMIT dataChanged(index(row), index(row), roles);
}

void BacklogList::refresh(const std::vector<qint64> &keys)
{
    std::vector<qint64> known;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(known),
                 [this](qint64 key) { return m_known.contains(key); });
    if (known.empty() || !m_session.queries())
        return;
    whenDone(this, m_session.queries()->items(known), [this](const Result<std::vector<ItemWithTask>> &items) {
        if (items)
            store(*items, true);
    });
}

void BacklogList::refreshHeld()
{
    std::vector<qint64> keys;
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        if (known->item.item.waitReason == WaitReason::Provider)
            keys.push_back(known.key());
    }
    refresh(keys);
}

void BacklogList::forgetRows()
{
    m_known.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {RowRole, LoadedRole});
}

void BacklogList::ageRows()
{
    if (rowCount() > 0 && !m_known.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {RowRole});
}

void BacklogList::tickRow(int row, bool tick)
{
    const qint64 key = keyAt(row);
    if (key == 0)
        return;
    if (tick ? m_ticks.insert(key) : m_ticks.remove(key))
        Q_EMIT dataChanged(index(row), index(row), {TickedRole});
}

void BacklogList::toggleTick(int row, bool range)
{
    const qint64 key = keyAt(row);
    if (key == 0)
        return;
    if (range && m_lastTicked >= 0) {
        const bool tick = m_ticks.contains(keyAt(m_lastTicked));
        for (int i = std::min(row, m_lastTicked); i <= std::max(row, m_lastTicked); ++i)
            tickRow(i, tick);
    } else {
        tickRow(row, !m_ticks.contains(key));
    }
    m_lastTicked = row;
    Q_EMIT ticksChanged();
}

void BacklogList::toggleAllTicks()
{
    const bool all = tickState() == Qt::Checked;
    for (const qint64 key : m_keys)
        all ? m_ticks.remove(key) : m_ticks.insert(key);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {TickedRole});
    Q_EMIT ticksChanged();
}

void BacklogList::clearTicks()
{
    m_ticks.clear();
    m_lastTicked = -1;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {TickedRole});
    Q_EMIT ticksChanged();
}

void BacklogList::toggleHeading(int row)
{
    const auto place = placeOf(row);
    if (place.heading < 0)
        return;
    const int count = static_cast<int>(m_groups.at(place.heading).count);
    const bool collapses = !m_groups.at(place.heading).collapsed;
    if (count == 0) {
        m_groups.toggle(place.heading);
    } else if (collapses) {
        beginRemoveRows({}, row + 1, row + count);
        m_groups.toggle(place.heading);
        endRemoveRows();
    } else {
        beginInsertRows({}, row + 1, row + count);
        m_groups.toggle(place.heading);
        endInsertRows();
    }
    Q_EMIT dataChanged(index(row), index(row), {ExpandedRole});
}

QString BacklogList::copyText(int currentRow) const
{
    QStringList lines;
    const auto add = [&](qint64 key) {
        const auto known = m_known.constFind(key);
        if (known != m_known.cend())
            lines << BacklogRow::of(known->item, m_session.formats(), m_session.names()).text();
    };
    if (m_ticks.isEmpty())
        add(keyAt(currentRow));
    for (const qint64 key : m_ticks.keys())
        add(key);
    return lines.join(u'\n');
}

} // namespace loomdeck
