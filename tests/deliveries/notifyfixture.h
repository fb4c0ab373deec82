// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertintake.h"
#include "alerts/deliverysender.h"
#include "alerts/notificationstore.h"
#include "alerts/notifier.h"
#include "support/loopbackserver.h"
#include "support/teststore.h"

namespace loomdeck::test {

/** Routing as a file says it; the process ends where the file has problems. */
std::shared_ptr<const Routing> routingOf(const QByteArray &yaml);

/** A store with alerts, a receiver that listens, and what stands between them. */
class NotifyFixture
{
public:
    explicit NotifyFixture(const QByteArray &yaml);

    /** Alerts that fire from now on, posted by somebody. */
    void fire(const std::vector<LabelSet> &alerts, Micros lasting = std::chrono::hours(24 * 30));
    void resolve(const LabelSet &alert);
    /** Looks at the groups, then delivers what came of it. */
    void look();
    /** A look every so long until that time has passed. */
    void pass(Micros time, Micros step);

    Alert alert(const LabelSet &labels);
    std::vector<AlertVerdict> verdicts(const LabelSet &labels);
    /** The only verdict on it. */
    AlertVerdict verdict(const LabelSet &labels);
    /** What came, without the moment: `firing a b | resolved c` with the values of the label `item`. */
    QStringList received() const;

    TestStore store;
    LoopbackServer server;
    int status = 200; ///< of the receiver's answers
    /** Processes die and come back. */
    void restart();

private:
    const QByteArray m_yaml;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<DeliverySender> m_sender;
};

} // namespace loomdeck::test
