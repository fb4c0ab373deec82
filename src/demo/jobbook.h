// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/planscript.h"
#include "jobs/job.h"

#include <QHash>

namespace loomdeck {

/**
 * The jobs behind what is told of a demo's plans: numbered in the order in which they were made, before anything is
 * written, for items name their live job. Database thread for write() only.
 */
class JobBook
{
public:
    /** Ids go on behind `lastId`. */
    JobBook(const std::vector<PlanScript> &scripts, qint64 lastId);

    /** 0 when the item has none. */
    qint64 liveJobOf(qint64 itemKey) const { return m_live.value(itemKey); }
    qint64 jobOf(qint64 itemKey) const { return m_all.value(itemKey); }
    qint64 lastId() const;

    /** Jobs with their failed attempts. */
    void write(Transaction &transaction) const;

private:
    struct Line
    {
        const PlanScript *script = nullptr;
        qint64 index = 0;
        JobState state = JobState::Complete;
        Timestamp createdAt{};
    };
    Binds jobBinds(const Line &line, qint64 id, const Work &work) const;

    const qint64 m_lastIdBefore;
    std::vector<Line> m_lines;
    QHash<qint64, qint64> m_live, m_all;
};

} // namespace loomdeck
