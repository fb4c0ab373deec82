// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"

#include <deque>
#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class Formats;

/** Errors this console met, newest first, for the page that shows and copies them. Bounded. GUI thread. */
class ErrorLog : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use Session.errorLog")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        TimeRole = Qt::UserRole + 1, ///< clock time
        CodeRole,
        MessageRole,
        FixRole,
        WhereRole, ///< what was tried
    };
    Q_ENUM(Role)

    explicit ErrorLog(const Formats &formats, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_entries.size()); }

    void add(const QString &where, const Error &error);
    Q_INVOKABLE void clear();
    /** All of it as text, for a report. */
    Q_INVOKABLE QString text() const;

Q_SIGNALS:
    void countChanged();

private:
    struct Entry
    {
        Timestamp at{};
        QString where;
        Error error;
    };
    const Formats &m_formats;
    std::deque<Entry> m_entries;
};

} // namespace loomdeck
