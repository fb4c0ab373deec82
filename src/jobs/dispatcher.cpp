// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/dispatcher.h"

#include "core/log.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// Work for about this long is claimed ahead for each worker: long enough to hide a round trip to the store, short
// enough that another node does not starve.
constexpr qint64 aheadMicros = 50'000;
constexpr int mostAheadPerWorker = 250;
constexpr auto drainCheck = 20ms;
constexpr auto graceAfterStop = 3s;
constexpr auto retryWrite = 500ms;

std::unique_ptr<QTimer> every(Micros interval)
{
    auto timer = std::make_unique<QTimer>();
    timer->setInterval(toMillis(interval));
    return timer;
}

} // namespace

Dispatcher::Dispatcher(Database &database, const HandlerTable &handlers, NodeId node, const DispatcherOptions &options,
                       std::function<double()> random)
    : m_database(database)
    , m_handlers(handlers)
    , m_node(std::move(node))
    , m_options(options)
    , m_random(std::move(random))
{
    for (const auto &[kind, entry] : handlers)
        m_kinds << kind;
    m_thread.setObjectName(u"dispatcher"_s);
    moveToThread(&m_thread);
}

Dispatcher::~Dispatcher()
{
    if (m_thread.isRunning()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_pollTimer.reset();
                m_beatTimer.reset();
                m_cancelTimer.reset();
                m_rescueTimer.reset();
                m_dueTimer.reset();
                m_drainTimer.reset();
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
        // After the thread, whose queue may still hold a look at them.
        m_workers.reset();
    }
}

void Dispatcher::start()
{
    m_workers = std::make_unique<Workers>(
        m_database, m_handlers, m_options.workers, m_random,
        [this](const Job &job, const JobOutcome &outcome, Micros took) { noteEnd(job, outcome, took); });
    m_thread.start();
    QMetaObject::invokeMethod(this, [this] {
        m_pollTimer = every(m_options.poll);
        connect(m_pollTimer.get(), &QTimer::timeout, this, &Dispatcher::wake);
        m_beatTimer = every(m_options.heartbeat);
        connect(m_beatTimer.get(), &QTimer::timeout, this, &Dispatcher::beat);
        m_cancelTimer = every(m_options.cancelCheck);
        connect(m_cancelTimer.get(), &QTimer::timeout, this, &Dispatcher::checkCancels);
        m_rescueTimer = every(m_options.rescue);
        connect(m_rescueTimer.get(), &QTimer::timeout, this, &Dispatcher::rescueLost);
        m_dueTimer = std::make_unique<QTimer>();
        m_dueTimer->setSingleShot(true);
        m_dueTimer->setTimerType(Qt::PreciseTimer);
        connect(m_dueTimer.get(), &QTimer::timeout, this, &Dispatcher::wake);
        for (QTimer *timer : {m_pollTimer.get(), m_beatTimer.get(), m_cancelTimer.get(), m_rescueTimer.get()})
            timer->start();
        connect(&m_database.hub(), &WakeHub::woken, this, [this](Topics topics) {
            if (topics.testFlag(Topic::Jobs))
                wake();
        });
        rescueLost();
        wake();
    });
}

int Dispatcher::room() const
{
    const qint64 usual = std::max<qint64>(m_usualMicros, 1);
    const int ahead = static_cast<int>(std::clamp<qint64>(aheadMicros / usual, 1, mostAheadPerWorker));
    return m_options.workers * ahead - m_workers->load();
}

void Dispatcher::wake()
{
    if (m_draining || m_kinds.isEmpty())
        return;
    if (m_claiming) {
        m_claimAgain = true;
        return;
    }
    claimMore();
}

void Dispatcher::claimMore()
{
    const int limit = std::min(room(), m_options.mostPerClaim);
    if (limit <= 0)
        return;
    m_claiming = true;
    m_claimAgain = false;
    const auto work = [this, owner = m_node.owner(), kinds = m_kinds, limit, lease = m_options.lease](Transaction &tx) {
        jobqueue::Taken taken = jobqueue::take(tx, owner, kinds, limit, lease);
        for (const jobqueue::HeldBatch &batch : taken.held)
            tellHeld(tx, batch);
        return taken;
    };
    whenDone(this, m_database.write(work), [this, limit](const Result<jobqueue::Taken> &taken) {
        m_claiming = false;
        if (!taken) {
            qCDebug(logJobs).noquote() << "Claiming failed:" << taken.error().toLine();
            return;
        }
        const bool full = static_cast<int>(taken->jobs.size()) == limit || taken->more;
        if (!taken->jobs.empty())
            m_workers->add(taken->jobs);
        if (m_draining)
            drainStep();
        else if (full || m_claimAgain)
            wake();
        else
            armDueTimer();
    });
}

void Dispatcher::tellHeld(Transaction &transaction, const jobqueue::HeldBatch &batch) const
{
    // A lane that merely has no room is the queue's usual business.
    const auto entry = m_handlers.find(batch.kind);
    if (batch.lane.closed && entry != m_handlers.end() && entry->second.held)
        entry->second.held(transaction, batch.ids, batch.lane);
}

void Dispatcher::armDueTimer()
{
    const auto next = m_database.read(
        [now = m_database.clock().now()](Connection &connection) { return jobqueue::nextDue(connection, now); });
    whenDone(this, next, [this](const Result<std::optional<Timestamp>> &due) {
        if (!due || !due.value() || !m_dueTimer)
            return;
        const auto wait = toMillis(std::max(**due - m_database.clock().now(), Micros{0})) + 1ms;
        // The poll is a net for the rest.
        if (wait < toMillis(m_options.poll) &&
            (!m_dueTimer->isActive() || m_dueTimer->remainingTimeAsDuration() > wait))
            m_dueTimer->start(wait);
    });
}

void Dispatcher::noteEnd(const Job &job, const JobOutcome &outcome, Micros took)
{
    // The race between workers loses a sample now and then, which does not matter.
    m_usualMicros = (m_usualMicros * 7 + took.count()) / 8;
    const std::lock_guard lock(m_endsMutex);
    m_ends.push_back({job, outcome});
    if (m_flushQueued)
        return;
    m_flushQueued = true;
    QMetaObject::invokeMethod(this, &Dispatcher::flush, Qt::QueuedConnection);
}

void Dispatcher::flush()
{
    if (m_writing)
        return;
    std::vector<End> ends;
    {
        const std::lock_guard lock(m_endsMutex);
        ends.swap(m_ends);
        m_flushQueued = false;
    }
    // What a handler settled itself needs no write.
    std::erase_if(ends, [](const End &end) { return end.outcome.kind == JobOutcome::Kind::Settled; });
    if (ends.empty()) {
        wake();
        return;
    }
    m_writing = true;
    whenDone(this, write(ends), [this, ends](const Result<void> &result) { flushed(result, ends); });
    // Room was made; fetch the next while this is written.
    wake();
}

void Dispatcher::putAside(Transaction &transaction, const QString &key, const QString &kind,
                          const std::vector<jobqueue::Held> &jobs) const
{
    jobqueue::holdAll(transaction, key, jobs);
    const auto lane = lanes::find(transaction.sql(), key);
    if (!lane)
        return;
    jobqueue::HeldBatch batch{*lane, kind, {}};
    for (const jobqueue::Held &one : jobs)
        batch.ids.push_back(one.id);
    tellHeld(transaction, batch);
}

QFuture<Result<void>> Dispatcher::write(std::vector<End> ends)
{
    return m_database.write([this, ends = std::move(ends)](Transaction &tx) {
        std::vector<jobqueue::Held> complete, released;
        std::map<std::pair<QString, QString>, std::vector<jobqueue::Held>> held; // by lane and kind
        std::vector<const End *> others;
        for (const End &end : ends) {
            if (end.outcome.kind == JobOutcome::Kind::Complete)
                complete.push_back({end.job.id, end.job.leaseToken});
            else if (end.outcome.kind == JobOutcome::Kind::Released)
                released.push_back({end.job.id, end.job.leaseToken});
            else if (end.outcome.kind == JobOutcome::Kind::Held)
                held[{end.outcome.lane, end.job.kind}].push_back({end.job.id, end.job.leaseToken});
            else
                others.push_back(&end);
        }
        jobqueue::completeAll(tx, complete);
        if (!released.empty())
            jobqueue::releaseAll(tx, released);
        for (const auto &[where, jobs] : held)
            putAside(tx, where.first, where.second, jobs);
        // Last, for a death is journalled, and whoever holds the journal must not wait for a job.
        for (const End *end : others) {
            const auto entry = m_handlers.find(end->job.kind);
            jobqueue::settle(tx, end->job, end->outcome,
                             entry == m_handlers.end() ? RetryPolicy() : entry->second.policy, m_random());
        }
    });
}

void Dispatcher::flushed(const Result<void> &result, std::vector<End> ends)
{
    m_writing = false;
    if (!result) {
        // The ends are kept: the leases last longer than most outages, and after that another node redoes the work.
        qCWarning(logJobs).noquote() << "Writing how jobs ended failed:" << result.error().toLine();
        {
            const std::lock_guard lock(m_endsMutex);
            m_ends.insert(m_ends.begin(), std::make_move_iterator(ends.begin()), std::make_move_iterator(ends.end()));
            m_flushQueued = true;
        }
        QTimer::singleShot(retryWrite, this, &Dispatcher::flush);
        return;
    }
    flush();
}

void Dispatcher::beat()
{
    if (m_workers->load() == 0)
        return;
    const auto beaten = m_database.write([owner = m_node.owner(), lease = m_options.lease](Transaction &tx) {
        return jobqueue::heartbeat(tx, owner, lease);
    });
    whenDone(this, beaten, [this](const Result<std::vector<qint64>> &cancelled) { cancelAll(cancelled); });
    // A token that moved on means that somebody thought this node dead.
    const auto held = m_workers->heldJobs();
    const auto checked = m_database.read([held](Connection &connection) {
        std::vector<qint64> lost;
        for (const jobqueue::Held &one : held) {
            const auto now = connection.first(u"SELECT lease_token FROM jobs WHERE id = ?"_s, {one.id},
                                              [](const Row &row) { return row.integer(0); });
            if (now != one.token)
                lost.push_back(one.id);
        }
        return lost;
    });
    whenDone(this, checked, [this](const Result<std::vector<qint64>> &lost) {
        if (!lost)
            return;
        for (const qint64 id : lost.value())
            m_workers->loseLease(id);
    });
}

void Dispatcher::checkCancels()
{
    if (m_workers->running() == 0)
        return;
    const auto requests = m_database.read(
        [owner = m_node.owner()](Connection &connection) { return jobqueue::cancelRequests(connection, owner); });
    whenDone(this, requests, [this](const Result<std::vector<qint64>> &cancelled) { cancelAll(cancelled); });
}

void Dispatcher::cancelAll(const Result<std::vector<qint64>> &ids)
{
    if (!ids)
        return;
    for (const qint64 id : ids.value())
        m_workers->cancel(id);
}

void Dispatcher::rescueLost()
{
    if (m_draining)
        return;
    const auto done = m_database.write([node = m_node, most = m_options.maxInterruptions](Transaction &tx) {
        return jobqueue::rescue(tx, node, most);
    });
    whenDone(this, done, [](const Result<int> &rescued) {
        if (rescued && rescued.value() > 0)
            qCInfo(logJobs) << "Took back" << rescued.value() << "jobs whose node died.";
    });
}

QFuture<void> Dispatcher::drain(Micros patience)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QMetaObject::invokeMethod(this, [this, patience, promise] {
        m_drained = promise;
        m_draining = true;
        m_drainUntil = m_database.clock().steady() + patience;
        m_drainTimer = every(drainCheck);
        connect(m_drainTimer.get(), &QTimer::timeout, this, &Dispatcher::drainStep);
        m_drainTimer->start();
        drainStep();
    });
    return promise->future();
}

void Dispatcher::drainStep()
{
    if (!m_drained)
        return;
    for (const Job &job : m_workers->takeUnstarted())
        noteEnd(job, JobOutcome::released(), Micros{m_usualMicros.load()});
    const Micros now = m_database.clock().steady();
    if (!m_askedToStop && now >= m_drainUntil) {
        m_askedToStop = true;
        m_workers->stopAll();
    }
    // Asked before the ends: whoever was not quiet may have put one there since.
    const bool quiet = m_workers->isQuiet();
    bool pending = m_claiming || m_writing;
    {
        const std::lock_guard lock(m_endsMutex);
        pending = pending || !m_ends.empty();
    }
    const bool idle = quiet && !pending;
    // What does not listen keeps its lease, and another node takes it when that ends.
    if (!idle && now < m_drainUntil + graceAfterStop)
        return;
    m_drainTimer->stop();
    std::exchange(m_drained, nullptr)->finish();
}

} // namespace loomdeck
