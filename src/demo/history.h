// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/journal.h"
#include "demo/planscript.h"

#include <functional>

namespace loomdeck {

/** What the journal tells of a demo: how its plans were made and how what is told of them came to be as it is. */
class History
{
public:
    explicit History(const std::vector<PlanScript> &scripts);

    /** Entries that what is told gives by itself. */
    qint64 natural() const { return static_cast<qint64>(m_events.size()); }

    /**
     * Appends exactly `count` entries, oldest first: the newest of what is told, or more of the past before it.
     * Database thread.
     */
    void write(Transaction &transaction, qint64 count, const std::function<void(qint64)> &progress) const;

private:
    enum class Step { PlanCreated, Resumed, Refused, Started, Completed, Failed, Blocked, Died, Cancelled };
    struct Event
    {
        Timestamp at{};
        const PlanScript *script = nullptr;
        qint64 index = 0;
        Step step = Step::Started;
        int attempt = 1;
        qint64 cause = -1; ///< the event that led to it
    };

    void tell(const PlanScript &script, const Work &work);
    void tellTries(const PlanScript &script, const Work &work, qint64 cause);
    void sort();
    /** The k-th of so many entries about what happened to complete items before. */
    Event past(qint64 number, qint64 count) const;
    JournalEntry entryOf(const Event &event) const;
    void describe(JournalEntry &entry, const Event &event, const Work &work) const;

    const std::vector<PlanScript> &m_scripts;
    std::vector<Event> m_events;
};

} // namespace loomdeck
