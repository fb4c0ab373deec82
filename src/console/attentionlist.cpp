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
    return command == u"backlog.cancel" ? u"stop"_s : u"right"_s;
}

/** The command that a repair ends in. */
QString commandOf(const QString &repair)
{
    if (repair.startsWith(u"gate:"))
        return u"gate.open"_s;
    return repair == u"resume-dialog" ? u"backlog.resume"_s : repair;
}

} // namespace

AttentionList::AttentionList(Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    const auto tell = [this] {
        if (!m_items.empty())
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
    const ItemWithTask &both = m_items[static_cast<size_t>(index.row())];
    const Formats &formats = m_session.formats();
    switch (role) {
    case KeyRole:
        return both.item.key;
    case StateRole:
        return itemwords::stateName(both.item.state());
    case Qt::DisplayRole:
    case SubjectRole:
        return both.item.backlogId;
    case ReasonRole: {
        const QString where =
            both.item.branch.isEmpty() ? both.planName : u"%1 / %2"_s.arg(both.planName, both.item.branch);
        const QString why = itemwords::why(both, formats);
        // The cause first: where there is no room, the place is cut.
        return why.isEmpty() ? where : why + u" · "_s + where;
    }
    case AgeRole:
        return Formats::age(formats.now() - both.item.sinceAt);
    default:
        break;
    }
    const StuckWords words = wordsOf(both);
    switch (role) {
    case RepairTextRole:
        return words.repairText;
    case RepairCommandRole:
        return words.repairCommand;
    case RepairIconRole:
        return iconOf(words.repairCommand);
    case RefusalRole:
        // A prompt may be looked at by everybody; what changes it asks for its own role.
        return words.repairCommand.isEmpty() || words.repairCommand.startsWith(u"prompt:")
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
            {RefusalRole, "refusal"}};
}

void AttentionList::set(std::vector<ItemWithTask> items)
{
    const auto keyOf = [](const ItemWithTask &both) { return both.item.key; };
    const int before = count();
    // Away with what needs nobody any more, then in with what is new; order changes are rare, and then all is new.
    for (int row = count() - 1; row >= 0; --row) {
        if (std::ranges::find(items, keyOf(m_items[static_cast<size_t>(row)]), keyOf) != items.end())
            continue;
        beginRemoveRows({}, row, row);
        m_items.erase(m_items.begin() + row);
        endRemoveRows();
    }
    for (size_t row = 0; row < items.size(); ++row) {
        if (row < m_items.size() && keyOf(m_items[row]) == keyOf(items[row]))
            continue;
        if (std::ranges::find(m_items, keyOf(items[row]), keyOf) != m_items.end()) {
            beginResetModel();
            m_items = items;
            endResetModel();
            break;
        }
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_items.insert(m_items.begin() + static_cast<qsizetype>(row), items[row]);
        endInsertRows();
    }
    m_items = std::move(items);
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    if (before != count())
        Q_EMIT countChanged();
}

StuckWords AttentionList::wordsOf(const ItemWithTask &both) const
{
    StuckWords words = itemwords::attention(both, m_session.formats());
    itemwords::offerGate(words, m_session.gates()->shutGateOf(both.item));
    return words;
}

void AttentionList::repair(int row)
{
    if (row < 0 || row >= count())
        return;
    const ItemWithTask &both = m_items[static_cast<size_t>(row)];
    m_session.itemActions()->repair(wordsOf(both).repairCommand, both.item.key);
}

void AttentionList::open(int row)
{
    if (row >= 0 && row < count())
        m_session.navigator()->showItem(m_items[static_cast<size_t>(row)].item.key);
}

} // namespace loomdeck
