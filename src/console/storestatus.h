// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/refresher.h"
#include "engine/queries.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class Engine;
class Formats;
class LiveHub;

/** What the rail and the status line tell about store, node, leader, queue and journal. GUI thread. */
class StoreStatus : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use Session.status")
    Q_PROPERTY(QString storeText READ storeText NOTIFY changed)
    /** Name of a role of the theme: `ok`, or `bad` while the store does not answer. */
    Q_PROPERTY(QString storeRole READ storeRole NOTIFY changed)
    Q_PROPERTY(QString nodeText READ nodeText NOTIFY changed)
    Q_PROPERTY(QString nodesText READ nodesText NOTIFY changed)
    Q_PROPERTY(QString queueText READ queueText NOTIFY changed)
    Q_PROPERTY(QString deadText READ deadText NOTIFY changed)
    Q_PROPERTY(QString journalText READ journalText NOTIFY changed)
    Q_PROPERTY(QString syncText READ syncText NOTIFY synced)
    Q_PROPERTY(double items READ items NOTIFY changed)
    Q_PROPERTY(double liveJobs READ liveJobs NOTIFY changed)

public:
    explicit StoreStatus(const Formats &formats, QObject *parent = nullptr);

    void follow(Engine &engine, LiveHub &live, const QString &storeText);

    QString storeText() const { return m_storeText; }
    QString storeRole() const { return m_failed ? QStringLiteral("bad") : QStringLiteral("ok"); }
    QString nodeText() const;
    /** All nodes, one a line. */
    QString nodesText() const;
    QString queueText() const;
    QString deadText() const;
    QString journalText() const;
    QString syncText() const;
    qint64 items() const { return m_facts.items; }
    qint64 liveJobs() const;

Q_SIGNALS:
    void changed();
    void synced();

private:
    void read();

    const Formats &m_formats;
    Engine *m_engine = nullptr;
    QString m_storeText;
    StatusFacts m_facts;
    bool m_failed = false;
    Refresher m_refresher;
    QTimer m_clock;
};

} // namespace loomdeck
