// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/leadertimers.h"

#include "core/log.h"
#include "core/whendone.h"

namespace loomdeck {

LeaderTimers::LeaderTimers(Leadership &leadership, QObject *parent)
    : QObject(parent)
    , m_leadership(leadership)
{
    connect(&leadership, &Leadership::changed, this, &LeaderTimers::apply);
}

void LeaderTimers::every(Micros interval, const QString &name, Work work)
{
    auto timer = std::make_unique<Timer>();
    timer->name = name;
    timer->work = std::move(work);
    timer->clock.setInterval(std::chrono::duration_cast<std::chrono::milliseconds>(interval));
    connect(&timer->clock, &QTimer::timeout, this, [this, raw = timer.get()] { run(*raw); });
    m_timers.push_back(std::move(timer));
    if (m_leadership.leads())
        apply(true);
}

void LeaderTimers::whenPoked(Micros pause, const QString &name, Work work)
{
    every(pause, name, std::move(work));
    m_timers.back()->repeats = false;
    m_timers.back()->clock.setSingleShot(true);
}

void LeaderTimers::poke(const QString &name)
{
    if (!m_leadership.leads() || m_stopped)
        return;
    for (const auto &timer : m_timers) {
        if (timer->name != name)
            continue;
        if (timer->running)
            timer->again = true;
        else if (!timer->clock.isActive())
            timer->clock.start();
    }
}

void LeaderTimers::apply(bool leads)
{
    for (const auto &timer : m_timers) {
        if (!leads || m_stopped) {
            timer->clock.stop();
        } else if (!timer->clock.isActive()) {
            timer->clock.start();
            if (timer->repeats)
                run(*timer);
        }
    }
}

void LeaderTimers::run(Timer &timer)
{
    if (timer.running || m_stopped)
        return;
    timer.running = true;
    whenDone(this, timer.work(), [this, &timer](const Result<void> &result) {
        timer.running = false;
        if (!result)
            qCWarning(logJobs).noquote() << "Clock work" << timer.name << "failed:" << result.error().toLine();
        if (std::exchange(timer.again, false))
            poke(timer.name);
    });
}

void LeaderTimers::stop()
{
    m_stopped = true;
    apply(false);
}

} // namespace loomdeck
