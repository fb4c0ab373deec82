// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/attentionlist.h"

#include "console/itemwords.h"
#include "console/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QString iconOf(const QString &command)
{
    if (command == u"resume-dialog")
        return u"play"_s;
    if (command == u"backlog.retry")
        return u"retry"_s;
    if (command == u"lore.fulfil")
        return u"lore"_s;
    if (command.startsWith(u"prompt:"))
        return u"note"_s;
    if (command.startsWith(u"gate:"))
        return u"gate"_s;
    if (command.startsWith(u"resume-plan:"))
        return u"play"_s;
    if (command.startsWith(u"list:"))
        return u"backlog"_s;
    return command == u"backlog.cancel" ? u"stop"_s : u"right"_s;
}

/** The command that a repair ends in. */
QString commandOf(const QString &repair)
{
    if (repair.startsWith(u"gate:"))
        return u"gate.open"_s;
    if (repair.startsWith(u"resume-plan:"))
        return u"plan.resume"_s;
    return repair == u"resume-dialog" ? u"backlog.resume"_s : repair;
}

/** What items must have alike to be one row; empty for what stands for itself. */
QString causeOf(const ItemWithTask &both)
{
    const BacklogItem &item = both.item;
    switch (item.waitReason) {
    case WaitReason::Provider:
    case WaitReason::Prompt:
        return waitReasonCode(item.waitReason) + u'|' + item.waitDetail;
    case WaitReason::Paused:
    case WaitReason::Lore:
        return waitReasonCode(item.waitReason) + u'|' + both.planId + u'|' + item.waitDetail;
    default:
        return {};
    }
}

} // namespace

AttentionList::AttentionList(Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    const auto tell = [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
    };
    connect(&session.formats(), &Formats::changed, this, tell);
    connect(session.gates(), &GateBook::moved, this, tell);
}

int AttentionList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant AttentionList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const ItemWithTask &both = row.item;
    const Formats &formats = m_session.formats();
    switch (role) {
    case KeyRole:
        return both.item.key;
    case StateRole:
        return itemwords::stateName(both.item.state());
    case Qt::DisplayRole:
    case SubjectRole:
        return row.folded() ? tr("%n item(s)", nullptr, static_cast<int>(row.count)) : both.item.backlogId;
    case FoldedRole:
        return row.folded();
    case ReasonRole:
        return reasonOf(row);
    case AgeRole:
        return Formats::age(formats.now() - both.item.sinceAt);
    default:
        break;
    }
    const StuckWords words = wordsOf(row);
    switch (role) {
    case RepairTextRole:
        return words.repairText;
    case RepairCommandRole:
        return words.repairCommand;
    case RepairIconRole:
        return iconOf(words.repairCommand);
    case RefusalRole:
        // A prompt may be looked at by everybody; what changes it asks for its own role.
        return words.repairCommand.isEmpty() || words.repairCommand.startsWith(u"prompt:") ||
                       words.repairCommand.startsWith(u"list:")
                   ? QString()
                   : m_session.commands()->refusal(commandOf(words.repairCommand));
    default:
        return {};
    }
}

QHash<int, QByteArray> AttentionList::roleNames() const
{
    return {{KeyRole, "itemKey"},
            {StateRole, "stateName"},
            {SubjectRole, "subject"},
            {ReasonRole, "reason"},
            {AgeRole, "age"},
            {RepairTextRole, "repairText"},
            {RepairIconRole, "repairIcon"},
            {RepairCommandRole, "repairCommand"},
            {RefusalRole, "refusal"},
            {FoldedRole, "folded"}};
}

std::vector<AttentionList::Row> AttentionList::fold(const std::vector<ItemWithTask> &items, int room)
{
    std::vector<Row> rows;
    QHash<QString, size_t> known;
    for (const ItemWithTask &both : items) {
        const QString cause = causeOf(both);
        const auto found = cause.isEmpty() ? known.constEnd() : known.constFind(cause);
        if (found != known.constEnd()) {
            Row &row = rows[*found];
            ++row.count;
            row.plans.insert(both.planName);
            continue;
        }
        if (!cause.isEmpty())
            known.insert(cause, rows.size());
        rows.push_back({both, 1, {both.planName}});
    }
    if (std::ssize(rows) > room)
        rows.resize(static_cast<size_t>(room));
    return rows;
}

qint64 AttentionList::items() const
{
    qint64 sum = 0;
    for (const Row &row : m_rows)
        sum += row.count;
    return sum;
}

QString AttentionList::reasonOf(const Row &row) const
{
    const ItemWithTask &both = row.item;
    const QString where = row.plans.size() > 1 ? tr("%n plan(s)", nullptr, static_cast<int>(row.plans.size()))
                          : row.folded() || both.item.branch.isEmpty()
                              ? both.planName
                              : u"%1 / %2"_s.arg(both.planName, both.item.branch);
    const QString why = itemwords::why(both, m_session.formats());
    // The cause first: where there is no room, the place is cut.
    return why.isEmpty() ? where : why + u" · "_s + where;
}

QString AttentionList::queryOf(const Row &row)
{
    const QString why = u"why:%1 sort:age"_s.arg(waitReasonCode(row.item.item.waitReason));
    return row.plans.size() == 1 ? u"plan:\"%1\" %2"_s.arg(row.item.planName, why) : why;
}

void AttentionList::set(const std::vector<ItemWithTask> &items, int room)
{
    std::vector<Row> rows = fold(items, room);
    const auto keyOf = [](const Row &row) { return row.item.item.key; };
    const int before = count();
    // Away with what needs nobody any more, then in with what is new; order changes are rare, and then all is new.
    for (int row = count() - 1; row >= 0; --row) {
        if (std::ranges::find(rows, keyOf(m_rows[static_cast<size_t>(row)]), keyOf) != rows.end())
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (size_t row = 0; row < rows.size(); ++row) {
        if (row < m_rows.size() && keyOf(m_rows[row]) == keyOf(rows[row]))
            continue;
        if (std::ranges::find(m_rows, keyOf(rows[row]), keyOf) != m_rows.end()) {
            beginResetModel();
            m_rows = rows;
            endResetModel();
            break;
        }
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_rows.insert(m_rows.begin() + static_cast<qsizetype>(row), rows[row]);
        endInsertRows();
    }
    m_rows = std::move(rows);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    if (before != count())
        Q_EMIT countChanged();
}

StuckWords AttentionList::wordsOf(const Row &row) const
{
    StuckWords words = itemwords::attention(row.item, m_session.formats());
    itemwords::offerGate(words, m_session.gates()->shutGateOf(row.item.item));
    // What mends one item alone is no repair for all of them.
    if (row.folded() && words.repairCommand == u"resume-dialog") {
        words.repairText = tr("Show them");
        words.repairCommand = u"list:"_s + queryOf(row);
    }
    return words;
}

void AttentionList::repair(int row)
{
    if (row < 0 || row >= count())
        return;
    const Row &wanted = m_rows[static_cast<size_t>(row)];
    const QString command = wordsOf(wanted).repairCommand;
    if (command.startsWith(u"list:"))
        m_session.navigator()->openBacklog(command.mid(5));
    else
        m_session.itemActions()->repair(command, wanted.item.item.key);
}

void AttentionList::open(int row)
{
    if (row < 0 || row >= count())
        return;
    const Row &wanted = m_rows[static_cast<size_t>(row)];
    if (wanted.folded())
        m_session.navigator()->openBacklog(queryOf(wanted));
    else
        m_session.navigator()->showItem(wanted.item.item.key);
}

} // namespace loomdeck
