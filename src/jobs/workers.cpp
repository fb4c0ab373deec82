// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/workers.h"

#include "core/log.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

Workers::Workers(Database &database, const HandlerTable &handlers, int threads, std::function<double()> random,
                 Ended ended)
    : m_database(database)
    , m_handlers(handlers)
    , m_random(std::move(random))
    , m_ended(std::move(ended))
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { serve(); });
}

Workers::~Workers()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        m_queue.clear();
        for (auto &[id, running] : m_running)
            running.stop->ending = true;
    }
    m_hasWork.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

void Workers::add(std::vector<Job> jobs)
{
    const bool many = jobs.size() > 1;
    {
        const std::lock_guard lock(m_mutex);
        std::move(jobs.begin(), jobs.end(), std::back_inserter(m_queue));
    }
    if (many)
        m_hasWork.notify_all();
    else
        m_hasWork.notify_one();
}

std::vector<Job> Workers::takeUnstarted()
{
    const std::lock_guard lock(m_mutex);
    std::vector<Job> jobs(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(m_queue.end()));
    m_queue.clear();
    return jobs;
}

int Workers::load() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_queue.size() + m_running.size());
}

int Workers::running() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_running.size());
}

bool Workers::isQuiet() const
{
    const std::lock_guard lock(m_mutex);
    return m_queue.empty() && m_running.empty() && m_telling == 0;
}

std::vector<jobqueue::Held> Workers::heldJobs() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<jobqueue::Held> held;
    for (const auto &[id, running] : m_running)
        held.push_back({id, running.token});
    return held;
}

void Workers::cancel(qint64 jobId)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_running.find(jobId); found != m_running.end())
        found->second.stop->cancelled = true;
}

void Workers::loseLease(qint64 jobId)
{
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_running.find(jobId); found != m_running.end())
        found->second.stop->leaseLost = true;
}

void Workers::stopAll()
{
    const std::lock_guard lock(m_mutex);
    for (auto &[id, running] : m_running)
        running.stop->ending = true;
}

void Workers::serve()
{
    for (;;) {
        Job job;
        const auto stop = std::make_shared<StopFlag>();
        {
            std::unique_lock lock(m_mutex);
            m_hasWork.wait(lock, [this] { return m_closing || !m_queue.empty(); });
            if (m_closing)
                return;
            job = std::move(m_queue.front());
            m_queue.pop_front();
            stop->cancelled = job.cancelRequested;
            m_running[job.id] = {job.leaseToken, stop};
        }
        const Micros started = m_database.clock().steady();
        const JobOutcome outcome = run(job, *stop);
        const Micros took = m_database.clock().steady() - started;
        {
            const std::lock_guard lock(m_mutex);
            m_running.erase(job.id);
            ++m_telling;
        }
        m_ended(job, outcome, took);
        const std::lock_guard lock(m_mutex);
        --m_telling;
    }
}

JobOutcome Workers::run(const Job &job, const StopFlag &stop)
{
    const auto found = m_handlers.find(job.kind);
    if (found == m_handlers.end()) {
        return JobOutcome::failedForGood(Error::internal(u"JOB_UNKNOWN_KIND"_s,
                                                         u"No handler is named \"%1\"."_s.arg(job.kind),
                                                         u"Update this node, then retry the job."_s));
    }
    JobContext context(job, m_database, stop, found->second.policy, m_random(), found->second.lockFirst);
    try {
        return found->second.run(context);
    } catch (const Failure &failure) {
        return JobOutcome::failed(failure.error());
    } catch (const std::exception &thrown) {
        // A handler that throws is a bug of ours; it must cost its job an attempt, not the node its life.
        qCCritical(logJobs).noquote() << "Handler" << job.kind << "threw:" << thrown.what();
        return JobOutcome::failed(Error::internal(u"JOB_HANDLER_THREW"_s,
                                                  u"The handler failed: %1"_s.arg(QString::fromUtf8(thrown.what())),
                                                  u"Report this together with the log."_s));
    }
}

} // namespace loomdeck
