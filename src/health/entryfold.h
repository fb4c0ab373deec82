// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/deltabook.h"
#include "health/entryfacts.h"
#include "health/objective.h"
#include "health/openbook.h"

#include <vector>

namespace loomdeck {

/** What the folding of entries depends on besides them. A value. */
struct FoldRules
{
    std::vector<Objective> objectives;
    int keepDays = 400;

    /** How long a resumed item may take: of the first objective that says so. */
    Micros resumePatience() const;
    /** How long lore may be missing when its entry says nothing. */
    Micros loreDeadline() const;
};

/** An entry that an objective counted. */
struct ObjectiveEvent
{
    size_t objective = 0; ///< place in the rules
    Timestamp at{};
    qint64 position = 0;
    bool isGood = false;
};

/**
 * Counts journal entries one after the other. What comes out depends on the entries and their order alone, not on how
 * they were batched or when they were read. A number goes to the minute in which its entry happened; an entry that
 * claims to have happened after it was written goes to the minute in which it was written. Any one thread.
 */
class EntryFold
{
public:
    /** `newestAt`: of the entries before these. Minutes before `firstMinute` are not counted any more. */
    EntryFold(const FoldRules &rules, OpenBook &open, Timestamp newestAt, qint64 firstMinute);

    void fold(const EntryFacts &entry);

    const DeltaBook &deltas() const { return m_deltas; }
    const std::vector<ObjectiveEvent> &events() const { return m_events; }
    /** The clock of the entries: their latest time, which a single wild one moves by ten minutes only. */
    Timestamp newestAt() const { return m_newestAt; }

private:
    using Amounts = std::initializer_list<std::pair<MetricField, qint64>>;
    void count(const MetricLabels &labels, Timestamp time, Amounts amounts);
    void countCell(const MetricLabels &labels, Timestamp time, const MetricCell &cell);
    void phase(const EntryFacts &entry, Timestamp time);
    void runEnded(const EntryFacts &entry, Timestamp time, MetricField outcome);
    void backlog(const EntryFacts &entry, Timestamp time);
    void lore(const EntryFacts &entry, Timestamp time);
    void gate(const EntryFacts &entry, Timestamp time);
    void askLore(const EntryFacts &entry, Timestamp time, const QString &requirement);
    void endResume(const EntryFacts &entry, Timestamp time, MetricField outcome);
    void tooLate(OpenMatter::Kind kind, const QString &subject);
    void judge(ObjectiveSource source, const MetricLabels &labels, Timestamp time, qint64 position, bool isGood,
               std::optional<double> ms);

    const FoldRules &m_rules;
    const Micros m_resumePatience, m_loreDeadline;
    OpenBook &m_open;
    Timestamp m_newestAt;
    const qint64 m_firstMinute;
    bool m_isLive = true; ///< the entry tells of now, not of a past that was imported
    DeltaBook m_deltas;
    std::vector<ObjectiveEvent> m_events;
};

} // namespace loomdeck
