// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

#include <functional>
#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class Session;

/** What the palette offers for the text that is typed: commands, items, pages, what was open lately. GUI thread. */
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    /** `>` in front asks for commands only, `#` for items only. */
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    /** The row that Enter runs; -1 when there is none. */
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY currentChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool searching READ searching NOTIFY changed)

public:
    enum Role {
        HeadingRole = Qt::UserRole + 1, ///< of a group; such a row is not to be chosen
        NoteRole,
        IconRole,
        BeforeRole, ///< the title, parted around what matches
        MatchRole,
        AfterRole,
        KeysRole,
        ReasonRole, ///< why it cannot be chosen now
    };
    Q_ENUM(Role)

    explicit PaletteModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString text() const { return m_text; }
    void setText(const QString &text);
    int current() const { return m_current; }
    void setCurrent(int row);
    int count() const { return static_cast<int>(m_rows.size()); }
    bool searching() const { return m_searching; }

    /** Starts over, as when the palette opens. */
    Q_INVOKABLE void reset();
    /** To the next row that can be chosen; `step` is 1 or -1. */
    Q_INVOKABLE void move(int step);
    /** False when the row says why not. */
    Q_INVOKABLE bool run(int row);

Q_SIGNALS:
    void textChanged();
    void currentChanged();
    void changed();

private:
    struct Entry
    {
        QString title, note, icon, reason;
        QStringList keys;
        std::function<void()> act;
        QString heading, before, match, after;
    };
    using Entries = std::vector<Entry>;

    Entries commands() const;
    void addGateCommands(Entries &list) const;
    void addPlanCommands(Entries &list) const;
    void addItemCommands(Entries &list, const ItemWithTask &both) const;
    Entries pages() const;
    Entry itemEntry(const ItemWithTask &both) const;
    void searchItems();
    void build();
    /** Keys the query finds go to `next`, unless something else was asked meanwhile. */
    void find(const BacklogQuery &query, quint64 asked, std::function<void(std::vector<qint64>)> next);
    void show(const std::vector<qint64> &keys, quint64 asked);
    void addGroup(const QString &heading, Entries entries, qsizetype most);

    Session &m_session;
    QString m_text;
    Entries m_rows;
    std::vector<ItemWithTask> m_found, m_recent;
    QTimer m_searchSoon;
    quint64 m_asked = 0;
    int m_current = -1;
    bool m_searching = false;
};

} // namespace loomdeck
