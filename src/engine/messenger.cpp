// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messenger.h"

#include "alerts/routing.h"
#include "engine/secretsource.h"
#include "net/webhooksignature.h"

#include <algorithm>
#include <QPointer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// Retries and receivers that were slowed down come due as time passes.
constexpr Micros deliveryNet = 1s;
constexpr Micros groupNet = 15s;
const QString looks = u"groups of alerts"_s, sends = u"messages of alerts"_s;

Result<DeliveryRoad> roadOf(const Routing *routing, SecretSource &secrets, const DeliveryAddress &to)
{
    const Receiver *receiver = routing ? routing->receiver(to.receiver) : nullptr;
    if (!receiver || to.integration >= static_cast<int>(receiver->integrations.size()))
        return Error::notFound(u"RECEIVER_UNKNOWN"_s,
                               u"The configuration has no receiver %1 any more."_s.arg(to.receiver),
                               u"Name it again and start anew, or withdraw the message."_s);
    const Integration &way = receiver->integrations[static_cast<size_t>(to.integration)];
    DeliveryRoad road;
    const auto url = secrets.resolve(way.url);
    if (!url)
        return url.error();
    road.url = QUrl(*url, QUrl::StrictMode);
    for (const QString &reference : way.secrets) {
        const auto secret = secrets.resolve(reference);
        if (!secret)
            return secret.error();
        const auto key = webhooksignature::keyOf(*secret);
        if (!key)
            return key.error();
        road.keys.append(*key);
    }
    const auto routingKey = secrets.resolve(way.routingKey);
    if (!routingKey)
        return routingKey.error();
    road.routingKey = *routingKey;
    road.allowPrivate = way.allowPrivate;
    return road;
}

} // namespace

DeliveryRoads deliveryRoads(std::shared_ptr<const Routing> routing, SecretSource &secrets)
{
    return [routing = std::move(routing), &secrets](const DeliveryAddress &to) {
        return roadOf(routing.get(), secrets, to);
    };
}

Messenger::Messenger(Database &database, const QString &node, std::shared_ptr<const Routing> routing,
                     SecretSource &secrets, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_tells(routing != nullptr)
    , m_sender(std::make_unique<DeliverySender>(database, node, deliveryRoads(routing, secrets)))
    , m_notifier(std::make_unique<Notifier>(database, std::move(routing)))
{
    m_nextLook.setSingleShot(true);
    m_nextLook.setTimerType(Qt::PreciseTimer);
    connect(&m_nextLook, &QTimer::timeout, this, [this] { m_timers->poke(looks); });
}

Messenger::~Messenger() = default;

bool Messenger::isRelevant(const QString &kind)
{
    return kind.startsWith(u"alert."_s) || kind.startsWith(u"silence."_s);
}

void Messenger::start(LeaderTimers &timers, JournalFeed &feed)
{
    m_timers = &timers;
    // Without receivers every message would fail here, and count against targets that are well.
    if (!m_tells)
        return;
    timers.whenPoked(Micros{0}, looks, [this] { return m_notifier->run(); });
    timers.every(groupNet, u"groups of alerts as time passes"_s, [this] { return m_notifier->run(); });
    timers.whenPoked(Micros{0}, sends, [this] { return m_sender->run(); });
    timers.every(deliveryNet, u"messages of alerts as time passes"_s, [this] { return m_sender->run(); });
    m_notifier->setListener([self = QPointer(this)](bool hasMessages, std::optional<Timestamp> nextAt) {
        if (!self)
            return;
        if (hasMessages)
            self->m_sender->wake();
        QMetaObject::invokeMethod(self, [self, hasMessages, nextAt] {
            if (self)
                self->planned(hasMessages, nextAt);
        });
    });
    connect(&feed, &JournalFeed::arrived, this, [this](const JournalBatch &batch) {
        const auto has = [&batch](auto what) { return std::any_of(batch->begin(), batch->end(), what); };
        if (has([](const JournalEntry &entry) { return isRelevant(entry.kind); }))
            m_timers->poke(looks);
        if (has([](const JournalEntry &entry) {
                return entry.kind == u"delivery.queued"_s || entry.kind == u"receiver.opened"_s;
            })) {
            m_sender->wake();
            m_timers->poke(sends);
        }
    });
}

void Messenger::stop()
{
    m_nextLook.stop();
    m_sender->stop();
}

void Messenger::planned(bool hasMessages, const std::optional<Timestamp> &nextAt)
{
    if (hasMessages)
        m_timers->poke(sends);
    if (!nextAt) {
        m_nextLook.stop();
        return;
    }
    // Rounded up: a look that comes too early finds nothing to do.
    const Micros wait = std::max(*nextAt - m_database.clock().now(), Micros{0});
    const auto longest = std::chrono::duration_cast<std::chrono::milliseconds>(groupNet);
    m_nextLook.start(std::min(std::chrono::ceil<std::chrono::milliseconds>(wait), longest));
}

} // namespace loomdeck
