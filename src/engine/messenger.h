// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/deliverysender.h"
#include "alerts/notifier.h"
#include "db/journalfeed.h"
#include "jobs/leadertimers.h"

#include <QObject>

namespace loomdeck {

class SecretSource;

/**
 * Tells receivers of alerts: while this node leads it looks at groups when their time has come or alerts change, and
 * delivers what came of it. Lives on the engine's thread.
 */
class Messenger : public QObject
{
    Q_OBJECT

public:
    /** `routing` null: nobody is told of anything, and what waits stays. */
    Messenger(Database &database, const QString &node, std::shared_ptr<const Routing> routing, SecretSource &secrets,
              QObject *parent = nullptr);
    ~Messenger() override;

    /** Adds its work to that of the leader. */
    void start(LeaderTimers &timers, JournalFeed &feed);
    /** Breaks off what is under way. */
    void stop();

    /** True for journal entries after which somebody may have to be told. */
    static bool isRelevant(const QString &kind);

private:
    void planned(bool hasMessages, const std::optional<Timestamp> &nextAt);

    Database &m_database;
    const bool m_tells; ///< there is somebody to tell
    LeaderTimers *m_timers = nullptr;
    QTimer m_nextLook;
    std::unique_ptr<DeliverySender> m_sender;
    std::unique_ptr<Notifier> m_notifier;
};

/** Where the messages of a configuration's receivers go, secrets and all. The source must live as long. Any thread. */
DeliveryRoads deliveryRoads(std::shared_ptr<const Routing> routing, SecretSource &secrets);

} // namespace loomdeck
