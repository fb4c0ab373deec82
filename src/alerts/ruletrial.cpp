// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/ruletrial.h"

#include "core/texttime.h"

#include <algorithm>
#include <map>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr Micros trialWindow = 24h;
constexpr int mostTrialEntries = 50'000;
constexpr size_t mostTrialAlerts = 100;

/** A time in which the condition of an alert held. */
struct Episode
{
    Timestamp begin{}, end{};
    bool isOpen = true;
};

struct Track
{
    QString title;
    std::vector<Episode> episodes;
    qint64 didFire = 0;
};

Timestamp timeIn(const JournalEntry &entry, const QString &key)
{
    const auto time = parseIsoTime(entry.details[key].toString());
    return time ? *time : entry.at;
}

void follow(Track &track, const JournalEntry &entry, Timestamp from)
{
    const bool isOpen = !track.episodes.empty() && track.episodes.back().isOpen;
    if (entry.kind == u"alert.pending") {
        track.episodes.push_back({timeIn(entry, u"startsAtUtc"_s)});
    } else if (entry.kind == u"alert.fired") {
        ++track.didFire;
        if (!isOpen)
            track.episodes.push_back({timeIn(entry, u"startsAtUtc"_s)});
    } else {
        // It began before the entries do.
        if (!isOpen)
            track.episodes.push_back({std::min(timeIn(entry, u"startsAtUtc"_s), from)});
        track.episodes.back().end = std::max(track.episodes.back().begin, timeIn(entry, u"lastSeenUtc"_s));
        track.episodes.back().isOpen = false;
    }
}

qint64 firings(const Track &track, const AlertRule &wanted, Timestamp to)
{
    qint64 count = 0;
    std::optional<Timestamp> firingUntil;
    for (const Episode &episode : track.episodes) {
        const Timestamp end = episode.isOpen ? to : episode.end;
        const bool isSame = firingUntil && episode.begin - *firingUntil < wanted.keepFiring;
        if (!isSame && end - episode.begin < wanted.holdFor) {
            firingUntil.reset();
            continue;
        }
        count += isSame ? 0 : 1;
        firingUntil = end;
    }
    return count;
}

qint64 positionAt(Connection &sql, Timestamp time)
{
    qint64 low = 0, high = journal::head(sql);
    // Positions have no gaps and times grow with them, but for clocks that were set back.
    while (low < high) {
        const qint64 middle = low + (high - low + 1) / 2;
        if (sql.count(u"SELECT at FROM journal WHERE position = ?"_s, {middle}) < toMicros(time))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

} // namespace

QJsonObject RuleTrial::toJson() const
{
    QJsonArray rows;
    for (const OfAlert &one : alerts)
        rows.append(QJsonObject{
            {u"id"_s, one.id}, {u"title"_s, one.title}, {u"didFire"_s, one.didFire}, {u"wouldFire"_s, one.wouldFire}});
    return {{u"rule"_s, rule},
            {u"fromUtc"_s, isoText(from)},
            {u"toUtc"_s, isoText(to)},
            {u"didFire"_s, didFire},
            {u"wouldFire"_s, wouldFire},
            {u"alerts"_s, rows},
            {u"missing"_s, QJsonArray::fromStringList(missing)}};
}

namespace ruletrial {

RuleTrial replay(const AlertRule &wanted, const std::vector<JournalEntry> &entries, Timestamp from, Timestamp to)
{
    RuleTrial trial;
    trial.rule = wanted.name;
    trial.from = from;
    trial.to = to;
    std::map<QString, Track> tracks;
    bool wasChanged = false;
    for (const JournalEntry &entry : entries) {
        if (entry.kind == u"alert.rule") {
            wasChanged = wasChanged || entry.subjectId == wanted.name;
        } else if (entry.details[u"rule"].toString() == wanted.name) {
            Track &track = tracks[entry.subjectId];
            track.title = entry.details[u"title"].toString();
            follow(track, entry, from);
        }
    }
    for (const auto &[id, track] : tracks) {
        const qint64 would = wanted.enabled ? firings(track, wanted, to) : 0;
        trial.didFire += track.didFire;
        trial.wouldFire += would;
        trial.alerts.push_back({id, track.title, track.didFire, would});
    }
    std::stable_sort(trial.alerts.begin(), trial.alerts.end(),
                     [](const auto &a, const auto &b) { return a.wouldFire > b.wouldFire; });
    if (trial.alerts.size() > mostTrialAlerts)
        trial.alerts.resize(mostTrialAlerts);
    if (wasChanged)
        trial.missing << u"The rule was changed in this time: what it did not look at then is not known."_s;
    if (wanted.boundUnit != RuleBound::None)
        trial.missing
            << u"Another bound than the one it had cannot be tried: only what was found with that is known."_s;
    return trial;
}

RuleTrial run(Connection &connection, const AlertRule &wanted, Timestamp now)
{
    JournalFilter filter;
    filter.after = positionAt(connection, now - trialWindow);
    filter.kinds = {u"alert.pending"_s, u"alert.fired"_s, u"alert.resolved"_s, u"alert.withdrawn"_s, u"alert.rule"_s};
    filter.limit = mostTrialEntries + 1;
    filter.newestFirst = true;
    std::vector<JournalEntry> entries = journal::read(connection, filter);
    const bool isCut = entries.size() > mostTrialEntries;
    if (isCut)
        entries.pop_back();
    std::reverse(entries.begin(), entries.end());
    Timestamp from = now - trialWindow;
    if (isCut)
        from = std::max(from, entries.front().at);
    RuleTrial trial = replay(wanted, entries, from, now);
    const Timestamp begun =
        Timestamp{Micros{connection.count(u"SELECT coalesce(min(at), 0) FROM journal WHERE position = 1"_s)}};
    if (begun > from)
        trial.missing << u"The store is younger than a day."_s;
    if (isCut)
        trial.missing << u"So much happened that only the newest %1 changes were replayed."_s.arg(mostTrialEntries);
    return trial;
}

} // namespace ruletrial

} // namespace loomdeck
