// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthlistmodel.h"

#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr int mostAtOnce = 500;

std::optional<HealthList> listOf(const QString &name)
{
    for (const HealthList list : allHealthLists()) {
        if (healthListName(list) == name)
            return list;
    }
    return std::nullopt;
}

} // namespace

HealthListModel::HealthListModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_session(Session::instance())
    , m_refresher([this] { read(); }, 500ms, this)
{
    connect(m_session.formatsObject(), &Formats::changed, this, &HealthListModel::reword);
    connect(&m_session, &Session::opened, this, &HealthListModel::reload);
}

int HealthListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant HealthListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case RowRole:
        return row.cells;
    case Qt::DisplayRole:
    case RowKeyRole:
        return row.key;
    case LoadedRole:
        return true;
    case TickedRole:
        return m_ticked.contains(row.key);
    case FlashRole:
        return m_flashing.contains(row.key);
    case ExpandedRole:
        return false;
    case HeadingRole:
    case HeadingNoteRole:
        return QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> HealthListModel::roleNames() const
{
    return {{RowRole, "row"},           {RowKeyRole, "rowKey"},   {LoadedRole, "loaded"},
            {TickedRole, "ticked"},     {HeadingRole, "heading"}, {HeadingNoteRole, "headingNote"},
            {ExpandedRole, "expanded"}, {FlashRole, "flash"}};
}

void HealthListModel::setList(const QString &list)
{
    if (std::exchange(m_list, list) == list)
        return;
    Q_EMIT listChanged();
    startAnew();
}

void HealthListModel::setFilter(const QString &filter)
{
    if (std::exchange(m_filter, filter) == filter)
        return;
    Q_EMIT filterChanged();
    startAnew();
}

void HealthListModel::startAnew()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
    m_waiting.clear();
    m_ticked.clear();
    m_wanted = step;
    m_waitingCount = 0;
    m_loaded = m_more = false;
    Q_EMIT changed();
    reload();
}

void HealthListModel::setActive(bool active)
{
    if (std::exchange(m_active, active) == active)
        return;
    Q_EMIT activeChanged();
    if (active && m_due)
        m_refresher.now();
}

void HealthListModel::setFollows(bool follows)
{
    if (std::exchange(m_follows, follows) == follows)
        return;
    Q_EMIT followsChanged();
    if (follows)
        takeChanges();
}

QString HealthListModel::waitingText() const
{
    return m_waitingCount > 0 ? tr("%n changed row(s) wait", nullptr, m_waitingCount) : QString();
}

int HealthListModel::tickState() const
{
    return m_ticked.isEmpty() ? Qt::Unchecked : ticked() == count() ? Qt::Checked : Qt::PartiallyChecked;
}

void HealthListModel::showMore()
{
    if (!m_more || m_loading)
        return;
    m_wanted = count() + step;
    m_loading = m_takeNext = true;
    Q_EMIT changed();
    m_refresher.now();
}

void HealthListModel::refresh()
{
    m_due = true;
    if (m_active)
        m_refresher.want();
}

void HealthListModel::reload()
{
    ++m_generation;
    m_due = m_takeNext = true;
    if (m_active)
        m_refresher.now();
}

void HealthListModel::read()
{
    if (!m_session.queries() || m_list.isEmpty())
        return m_refresher.done();
    m_due = false;
    readOn(std::make_shared<Reading>(), m_generation);
}

void HealthListModel::readOn(const std::shared_ptr<Reading> &reading, int generation)
{
    std::map<HealthList, HealthPageWish> wishes;
    if (const auto list = listOf(m_list)) {
        const int rest = std::max(1, m_wanted - static_cast<int>(reading->rows.size()));
        wishes.emplace(*list, HealthPageWish{std::min(rest, mostAtOnce), reading->after, m_filter});
    }
    whenDone(this, m_session.queries()->healthDetails(wishes),
             [this, reading, generation](const Result<HealthDetails> &details) {
                 if (generation != m_generation) {
                     m_refresher.done();
                     return m_refresher.now();
                 }
                 if (!details) {
                     m_refresher.done();
                     m_loading = false;
                     // Nobody judged yet: the page says so, and the list is empty until then.
                     const bool isEarly = details.error().code == u"HEALTH_UNKNOWN";
                     m_error = isEarly ? ErrorWords() : ErrorWords::of(details.error());
                     if (!isEarly)
                         m_session.noteError(tr("Reading a list of the planners' health"), details.error());
                     Q_EMIT changed();
                     return;
                 }
                 append(*reading, *details);
                 if (!reading->after.isEmpty() && static_cast<int>(reading->rows.size()) < m_wanted)
                     return readOn(reading, generation);
                 m_refresher.done();
                 m_error = {};
                 m_judged = reading->judged;
                 m_more = !reading->after.isEmpty();
                 take(std::move(reading->rows));
             });
}

void HealthListModel::append(Reading &reading, const HealthDetails &details) const
{
    reading.judged = {details.report.generatedAt, details.thresholds};
    const auto add = [&](const QJsonObject &json, const HealthSubject &subject) {
        // Between two pages a row may have moved from one to the other.
        if (reading.keys.contains(subject.key))
            return;
        reading.keys.insert(subject.key);
        const HealthRow row{json, subject};
        reading.rows.push_back({subject.key, row, healthcells::of(m_list, row, m_session.formats(), reading.judged)});
    };
    reading.after.clear();
    if (m_list == u"templates") {
        for (const HealthRow &row : healthcells::templates(details.report.planners))
            add(row.json, row.subject);
    }
    for (const auto &[list, page] : details.pages) {
        for (qsizetype i = 0; i < page.rows.size(); ++i)
            add(page.rows[i].toObject(), page.subjects[static_cast<size_t>(i)]);
        reading.after = page.next;
    }
}

void HealthListModel::take(std::vector<Row> fresh)
{
    const bool first = !std::exchange(m_loaded, true);
    m_loading = false;
    m_flashing.clear();
    const int moves = moved(fresh);
    if (first || m_follows || m_takeNext || moves == 0) {
        m_takeNext = false;
        m_waiting.clear();
        m_waitingCount = 0;
        merge(std::move(fresh));
    } else {
        // Rows that stay say what is new; the others wait, so that nothing moves under a pointer.
        QHash<QString, Row *> byKey;
        for (Row &row : fresh)
            byKey.insert(row.key, &row);
        for (size_t at = 0; at < m_rows.size(); ++at) {
            if (Row *row = byKey.value(m_rows[at].key))
                change(at, *row);
        }
        m_waiting = std::move(fresh);
        m_waitingCount = moves;
    }
    dropTicks();
    Q_EMIT changed();
}

int HealthListModel::moved(const std::vector<Row> &fresh) const
{
    QSet<QString> before, after;
    for (const Row &row : m_rows)
        before.insert(row.key);
    for (const Row &row : fresh)
        after.insert(row.key);
    const QSet<QString> gone = QSet<QString>(before).subtract(after);
    const QSet<QString> come = QSet<QString>(after).subtract(before);
    if (!gone.isEmpty() || !come.isEmpty())
        return static_cast<int>(std::max(gone.size(), come.size()));
    int places = 0;
    for (size_t at = 0; at < m_rows.size(); ++at)
        places += m_rows[at].key == fresh[at].key ? 0 : 1;
    return places;
}

void HealthListModel::takeChanges()
{
    if (m_waitingCount == 0)
        return;
    m_waitingCount = 0;
    merge(std::exchange(m_waiting, {}));
    dropTicks();
    Q_EMIT changed();
}

void HealthListModel::merge(std::vector<Row> fresh)
{
    QSet<QString> kept;
    for (const Row &row : fresh)
        kept.insert(row.key);
    for (int last = count() - 1; last >= 0;) {
        if (kept.contains(m_rows[static_cast<size_t>(last)].key)) {
            --last;
            continue;
        }
        int begin = last;
        while (begin > 0 && !kept.contains(m_rows[static_cast<size_t>(begin - 1)].key))
            --begin;
        beginRemoveRows({}, begin, last);
        m_rows.erase(m_rows.begin() + begin, m_rows.begin() + last + 1);
        endRemoveRows();
        last = begin - 1;
    }
    QSet<QString> there;
    for (const Row &row : m_rows)
        there.insert(row.key);
    for (size_t at = 0; at < fresh.size(); ++at) {
        if (at < m_rows.size() && m_rows[at].key == fresh[at].key) {
            change(at, fresh[at]);
        } else if (there.contains(fresh[at].key)) {
            const auto found = std::find_if(m_rows.begin() + static_cast<qsizetype>(at), m_rows.end(),
                                            [&](const Row &row) { return row.key == fresh[at].key; });
            const int from = static_cast<int>(found - m_rows.begin());
            beginMoveRows({}, from, from, {}, static_cast<int>(at));
            std::rotate(m_rows.begin() + static_cast<qsizetype>(at), found, found + 1);
            endMoveRows();
            change(at, fresh[at]);
        } else {
            size_t end = at + 1;
            while (end < fresh.size() && !there.contains(fresh[end].key))
                ++end;
            beginInsertRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
            m_rows.insert(m_rows.begin() + static_cast<qsizetype>(at), fresh.begin() + static_cast<qsizetype>(at),
                          fresh.begin() + static_cast<qsizetype>(end));
            endInsertRows();
            at = end - 1;
        }
    }
}

void HealthListModel::change(size_t at, Row &row)
{
    Row &old = m_rows[at];
    old.source = row.source;
    if (old.cells == row.cells)
        return;
    // A row that only grew older is no news.
    QVariantMap before = old.cells, after = row.cells;
    for (const QString &age : {u"age"_s, u"still"_s, u"when"_s}) {
        before.remove(age);
        after.remove(age);
    }
    if (before != after)
        m_flashing.insert(row.key);
    old.cells = row.cells;
    const QModelIndex there = index(static_cast<int>(at));
    Q_EMIT dataChanged(there, there, {RowRole, FlashRole});
}

void HealthListModel::reword()
{
    m_flashing.clear();
    for (Row &row : m_rows)
        row.cells = healthcells::of(m_list, row.source, m_session.formats(), m_judged);
    for (Row &row : m_waiting)
        row.cells = healthcells::of(m_list, row.source, m_session.formats(), m_judged);
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {RowRole, FlashRole});
}

void HealthListModel::dropTicks()
{
    if (m_ticked.isEmpty())
        return;
    QSet<QString> there;
    for (const Row &row : m_rows)
        there.insert(row.key);
    m_ticked.intersect(there);
    Q_EMIT tickedChanged();
}

void HealthListModel::toggleTick(int row, bool range)
{
    if (row < 0 || row >= count())
        return;
    const auto keyAt = [this](int at) { return m_rows[static_cast<size_t>(at)].key; };
    int from = row;
    if (range && !m_anchor.isEmpty()) {
        const auto found = std::ranges::find(m_rows, m_anchor, &Row::key);
        from = found == m_rows.end() ? row : static_cast<int>(found - m_rows.begin());
    }
    const bool on = range || !m_ticked.contains(keyAt(row));
    const auto [first, last] = std::minmax(from, row);
    for (int at = first; at <= last; ++at) {
        if (on)
            m_ticked.insert(keyAt(at));
        else
            m_ticked.remove(keyAt(at));
    }
    m_anchor = keyAt(row);
    Q_EMIT dataChanged(index(first), index(last), {TickedRole});
    Q_EMIT tickedChanged();
}

void HealthListModel::toggleAllTicks()
{
    if (count() == 0)
        return;
    const bool on = ticked() < count();
    m_ticked.clear();
    for (const Row &row : m_rows) {
        if (on)
            m_ticked.insert(row.key);
    }
    Q_EMIT dataChanged(index(0), index(count() - 1), {TickedRole});
    Q_EMIT tickedChanged();
}

double HealthListModel::itemAt(int row) const
{
    return row < 0 || row >= count() ? 0 : static_cast<double>(m_rows[static_cast<size_t>(row)].source.subject.item);
}

int HealthListModel::rowOfItem(double key) const
{
    const auto found = std::ranges::find_if(
        m_rows, [key](const Row &row) { return key != 0 && static_cast<double>(row.source.subject.item) == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString HealthListModel::copyText(int row) const
{
    QStringList lines;
    for (int at = 0; at < count(); ++at) {
        const Row &one = m_rows[static_cast<size_t>(at)];
        if (m_ticked.isEmpty() ? at != row : !m_ticked.contains(one.key))
            continue;
        QStringList cells;
        for (const QString &column : healthcells::columns(m_list))
            cells << one.cells.value(column).toString();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

} // namespace loomdeck
