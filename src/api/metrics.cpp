// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/metrics.h"

#include "api/exposition.h"
#include "api/plannermetrics.h"
#include "backlog/itemstate.h"
#include "core/texttime.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

double seconds(Timestamp time)
{
    return static_cast<double>(toMicros(time)) / 1e6;
}

} // namespace

void Metrics::noteRequest(const QByteArray &method, const QString &pattern, int status, Micros took)
{
    const double s = std::chrono::duration<double>(took).count();
    static const QByteArrayList usual{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    const std::lock_guard lock(m_mutex);
    // Unknown methods and paths share one label, so that a caller cannot make labels without end.
    ++m_requests[{usual.contains(method) ? method : QByteArray("other"), pattern.isEmpty() ? u"unknown"_s : pattern,
                  QByteArray::number(status / 100) + "xx"}];
    size_t bucket = 0;
    while (bucket < bounds.size() && s > bounds[bucket])
        ++bucket;
    ++m_buckets[bucket];
    m_seconds += s;
    ++m_count;
}

QByteArray Metrics::text(const Gauges &gauges) const
{
    using namespace exposition;
    QByteArray out = head("loomdeck_build_info", "gauge", "The program that runs.") +
                     sample("loomdeck_build_info", "version=\"" LOOMDECK_VERSION "\"", 1);
    out += gauge("loomdeck_start_time_seconds", "When this process began.", seconds(m_startedAt));
    out += gauge("loomdeck_leader", "1 when this node does the clock work.", gauges.leads ? 1 : 0);
    out += gauge("loomdeck_workers", "Jobs this node can run at once.", gauges.workers);
    out += gauge("loomdeck_workers_busy", "Jobs this node runs now.", gauges.workersBusy);
    out += gauge("loomdeck_journal_position", "Position of the newest journal entry.",
                 static_cast<double>(gauges.journalHead));
    out += gauge("loomdeck_journal_sealed_position", "Position up to which the hash chain reaches.",
                 static_cast<double>(gauges.sealedUpTo));

    out += head("loomdeck_jobs", "gauge", "Jobs in the store by state.");
    for (const QString &state :
         {u"held"_s, u"ready"_s, u"scheduled"_s, u"retrying"_s, u"running"_s, u"complete"_s, u"dead"_s, u"cancelled"_s})
        out += sample("loomdeck_jobs", "state=\"" + state.toLatin1() + '"', static_cast<double>(gauges.jobs.of(state)));
    const double waits =
        gauges.jobs.oldestReady ? std::max(0.0, seconds(gauges.now) - seconds(*gauges.jobs.oldestReady)) : 0;
    out += gauge("loomdeck_jobs_oldest_ready_age_seconds", "How long the oldest ready job waits.", waits);

    out += head("loomdeck_backlog_items", "gauge", "Backlog items by state.");
    for (const ItemState state : allItemStates())
        out += sample("loomdeck_backlog_items", "state=\"" + itemStateName(state).toLatin1() + '"',
                      static_cast<double>(gauges.itemsByState.at(static_cast<size_t>(state))));

    out += plannerMetrics(gauges.planner);

    out += gauge("loomdeck_http_connections", "Open connections of the API.", gauges.connections);
    out += gauge("loomdeck_event_streams", "Open event streams.", gauges.streams);
    const std::lock_guard lock(m_mutex);
    out += head("loomdeck_http_requests_total", "counter", "Requests by method, route and class of status.");
    for (auto it = m_requests.begin(); it != m_requests.end(); ++it) {
        const auto &[method, route, status] = it.key();
        out += sample("loomdeck_http_requests_total",
                      "method=\"" + escaped(method) + "\",route=\"" + escaped(route.toUtf8()) + "\",status=\"" +
                          status + '"',
                      static_cast<double>(it.value()));
    }
    out += head("loomdeck_http_request_duration_seconds", "histogram", "How long requests took.");
    qint64 sum = 0;
    for (size_t i = 0; i < bounds.size(); ++i) {
        sum += m_buckets[i];
        out += sample("loomdeck_http_request_duration_seconds_bucket", "le=\"" + QByteArray::number(bounds[i]) + '"',
                      static_cast<double>(sum));
    }
    out += sample("loomdeck_http_request_duration_seconds_bucket", "le=\"+Inf\"", static_cast<double>(m_count));
    out += sample("loomdeck_http_request_duration_seconds_sum", {}, m_seconds);
    out += sample("loomdeck_http_request_duration_seconds_count", {}, static_cast<double>(m_count));
    return out;
}

} // namespace loomdeck
