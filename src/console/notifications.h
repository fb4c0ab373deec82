// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "db/journal.h"

#include <deque>
#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class Formats;

/** What happened that somebody should see, newest first, with a count of what was not read. Bounded. GUI thread. */
class Notifications : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use Session.notifications")
    Q_PROPERTY(int unread READ unread NOTIFY unreadChanged)
    Q_PROPERTY(int count READ count NOTIFY unreadChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        TextRole,
        StateRole, ///< a state name of the theme
        TimeRole,
        UnreadRole,
        ItemKeyRole, ///< the backlog item it is about, 0 for none
        PageRole,
    };
    Q_ENUM(Role)

    explicit Notifications(const Formats &formats, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_list.size()); }
    int unread() const { return m_unread; }

    /** Takes what people want to know of from the journal: what gave up, died, or was done in bulk. */
    void take(const std::vector<JournalEntry> &entries);
    Q_INVOKABLE void markAllRead();

Q_SIGNALS:
    void unreadChanged();

private:
    struct Notification
    {
        QString title, text, state, page;
        Timestamp at{};
        qint64 itemKey = 0;
        bool unread = true;
    };
    static std::optional<Notification> of(const JournalEntry &entry);

    const Formats &m_formats;
    std::deque<Notification> m_list;
    int m_unread = 0;
};

} // namespace loomdeck
