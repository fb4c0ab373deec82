// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "engine/queries.h"

#include <array>
#include <mutex>
#include <QMap>

namespace loomdeck {

class ApiServer;
class Engine;

/** Counters of the API, and the text of `/metrics` (Prometheus exposition 0.0.4). Thread-safe. */
class Metrics
{
public:
    explicit Metrics(const Clock &clock)
        : m_startedAt(clock.now())
    {}

    void noteRequest(const QByteArray &method, const QString &pattern, int status, Micros took);

    /** What the engine holds now, to be put beside the counters. */
    struct Gauges
    {
        JobCounts jobs;
        std::vector<qint64> itemsByState;
        qint64 journalHead = 0, sealedUpTo = 0;
        int workers = 0, workersBusy = 0, connections = 0, streams = 0;
        bool leads = false;
        metrics::CurrentMetrics planner;
        Timestamp now{};
    };
    QByteArray text(const Gauges &gauges) const;

private:
    static constexpr std::array<double, 8> bounds{0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0};

    const Timestamp m_startedAt;
    mutable std::mutex m_mutex;
    /** By method, route and status class, for example `GET /api/jobs 2xx`. */
    QMap<std::tuple<QByteArray, QString, QByteArray>, qint64> m_requests;
    std::array<qint64, bounds.size() + 1> m_buckets{};
    double m_seconds = 0;
    qint64 m_count = 0;
};

} // namespace loomdeck
