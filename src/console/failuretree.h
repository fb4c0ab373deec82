// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/failurerecord.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace loomdeck {

class Session;

/** One row of the failures page: a group, or a failure that stands alone or in an unfolded group. A value. */
struct FailureLine
{
    QString key; ///< stays the same when rows move
    bool isGroup = false, expanded = false;
    FailureGroup group;
    FailureRecord record;
    qint64 more = 0; ///< not a failure: so many of the group are not listed yet

    static FailureLine of(const FailureGroup &group, bool expanded);
    /** `within`: fingerprint of the unfolded group it stands in, or empty. */
    static FailureLine of(const FailureRecord &record, const QString &within);
    /** The row below the listed failures of a group that has `more`. */
    static FailureLine rest(const QString &within, qint64 more);
};

/**
 * Groups and failures as one list of rows. What is read again is merged by key: rows that stay keep their place, so
 * that nothing moves under somebody who reads; a new list is put in order. GUI thread.
 */
class FailureTree : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use FailureController.list")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        GroupRole,
        NestedRole,
        ExpandedRole,
        TitleRole, ///< message of a group, id of an item
        PlaceRole, ///< phase of a group, plan of a failure
        NoteRole,
        ClassTextRole,
        ClassIconRole,
        ClassRoleRole,
        StateRole,
        BlocksRole,
        OwnerRole,
        UnownedRole, ///< somebody is missing
        SeenRole,
        FullSeenRole,
        TranscriptRole, ///< there is one
        ResolverRole,   ///< the run that resolved it is known
        MoreRole,       ///< stands for failures that are not listed yet
    };
    Q_ENUM(Role)

    explicit FailureTree(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool canFetchMore(const QModelIndex &parent) const override { return !parent.isValid() && m_hasMore; }
    void fetchMore(const QModelIndex &parent) override;

    int count() const { return static_cast<int>(m_lines.size()); }
    /** There are rows behind the last one: whoever comes there asks for them. */
    void setHasMore(bool hasMore) { m_hasMore = hasMore; }
    /** Null outside the list. */
    const FailureLine *at(int row) const;
    Q_INVOKABLE int rowOf(const QString &key) const;

    /** A list of its own, in the order given. */
    void replace(std::vector<FailureLine> lines);
    /** The same list, read again. */
    void merge(const std::vector<FailureLine> &fresh);

Q_SIGNALS:
    void countChanged();
    /** Somebody came to the end; once until setHasMore(). */
    void moreWanted();

private:
    QVariant ofGroup(const FailureLine &line, int role) const;
    QVariant ofFailure(const FailureLine &line, int role) const;
    QVariant ofRest(const FailureLine &line, int role) const;
    void told();

    Session &m_session;
    std::vector<FailureLine> m_lines;
    bool m_hasMore = false;
};

} // namespace loomdeck
