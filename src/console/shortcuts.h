// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

/**
 * Every key that does something, by group: the console's own keys and those of the engine's commands. One list for the
 * settings and for the sheet that F1 opens. GUI thread.
 */
class Shortcuts : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    /** Only rows with each of these words in their text, group or keys. */
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        GroupRole = Qt::UserRole + 1,
        TextRole,
        KeysRole,  ///< strokes one after the other: `G`, `O`; or one: `Ctrl K`
        OtherRole, ///< another way, as KeysRole; may be empty
        SpokenRole ///< `Ctrl K, or Ctrl P`, for screen readers
    };
    Q_ENUM(Role)

    explicit Shortcuts(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    int count() const { return static_cast<int>(m_shown.size()); }

Q_SIGNALS:
    void filterChanged();
    void countChanged();

private:
    struct Entry
    {
        QString group, text;
        QStringList keys, other;
        QString spoken() const;
        bool matches(const QStringList &words) const;
    };
    static QList<Entry> ownKeys();
    void addCommands(QList<Entry> &entries) const;
    void rebuild();

    QString m_filter;
    QList<Entry> m_shown;
};

} // namespace loomdeck
