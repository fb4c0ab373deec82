// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/silence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

Silence::State Silence::state(Timestamp now) const
{
    if (now < startsAt)
        return State::Pending;
    return now < endsAt ? State::Active : State::Expired;
}

std::optional<Error> silenceFault(const Silence &silence, Timestamp now)
{
    const bool isBounded = std::any_of(silence.matchers.begin(), silence.matchers.end(),
                                       [](const Matcher &one) { return !one.matches(QString()); });
    if (!isBounded)
        return Error::badInput(u"SILENCE_MATCHERS"_s, u"The silence would match every alert."_s,
                               u"Name at least one label that must be there, for example plan=\"saga\"."_s);
    if (silence.endsAt <= silence.startsAt || silence.endsAt <= now)
        return Error::badInput(u"SILENCE_TIMES"_s, u"The silence ends before it begins, or in the past."_s,
                               u"Choose a later end."_s);
    if (silence.reason.trimmed().isEmpty())
        return Error::badInput(u"SILENCE_REASON"_s, u"The silence has no reason."_s,
                               u"Say why nobody needs to be told."_s);
    if (silence.createdBy.trimmed().isEmpty())
        return Error::badInput(u"SILENCE_CREATOR"_s, u"The silence has no creator."_s, u"Say who asks for it."_s);
    return std::nullopt;
}

std::vector<size_t> silencesOf(const std::vector<Silence> &silences, const LabelSet &labels, Timestamp now)
{
    std::vector<size_t> found;
    for (size_t i = 0; i < silences.size(); ++i) {
        if (silences[i].silences(labels, now))
            found.push_back(i);
    }
    return found;
}

std::vector<size_t> matchedBy(const Matchers &matchers, const std::vector<LabelSet> &alerts)
{
    std::vector<size_t> found;
    for (size_t i = 0; i < alerts.size(); ++i) {
        if (allMatch(matchers, alerts[i]))
            found.push_back(i);
    }
    return found;
}

std::vector<size_t> expiringWithin(const std::vector<Silence> &silences, Timestamp now, Micros time)
{
    std::vector<size_t> found;
    for (size_t i = 0; i < silences.size(); ++i) {
        if (silences[i].state(now) == Silence::State::Active && silences[i].endsAt <= now + time)
            found.push_back(i);
    }
    std::stable_sort(found.begin(), found.end(),
                     [&silences](size_t a, size_t b) { return silences[a].endsAt < silences[b].endsAt; });
    return found;
}

} // namespace loomdeck
