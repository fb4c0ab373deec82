// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "alerts/alertcandidate.h"
#include "alerts/alertrule.h"

#include <QHash>

namespace loomdeck {

/** What the life cycle needs to know of a stored alert. A value. */
struct AlertMark
{
    qint64 key = 0;
    QString fingerprint;
    QString rule; ///< empty: posted
    AlertState state = AlertState::Pending;
    Timestamp startsAt{};
    std::optional<Timestamp> endsAt;
    std::optional<Timestamp> lastSeen; ///< empty: at the last look
    std::optional<Timestamp> expiresAt;
    int timesFired = 0;
    QString content;
};

/** What becomes of one alert at one look. */
struct AlertChange
{
    enum class Kind {
        Pending,   ///< new, or again after it had resolved: its condition holds, not for long enough yet
        Fired,     ///< fires from now on
        Missed,    ///< not seen at this look; kept firing
        Seen,      ///< seen again after it was missed
        Resolved,  ///< fires no more
        Withdrawn, ///< was pending and is not seen any more; one that never fired is forgotten
        Content,   ///< says something else, or another rule or poster owns it
    };
    Kind kind = Kind::Pending;
    qint64 key = 0;                    ///< 0: there is no such alert yet
    std::optional<size_t> candidate;   ///< position, of those that were seen
    Timestamp startsAt{};              ///< of Pending and Fired
    std::optional<Timestamp> endsAt;   ///< of Resolved, and of Withdrawn one that had fired before
    std::optional<Timestamp> lastSeen; ///< of Missed, Resolved and Withdrawn
    QString why;                       ///< of Resolved: `gone`, `expired`, `rule-off`

    bool operator==(const AlertChange &) const = default;
};

/** When leaders looked. */
struct AlertLook
{
    Timestamp now{};
    std::optional<Timestamp> last; ///< the last look; empty: never
    /**
     * The clock was set back: what is not seen now may be seen again, and what resolved may seem to begin again, only
     * for that. Such a look ends nothing and begins nothing again. A clock that was set back by a day or more is
     * believed.
     */
    bool isPast() const;
};

/** Alerts that are live or that a candidate is about, by fingerprint. */
using AlertMarks = QHash<QString, AlertMark>;

/**
 * What changes: nothing for alerts that are as they were. `rules` by name; an alert whose rule is not there or switched
 * off resolves at once, posted ones when they expire. Asked again about the marks that it led to, it answers with
 * nothing. Pure; any thread.
 */
std::vector<AlertChange> judgeAlerts(const AlertMarks &marks, const std::vector<AlertCandidate> &candidates,
                                     const std::vector<AlertRule> &rules, const AlertLook &look);

} // namespace loomdeck
