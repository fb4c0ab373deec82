// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class Session;

/** What people do to one item from anywhere: drawer, list, overview, palette. GUI thread. */
class ItemActions : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use Session.items")

public:
    explicit ItemActions(Session &session, QObject *parent = nullptr);

    /** Does what `repairCommand` of an explanation says: opens the dialog, or acts. */
    Q_INVOKABLE void repair(const QString &command, qint64 key);
    Q_INVOKABLE void resume(qint64 key);
    Q_INVOKABLE void cancel(qint64 key);
    Q_INVOKABLE void setDeadline(qint64 key);
    /** At once: it undoes nothing. */
    Q_INVOKABLE void retry(qint64 key);
    /** Shows the item with this name in the plan of another item. */
    Q_INVOKABLE void openNeighbour(qint64 key, const QString &backlogId);

private:
    Session &m_session;
};

} // namespace loomdeck
