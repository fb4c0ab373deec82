// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/backloggroups.h"
#include "console/backlogrow.h"
#include "console/keyset.h"

#include <QAbstractListModel>
#include <QHash>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class Session;

/**
 * A list of a million items: holds the sorted keys of the current query and reads the rows somebody looks at. Changes
 * come by key, so scroll position, ticks and the current row survive them. GUI thread.
 */
class BacklogList : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use BacklogController.list")
    Q_PROPERTY(double total READ total NOTIFY totalChanged)
    Q_PROPERTY(double ticked READ ticked NOTIFY ticksChanged)
    Q_PROPERTY(int tickState READ tickState NOTIFY ticksChanged)
    /** Rows are on their way. */
    Q_PROPERTY(bool reading READ reading NOTIFY readingChanged)

public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< BacklogRow
        RowKeyRole,                 ///< the key as text, `group 3` for headings
        LoadedRole,
        TickedRole,
        HeadingRole, ///< plan name of a group's heading, else empty
        HeadingNoteRole,
        ExpandedRole,
        FlashRole, ///< true right after a change
    };
    Q_ENUM(Role)

    explicit BacklogList(Session &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    bool reading() const { return m_reading; }
    qint64 total() const { return static_cast<qint64>(m_keys.size()); }
    qint64 ticked() const { return m_ticks.size(); }
    /** Qt::Unchecked, PartiallyChecked or Checked. */
    int tickState() const;

    /** A new list, with the headings of its groups if it has any; ticks stay, rows that are known stay known. */
    void setKeys(std::vector<qint64> keys, std::vector<BacklogGroup> groups = {});
    /** The whole of a list whose beginning is there already. */
    void extendTo(std::vector<qint64> keys);
    const std::vector<qint64> &keys() const { return m_keys; }
    bool contains(qint64 key) const { return m_listed.contains(key); }
    std::vector<qint64> tickedKeys() const { return m_ticks.keys(); }

    /** Reads these again if their rows are known. */
    void refresh(const std::vector<qint64> &keys);
    /** Reads those again that wait for a provider: until when, no change of theirs tells. */
    void refreshHeld();
    /** Forgets all rows, for example when names changed. */
    void forgetRows();

    Q_INVOKABLE qint64 keyAt(int row) const;
    Q_INVOKABLE int rowOf(qint64 key) const;
    /** Id of the plan whose heading this row is; else empty. */
    Q_INVOKABLE QString planAt(int row) const;
    Q_INVOKABLE void toggleTick(int row, bool range);
    /** All of the list, or none when all are ticked. */
    Q_INVOKABLE void toggleAllTicks();
    Q_INVOKABLE void clearTicks();
    Q_INVOKABLE void toggleHeading(int row);
    /** Known rows that are ticked, else the current one, as tab-separated text. */
    Q_INVOKABLE QString copyText(int currentRow) const;

Q_SIGNALS:
    void totalChanged();
    void ticksChanged();
    void readingChanged();

private:
    struct Known
    {
        ItemWithTask item;
        qint64 position = 0; ///< where it stood when it was asked for
        bool flash = false;
    };
    BacklogGroups::Place placeOf(int row) const;
    qint64 positionOf(qint64 key) const;
    void want(qint64 key, qint64 position) const;
    void fetch();
    void store(const std::vector<ItemWithTask> &items, bool changed);
    void rowChanged(qint64 key, const QList<int> &roles);
    void tickRow(int row, bool tick);
    void ageRows();
    QString headingNote(const BacklogGroup &group) const;

    Session &m_session;
    std::vector<qint64> m_keys;
    KeySet m_listed, m_ticks;
    BacklogGroups m_groups;
    mutable QHash<qint64, Known> m_known;
    mutable QHash<qint64, qint64> m_wanted; ///< key → position
    mutable QTimer m_fetchSoon;
    QTimer m_ageClock;
    int m_lastTicked = -1;
    bool m_reading = false;
};

} // namespace loomdeck
