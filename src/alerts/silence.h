// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/matcher.h"
#include "core/clock.h"

#include <optional>

namespace loomdeck {

/** Alerts that match it are not told from its start to its end. A value. */
struct Silence
{
    enum class State { Pending, Active, Expired };

    QString id;
    Matchers matchers;
    Timestamp startsAt{}, endsAt{};
    QString createdBy, reason;

    /** The end is out. */
    State state(Timestamp now) const;
    bool silences(const LabelSet &labels, Timestamp now) const
    {
        return state(now) == State::Active && allMatch(matchers, labels);
    }
};

/** Why a silence cannot be kept, or nothing. Codes: SILENCE_MATCHERS, SILENCE_TIMES, SILENCE_REASON, SILENCE_CREATOR.
 */
std::optional<Error> silenceFault(const Silence &silence, Timestamp now);

/** Positions of those that silence the alert now. */
std::vector<size_t> silencesOf(const std::vector<Silence> &silences, const LabelSet &labels, Timestamp now);
/** Positions of the alerts that such matchers match: what a silence would do. */
std::vector<size_t> matchedBy(const Matchers &matchers, const std::vector<LabelSet> &alerts);
/** Positions of the active ones that end within so long, the first to end first. */
std::vector<size_t> expiringWithin(const std::vector<Silence> &silences, Timestamp now, Micros time);

} // namespace loomdeck
