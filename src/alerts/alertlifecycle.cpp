// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertlifecycle.h"

#include <algorithm>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr Micros believedSetBack = 24h;

/** Judges one look. */
class LookJudge
{
public:
    LookJudge(const std::vector<AlertRule> &rules, const AlertLook &look)
        : m_look(look)
        , m_isPast(look.isPast())
    {
        for (const AlertRule &rule : rules)
            m_rules.insert(rule.name, &rule);
    }

    /** The rule, if it is there and switched on. */
    const AlertRule *ruleOf(const QString &name) const
    {
        const AlertRule *rule = m_rules.value(name);
        return rule && rule->enabled ? rule : nullptr;
    }

    void seen(const AlertCandidate &candidate, size_t position, const AlertMark *mark)
    {
        const AlertRule *rule = ruleOf(candidate.rule);
        if (!mark || mark->state == AlertState::Resolved)
            return begins(candidate, position, mark, *rule);
        const AlertChange about{AlertChange::Kind::Content, mark->key, position, mark->startsAt, {}, {}, {}};
        if (mark->state == AlertState::Pending && holdsLongEnough(mark->startsAt, *rule))
            return change(about, AlertChange::Kind::Fired, m_look.now);
        if (mark->content != candidate.content || mark->rule != candidate.rule)
            return change(about, AlertChange::Kind::Content, mark->startsAt);
        if (mark->lastSeen)
            change(about, AlertChange::Kind::Seen, mark->startsAt);
    }

    void missed(const AlertMark &mark)
    {
        if (mark.state == AlertState::Resolved)
            return;
        if (mark.rule.isEmpty()) {
            if (mark.expiresAt && m_look.now >= *mark.expiresAt)
                ends(mark, *mark.expiresAt, mark.lastSeen.value_or(m_look.now), u"expired"_s);
            return;
        }
        const AlertRule *rule = ruleOf(mark.rule);
        const Timestamp seen = mark.lastSeen.value_or(m_look.last.value_or(m_look.now));
        if (!rule)
            return ends(mark, m_look.now, seen, u"rule-off"_s);
        if (m_isPast)
            return;
        // A time ahead of ours is of before the clock was set back, which we believe by now.
        const bool isPatient =
            mark.state == AlertState::Firing && seen <= m_look.now && m_look.now - seen < rule->keepFiring;
        if (!isPatient)
            return ends(mark, m_look.now, seen, u"gone"_s);
        if (!mark.lastSeen)
            m_changes.push_back({AlertChange::Kind::Missed, mark.key, {}, mark.startsAt, {}, seen, {}});
    }

    std::vector<AlertChange> take() { return std::move(m_changes); }

private:
    bool holdsLongEnough(Timestamp since, const AlertRule &rule) const { return m_look.now - since >= rule.holdFor; }

    void begins(const AlertCandidate &candidate, size_t position, const AlertMark *mark, const AlertRule &rule)
    {
        if (mark && m_isPast)
            return;
        Timestamp since = std::min(candidate.since.value_or(m_look.now), m_look.now);
        // What held before it resolved is another time.
        if (mark && mark->endsAt && *mark->endsAt <= m_look.now)
            since = std::max(since, *mark->endsAt);
        const AlertChange about{AlertChange::Kind::Pending, mark ? mark->key : 0, position, since, {}, {}, {}};
        if (holdsLongEnough(since, rule))
            change(about, AlertChange::Kind::Fired, m_look.now);
        else
            change(about, AlertChange::Kind::Pending, since);
    }

    void ends(const AlertMark &mark, Timestamp at, Timestamp seen, const QString &why)
    {
        at = std::max(at, mark.startsAt);
        if (mark.state == AlertState::Firing) {
            m_changes.push_back({AlertChange::Kind::Resolved, mark.key, {}, mark.startsAt, at, seen, why});
            return;
        }
        // One that fired before goes back to how that ended.
        const std::optional<Timestamp> before = mark.timesFired > 0 ? mark.endsAt : std::nullopt;
        m_changes.push_back({AlertChange::Kind::Withdrawn, mark.key, {}, mark.startsAt, before, seen, why});
    }

    void change(AlertChange about, AlertChange::Kind kind, Timestamp startsAt)
    {
        about.kind = kind;
        about.startsAt = startsAt;
        m_changes.push_back(std::move(about));
    }

    const AlertLook &m_look;
    const bool m_isPast;
    QHash<QString, const AlertRule *> m_rules;
    std::vector<AlertChange> m_changes;
};

} // namespace

bool AlertLook::isPast() const
{
    return last && now < *last && *last - now < believedSetBack;
}

std::vector<AlertChange> judgeAlerts(const AlertMarks &marks, const std::vector<AlertCandidate> &candidates,
                                     const std::vector<AlertRule> &rules, const AlertLook &look)
{
    LookJudge judge(rules, look);
    QSet<QString> seen;
    seen.reserve(static_cast<qsizetype>(candidates.size()));
    for (size_t i = 0; i < candidates.size(); ++i) {
        const AlertCandidate &candidate = candidates[i];
        if (!judge.ruleOf(candidate.rule) || seen.contains(candidate.fingerprint))
            continue;
        seen.insert(candidate.fingerprint);
        const auto mark = marks.constFind(candidate.fingerprint);
        judge.seen(candidate, i, mark == marks.constEnd() ? nullptr : &*mark);
    }
    std::vector<const AlertMark *> missed;
    for (const AlertMark &mark : marks) {
        if (!seen.contains(mark.fingerprint))
            missed.push_back(&mark);
    }
    // In an order that does not depend on hashing.
    std::sort(missed.begin(), missed.end(), [](const AlertMark *a, const AlertMark *b) { return a->key < b->key; });
    for (const AlertMark *mark : missed)
        judge.missed(*mark);
    return judge.take();
}

} // namespace loomdeck
