// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/deliverysender.h"

#include <algorithm>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// A slowed or retried message may come due while others are under way.
constexpr auto lookAgain = 250ms;

QString beginningOf(const QByteArray &answer)
{
    QString text = QString::fromUtf8(answer.left(deliverypolicy::answerKept));
    // PostgreSQL keeps no zero characters.
    text.remove(QChar(u'\0'));
    return text;
}

} // namespace

DeliverySender::DeliverySender(Database &database, QString node, DeliveryRoads roads)
    : DeliverySender(database, std::move(node), std::move(roads), Limits{})
{}

DeliverySender::DeliverySender(Database &database, QString node, DeliveryRoads roads, const Limits &limits)
    : m_database(database)
    , m_node(std::move(node))
    , m_roads(std::move(roads))
    , m_limits(limits)
{
    m_calls.setMaxThreadCount(limits.atOnce);
    m_thread.setMaxThreadCount(1);
}

DeliverySender::~DeliverySender()
{
    stop();
    m_thread.waitForDone();
    m_calls.waitForDone();
}

void DeliverySender::stop()
{
    m_ending = true;
    wake();
}

void DeliverySender::wake()
{
    const std::lock_guard lock(m_mutex);
    m_woken = true;
    m_news.notify_one();
}

QFuture<Result<void>> DeliverySender::run()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto future = promise->future();
    m_thread.start([this, promise] {
        promise->addResult(runNow());
        promise->finish();
    });
    return future;
}

Result<void> DeliverySender::runNow()
{
    for (;;) {
        {
            const std::lock_guard lock(m_mutex);
            m_woken = false;
            std::move(m_done.begin(), m_done.end(), std::back_inserter(m_unwritten));
            m_done.clear();
        }
        if (const auto written = writeDone(); !written)
            return written;
        if (m_ending) {
            for (const Delivery &delivery : m_waiting)
                m_held.erase(delivery.id);
            m_waiting.clear();
        } else if (m_waiting.size() < static_cast<size_t>(m_limits.atOnce)) {
            if (const auto read = readDue(); !read)
                return read;
        }
        startWaiting();
        std::unique_lock lock(m_mutex);
        if (m_held.empty() && !m_woken)
            return {};
        m_news.wait_for(lock, lookAgain, [this] { return m_woken || !m_done.empty(); });
    }
}

Result<void> DeliverySender::writeDone()
{
    if (m_unwritten.empty())
        return {};
    const double random = QRandomGenerator::global()->generateDouble();
    const auto written =
        m_database
            .write([outcomes = m_unwritten, random](Transaction &tx) { deliverystore::record(tx, outcomes, random); })
            .result();
    // Kept for the next run: the receivers have them, and must not get them again for want of a store.
    if (!written)
        return written;
    for (const auto &outcome : m_unwritten) {
        m_held.erase(outcome.delivery);
        --m_busy[outcome.target];
    }
    m_unwritten.clear();
    return {};
}

Result<void> DeliverySender::readDue()
{
    const int limit = m_limits.readAhead + static_cast<int>(m_held.size());
    const Timestamp now = m_database.clock().now();
    auto due = m_database.read([now, limit](Connection &c) { return deliverystore::due(c, now, limit); }).result();
    if (!due)
        return due.error();
    for (Delivery &delivery : due.value()) {
        if (m_held.insert(delivery.id).second)
            m_waiting.push_back(std::move(delivery));
    }
    return {};
}

void DeliverySender::startWaiting()
{
    const auto started = [this](const Delivery &delivery) {
        int &busy = m_busy[delivery.targetId];
        if (busy >= m_limits.atOnceEach)
            return false;
        ++busy;
        m_calls.start([this, delivery] { send(delivery); });
        return true;
    };
    std::erase_if(m_waiting, started);
}

void DeliverySender::send(const Delivery &delivery)
{
    deliverystore::Outcome outcome = attempt(delivery);
    const std::lock_guard lock(m_mutex);
    m_done.push_back(std::move(outcome));
    m_news.notify_one();
}

deliverystore::Outcome DeliverySender::attempt(const Delivery &delivery)
{
    deliverystore::Outcome outcome;
    outcome.delivery = delivery.id;
    outcome.target = delivery.targetId;
    outcome.attempt.number = delivery.attempts + 1;
    outcome.attempt.node = m_node;
    outcome.attempt.startedAt = m_database.clock().now();
    const auto road = m_roads(delivery.message.to);
    if (!road) {
        outcome.verdict = {DeliveryVerdict::Kind::Retry, road.error().message + u' ' + road.error().suggestedFix, {}};
    } else {
        WebRequest request = deliveryRequest(delivery.message, *road, outcome.attempt.startedAt);
        request.shouldStop = [this] { return m_ending.load(); };
        const WebResult result = callWeb(request);
        const auto *reply = std::get_if<WebReply>(&result);
        const WebReply &seen = reply ? *reply : std::get<WebFailure>(result).partial;
        outcome.attempt.latency = seen.latency;
        outcome.attempt.status = seen.status;
        outcome.attempt.answer = beginningOf(seen.body);
        outcome.verdict = judgeDelivery(result, m_database.clock().now());
    }
    outcome.attempt.outcome = deliveryVerdictName(outcome.verdict.kind);
    outcome.attempt.words = outcome.verdict.words;
    return outcome;
}

} // namespace loomdeck
