// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/notifier.h"

#include "alerts/notificationstore.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// A writer must not wait long behind one step, and the first messages not for the last.
constexpr size_t groupsAtOnce = 250;
constexpr Micros keepLog = 120h;
constexpr Micros pruneEvery = 1h;

} // namespace

Notifier::Notifier(Database &database, std::shared_ptr<const Routing> routing)
    : m_database(database)
    , m_routing(std::move(routing))
    , m_index(m_routing ? std::make_unique<const RouteIndex>(m_routing->root) : nullptr)
{
    m_thread.setMaxThreadCount(1);
}

Notifier::~Notifier()
{
    m_ending = true;
    m_thread.waitForDone();
}

void Notifier::setListener(Listener listener)
{
    const std::lock_guard lock(m_mutex);
    m_listener = std::move(listener);
}

QFuture<Result<void>> Notifier::run()
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

Result<void> Notifier::runNow()
{
    if (!m_index || m_ending)
        return {};
    const Timestamp now = m_database.clock().now();
    if (!m_prunedAt || now - *m_prunedAt >= pruneEvery || now < *m_prunedAt) {
        const auto pruned =
            m_database.write([now](Transaction &tx) { notificationstore::prune(tx, now - keepLog); }).result();
        if (!pruned)
            return pruned;
        m_prunedAt = now;
    }
    const auto input = m_database.read([now](Connection &c) { return notificationstore::input(c, now); }).result();
    if (!input)
        return input.error();
    const NotifyPlan plan = planNotifications(*m_routing, *m_index, *input, now);
    std::vector<GroupPlan> batch;
    const auto write = [&]() -> Result<void> {
        const auto written =
            m_database.write([&batch](Transaction &tx) { return notificationstore::apply(tx, batch); }).result();
        batch.clear();
        if (!written)
            return written.error();
        const std::lock_guard lock(m_mutex);
        if (m_listener)
            m_listener(*written > 0, plan.nextAt);
        return {};
    };
    for (const GroupPlan &group : plan.groups) {
        const auto known = input->groups.find(group.id);
        const bool isNews = !group.messages.empty() || !group.log.empty() || !group.verdicts.empty() ||
                            (known == input->groups.end() ? group.row.has_value() : group.row != known->second);
        if (!isNews)
            continue;
        batch.push_back(group);
        if (m_ending)
            return {};
        if (batch.size() >= groupsAtOnce) {
            if (const auto written = write(); !written)
                return written;
        }
    }
    if (!batch.empty())
        return write();
    const std::lock_guard lock(m_mutex);
    if (m_listener)
        m_listener(false, plan.nextAt);
    return {};
}

} // namespace loomdeck
