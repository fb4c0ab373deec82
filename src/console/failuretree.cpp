// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/failuretree.h"

#include "console/failurewords.h"
#include "console/saidwords.h"
#include "console/session.h"

#include <algorithm>
#include <QSet>

using namespace Qt::StringLiterals;

namespace loomdeck {

FailureLine FailureLine::of(const FailureGroup &group, bool expanded)
{
    return {group.fingerprint, true, expanded, group, {}, 0};
}

FailureLine FailureLine::of(const FailureRecord &record, const QString &within)
{
    return {within.isEmpty() ? record.id : within + u'/' + record.id, false, false, {}, record, 0};
}

FailureLine FailureLine::rest(const QString &within, qint64 more)
{
    FailureLine line;
    line.key = within + u"/more"_s;
    line.record.fingerprint = within;
    line.more = more;
    return line;
}

FailureTree::FailureTree(Session &session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(session.formatsObject(), &Formats::changed, this, &FailureTree::told);
}

int FailureTree::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FailureTree::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FailureLine &line = m_lines[static_cast<size_t>(index.row())];
    const auto words = failurewords::classWords(line.isGroup ? line.group.failureClass : line.record.failureClass);
    switch (role) {
    case KeyRole:
        return line.key;
    case GroupRole:
        return line.isGroup;
    case NestedRole:
        return line.key.contains(u'/');
    case ExpandedRole:
        return line.expanded;
    case MoreRole:
        return line.more > 0;
    case ClassTextRole:
        return words.text;
    case ClassIconRole:
        return words.icon;
    case ClassRoleRole:
        return words.role;
    default:
        return line.isGroup ? ofGroup(line, role) : line.more > 0 ? ofRest(line, role) : ofFailure(line, role);
    }
}

QVariant FailureTree::ofRest(const FailureLine &line, int role) const
{
    if (role == Qt::DisplayRole || role == TitleRole)
        return tr("%1 more", "failures").arg(Formats::number(line.more));
    if (role == NoteRole)
        return tr("alike, and older; open this row to list more of them");
    return role == UnownedRole || role == TranscriptRole || role == ResolverRole ? QVariant(false)
                                                                                 : QVariant(QString());
}

void FailureTree::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        m_hasMore = false;
        Q_EMIT moreWanted();
    }
}

QVariant FailureTree::ofGroup(const FailureLine &line, int role) const
{
    const FailureGroup &group = line.group;
    const Formats &formats = m_session.formats();
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return saidwords::said(group.message);
    case PlaceRole:
        return group.phase;
    case NoteRole:
        return failurewords::size(group, formats);
    case StateRole:
        return QString();
    case BlocksRole:
        return group.blocks == 0 ? u"–"_s : Formats::number(group.blocks);
    case OwnerRole:
        return group.unowned == 0 ? tr("all have an owner")
                                  : tr("%1 without owner").arg(Formats::number(group.unowned));
    case UnownedRole:
        return group.unowned > 0;
    case SeenRole:
        return formats.clockTime(group.lastAt);
    case FullSeenRole:
        return formats.fullTime(group.lastAt);
    case TranscriptRole:
    case ResolverRole:
        return false;
    default:
        return {};
    }
}

QVariant FailureTree::ofFailure(const FailureLine &line, int role) const
{
    const FailureRecord &record = line.record;
    const Formats &formats = m_session.formats();
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return record.backlogId;
    case PlaceRole:
        return record.planName;
    case NoteRole: {
        const QString fate = failurewords::fate(record, formats);
        return line.key.contains(u'/') ? fate : u"%1 · %2"_s.arg(fate, saidwords::said(record.message));
    }
    case StateRole:
        return failurewords::stateName(record);
    case BlocksRole:
        return record.blocks == 0 ? u"–"_s : Formats::number(record.blocks);
    case OwnerRole:
        return failurewords::owner(record);
    case UnownedRole:
        return record.state == TriageState::New;
    case SeenRole:
        return formats.clockTime(record.lastAt);
    case FullSeenRole:
        return formats.fullTime(record.lastAt);
    case TranscriptRole:
        return !record.transcriptId.isEmpty();
    case ResolverRole:
        return record.state == TriageState::Resolved &&
               (record.resolvedByJob != 0 || !record.resolvedByTranscript.isEmpty());
    default:
        return {};
    }
}

QHash<int, QByteArray> FailureTree::roleNames() const
{
    return {{KeyRole, "key"},
            {GroupRole, "isGroup"},
            {NestedRole, "nested"},
            {ExpandedRole, "expanded"},
            {TitleRole, "title"},
            {PlaceRole, "place"},
            {NoteRole, "note"},
            {ClassTextRole, "classText"},
            {ClassIconRole, "classIcon"},
            {ClassRoleRole, "classRole"},
            {StateRole, "stateName"},
            {BlocksRole, "blocks"},
            {OwnerRole, "owner"},
            {UnownedRole, "unowned"},
            {SeenRole, "seen"},
            {FullSeenRole, "fullSeen"},
            {TranscriptRole, "hasTranscript"},
            {ResolverRole, "hasResolver"},
            {MoreRole, "isRest"}};
}

const FailureLine *FailureTree::at(int row) const
{
    return row >= 0 && row < count() ? &m_lines[static_cast<size_t>(row)] : nullptr;
}

int FailureTree::rowOf(const QString &key) const
{
    const auto found = std::ranges::find(m_lines, key, &FailureLine::key);
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

void FailureTree::replace(std::vector<FailureLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
    Q_EMIT countChanged();
}

void FailureTree::merge(const std::vector<FailureLine> &fresh)
{
    QHash<QString, const FailureLine *> wanted;
    for (const FailureLine &line : fresh)
        wanted.insert(line.key, &line);
    QSet<QString> there;
    for (int row = count() - 1; row >= 0; --row) {
        FailureLine &line = m_lines[static_cast<size_t>(row)];
        if (const FailureLine *now = wanted.value(line.key)) {
            line = *now;
            there.insert(line.key);
            continue;
        }
        beginRemoveRows({}, row, row);
        m_lines.erase(m_lines.begin() + row);
        endRemoveRows();
    }
    told();
    // What is new goes behind the row it follows in the fresh list; a group never splits another one.
    QString before;
    for (const FailureLine &line : fresh) {
        if (!there.contains(line.key)) {
            int row = before.isEmpty() ? 0 : rowOf(before) + 1;
            while (line.isGroup && row < count() && !m_lines[static_cast<size_t>(row)].isGroup)
                ++row;
            beginInsertRows({}, row, row);
            m_lines.insert(m_lines.begin() + row, line);
            endInsertRows();
        }
        before = line.key;
    }
    Q_EMIT countChanged();
}

void FailureTree::told()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

} // namespace loomdeck
