// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/history.h"

#include "demo/told.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr quint64 chance = 160;

constexpr size_t entriesPerRound = 2000;
// A past item tells of its resume, its start and its end; when more is asked for, of attempts that failed.
constexpr qint64 stepsOfPast = 3;

} // namespace

History::History(const std::vector<PlanScript> &scripts)
    : m_scripts(scripts)
{
    for (const PlanScript &script : scripts)
        m_events.push_back({script.createdAt(), &script, 0, Step::PlanCreated});
    forTold(scripts, [this](const PlanScript &script, const Work &work) { tell(script, work); });
    sort();
}

void History::tellTries(const PlanScript &script, const Work &work, qint64 cause)
{
    const bool blocks = work.faultCode == u"ANSWER_INVALID" && work.piece.phase() >= Phase::ScrollRefiner;
    for (int number = 1; number <= work.tries; ++number) {
        const int left = work.tries - number + (work.fate == Fate::Complete ? 1 : 0);
        const Timestamp begun = *work.begun - left * 15s;
        m_events.push_back({begun, &script, work.piece.index, Step::Started, number, cause});
        m_events.push_back(
            {begun + 8s, &script, work.piece.index, blocks ? Step::Blocked : Step::Failed, number, cause});
    }
}

void History::tell(const PlanScript &script, const Work &work)
{
    Dice dice = script.dice(chance, work.piece.index);
    const auto add = [&](Timestamp at, Step step, qint64 cause, int attempt = 1) {
        m_events.push_back({at, &script, work.piece.index, step, attempt, cause});
        return static_cast<qint64>(m_events.size()) - 1;
    };
    const bool byPerson = work.fate != Fate::Complete || dice.chance(20);
    qint64 cause = -1;
    if (work.begun && byPerson)
        cause = add(*work.begun - work.tries * 15s - 2s, Step::Resumed, -1);
    tellTries(script, work, cause);
    switch (work.fate) {
    case Fate::Complete:
        add(*work.begun, Step::Started, cause, work.tries + 1);
        add(*work.item.completedAt, Step::Completed, cause, work.tries + 1);
        break;
    case Fate::Running:
    case Fate::Stale:
        add(*work.begun, Step::Started, cause);
        break;
    case Fate::Lore:
    case Fate::Held:
        add(*work.begun, Step::Started, cause);
        add(work.item.sinceAt, Step::Blocked, cause);
        break;
    case Fate::GaveUp:
        add(work.item.sinceAt, Step::Died, cause, work.tries);
        break;
    case Fate::Queued:
        add(*work.item.updatedAt, Step::Resumed, -1);
        break;
    case Fate::Cancelled:
        add(work.item.sinceAt, Step::Cancelled, -1);
        break;
    case Fate::NoProvider:
    case Fate::NoTask:
        add(work.item.sinceAt + 4min, Step::Refused, -1);
        break;
    default:
        break;
    }
}

void History::sort()
{
    std::vector<qint64> order(m_events.size()), place(m_events.size());
    std::iota(order.begin(), order.end(), 0);
    const auto at = [this](qint64 i) -> Event & { return m_events[static_cast<size_t>(i)]; };
    std::stable_sort(order.begin(), order.end(), [&](qint64 a, qint64 b) { return at(a).at < at(b).at; });
    std::vector<Event> sorted;
    sorted.reserve(m_events.size());
    for (const qint64 i : order) {
        place[static_cast<size_t>(i)] = static_cast<qint64>(sorted.size());
        sorted.push_back(at(i));
    }
    for (Event &event : sorted) {
        if (event.cause >= 0)
            event.cause = place[static_cast<size_t>(event.cause)];
    }
    m_events = std::move(sorted);
}

History::Event History::past(qint64 number, qint64 count) const
{
    // Evenly over all plans and over what each of them has done.
    const auto plans = static_cast<qint64>(m_scripts.size());
    const qint64 perPlan = count / plans + 1, turn = number / plans;
    const PlanScript &script = m_scripts[static_cast<size_t>(number % plans)];
    const qint64 done = std::max<qint64>(1, std::min(script.items(), script.firstToldIndex()));
    const qint64 steps = std::max(stepsOfPast, perPlan / done + 1);
    const qint64 step = turn % steps, index = std::min(turn / steps, done - 1);
    const Work work = script.work(index);
    const Timestamp end = work.item.completedAt.value_or(work.item.createdAt + 2min);
    const Timestamp begun = work.begun.value_or(end - 1min);
    const Timestamp at = begun - (steps - step) * 9s;
    if (step == 0)
        return {at, &script, index, Step::Resumed};
    if (step == steps - 1)
        return {end, &script, index, Step::Completed, static_cast<int>(steps / 2)};
    if (step == steps - 2)
        return {begun, &script, index, Step::Started, static_cast<int>(steps / 2)};
    return {at, &script, index, step % 2 == 1 ? Step::Started : Step::Failed, static_cast<int>(step + 1) / 2};
}

void History::write(Transaction &transaction, qint64 count, const std::function<void(qint64)> &progress) const
{
    const qint64 older = std::max<qint64>(0, count - natural());
    const qint64 skipped = std::max<qint64>(0, natural() - count);
    std::vector<JournalEntry> entries;
    qint64 written = 0;
    const auto flush = [&] {
        if (entries.empty())
            return;
        journal::append(transaction, entries);
        written += static_cast<qint64>(entries.size());
        entries.clear();
        progress(written);
    };
    for (qint64 i = 0; i < older; ++i) {
        entries.push_back(entryOf(past(i, older)));
        if (entries.size() >= entriesPerRound)
            flush();
    }
    flush();
    const qint64 base = journal::head(transaction.sql());
    for (qint64 i = skipped; i < natural(); ++i) {
        const Event &event = m_events[static_cast<size_t>(i)];
        entries.push_back(entryOf(event));
        if (event.cause >= skipped)
            entries.back().cause = base + 1 + event.cause - skipped;
        if (entries.size() >= entriesPerRound)
            flush();
    }
    flush();
}

} // namespace loomdeck
