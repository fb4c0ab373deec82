// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthreasons.h"

#include "console/itemwords.h"
#include "console/promptwords.h"
#include "core/texttime.h"

#include <algorithm>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// More do not fit in a line; the rows below say all.
constexpr size_t mostInSentence = 2;
constexpr qsizetype mostNamed = 3;

/** lupdate finds what stands in a call of its tr(). */
class HealthReasonWords
{
    Q_DECLARE_TR_FUNCTIONS(HealthReasonWords)
};

/** Collects the alerts of a report as reasons; alerts that say the same of several subjects become one. */
class ReasonBook
{
public:
    explicit ReasonBook(const HealthOutlook &outlook)
        : m_outlook(outlook)
        , m_report(outlook.report)
        , m_limits(outlook.thresholds)
    {}

    std::vector<HealthReason> all()
    {
        for (const HealthAlert &alert : m_report.alerts)
            take(alert);
        if (!m_flapping.empty())
            add(flapping());
        std::stable_sort(m_reasons.begin(), m_reasons.end(), [](const HealthReason &a, const HealthReason &b) {
            return rank(a.stateName) < rank(b.stateName);
        });
        return m_reasons;
    }

private:
    static int rank(const QString &stateName) { return stateName == u"error" ? 0 : stateName == u"warning" ? 1 : 2; }

    void add(HealthReason reason) { m_reasons.push_back(std::move(reason)); }
    bool has(const QString &kind) const
    {
        return std::ranges::any_of(m_reasons, [&kind](const HealthReason &one) { return one.kind == kind; });
    }

    void take(const HealthAlert &alert)
    {
        const QString state = alert.severity == HealthSeverity::Error     ? u"error"_s
                              : alert.severity == HealthSeverity::Warning ? u"warning"_s
                                                                          : u"pending"_s;
        if (alert.id.startsWith(u"template-"))
            return has(u"templates"_s) ? void() : add(templates());
        if (alert.id.startsWith(u"backlog:flapping:"))
            return m_flapping.push_back(&alert);
        if (alert.id.startsWith(u"worldbible:")) {
            const QString kind = alert.id.section(u':', 0, 1);
            return has(kind) ? void() : add(bibles(kind));
        }
        if (alert.id == u"backlog:stale")
            add(stale());
        else if (alert.id == u"backlog:orphaned")
            add({u"orphaned"_s, state,
                 HealthReasonWords::tr("%n item(s) have no plan any more", nullptr, m_report.orphaned),
                 HealthReasonWords::tr("every item belongs to a plan"),
                 HealthReasonWords::tr("Show %n item(s)", nullptr, m_report.orphaned), u"list:orphaned"_s});
        else if (alert.id == u"lore:blocked")
            add(lore(alert));
        else if (alert.id == u"obligation:open")
            add(obligations(alert));
        else if (alert.id == u"backlog:contract-drift")
            add(contracts(alert, state));
        else if (alert.id == u"planner:recent-failures")
            add({u"failures"_s, state,
                 HealthReasonWords::tr("%n planner run(s) failed", nullptr, m_report.recentFailures),
                 HealthReasonWords::tr("any within %1").arg(healthreasons::span(m_limits.failureWindow)),
                 HealthReasonWords::tr("Show %n run(s)", nullptr, m_report.recentFailures), u"list:failures"_s});
        else if (alert.id == u"planner:no-executions")
            add({u"nothing"_s, state, HealthReasonWords::tr("No planner has run yet"),
                 HealthReasonWords::tr("at least one run"), HealthReasonWords::tr("Open jobs"), u"jobs:"_s});
        else if (alert.id.startsWith(u"planner:critique:"))
            add({u"critique"_s,
                 state,
                 HealthReasonWords::tr("The critique budget was spent in %n run(s)", nullptr,
                                       exhausted(alert.id.section(u':', 2))),
                 HealthReasonWords::tr("any of the newest %1 runs").arg(m_limits.critiqueExecutions),
                 {},
                 {}});
        else
            add({alert.id, state, alert.title + u": "_s + alert.description, {}, {}, {}});
    }

    /** The first number in it: "3 events in …", "2 plans: …". */
    static qint64 firstNumber(const QString &description) { return description.section(u' ', 0, 0).toLongLong(); }

    /** "2 plans: Saga (1 blocked, 0 planned)": what stands after the colon, each name said anew. */
    template<typename F>
    static QString names(const QString &description, const QString &facts, F words)
    {
        const QString list = description.mid(description.indexOf(u": "_s) + 2);
        QStringList said;
        for (auto it = QRegularExpression(u"(.+?) \\(%1\\)(?:, |$)"_s.arg(facts)).globalMatch(list); it.hasNext();)
            said << words(it.next());
        static const QRegularExpression rest(u"and (\\d+) more$"_s);
        if (const auto more = rest.match(list); more.hasMatch())
            said << HealthReasonWords::tr("and %1 more").arg(Formats::number(more.captured(1).toLongLong()));
        return said.isEmpty() ? list : said.join(u", "_s);
    }

    HealthReason lore(const HealthAlert &alert) const
    {
        const QString brief =
            HealthReasonWords::tr("Lore blocks work in %n plan(s)", nullptr, firstNumber(alert.description));
        const QString plans = names(alert.description, u"(\\d+) blocked, \\d+ planned"_s, [](const auto &match) {
            return HealthReasonWords::tr("%1 (%2)", "plan, count").arg(match.captured(1), match.captured(2));
        });
        return {u"lore"_s,
                u"warning"_s,
                HealthReasonWords::tr("%1: %2", "what, where").arg(brief, plans),
                HealthReasonWords::tr("any blocked requirement"),
                HealthReasonWords::tr("Show what waits"),
                u"backlog:why:lore"_s,
                brief};
    }

    HealthReason obligations(const HealthAlert &alert) const
    {
        const QString brief =
            HealthReasonWords::tr("Personas owe something in %n plan(s)", nullptr, firstNumber(alert.description));
        const QString plans =
            names(alert.description, u"open (\\d+), drift (\\d+), aging (\\d+)"_s, [](const auto &match) {
                QStringList parts{HealthReasonWords::tr("%1 open", "obligations").arg(match.captured(2))};
                if (match.captured(3) != u"0")
                    parts << HealthReasonWords::tr("%1 with voice drift", "obligations").arg(match.captured(3));
                if (match.captured(4) != u"0")
                    parts << HealthReasonWords::tr("%1 ageing", "obligations").arg(match.captured(4));
                return HealthReasonWords::tr("%1 (%2)", "plan, count").arg(match.captured(1), parts.join(u", "_s));
            });
        return {u"obligations"_s,
                u"warning"_s,
                HealthReasonWords::tr("%1: %2", "what, where").arg(brief, plans),
                HealthReasonWords::tr("ageing after %1").arg(healthreasons::span(m_limits.obligationAgeing)),
                {},
                {},
                brief};
    }

    HealthReason contracts(const HealthAlert &alert, const QString &state) const
    {
        const QString brief =
            HealthReasonWords::tr("%n resume(s) were refused", nullptr, firstNumber(alert.description));
        const QString plans = names(alert.description, u"(\\d+)"_s, [](const auto &match) {
            return HealthReasonWords::tr("%1 (%2)", "plan, count").arg(match.captured(1), match.captured(2));
        });
        return {u"contracts"_s,
                state,
                HealthReasonWords::tr("%1: %2", "what, where").arg(brief, plans),
                HealthReasonWords::tr("%1 in %2 are a warning, %3 an error")
                    .arg(m_limits.contractWarning)
                    .arg(healthreasons::span(m_limits.contractWindow))
                    .arg(m_limits.contractError),
                HealthReasonWords::tr("Show what was refused"),
                u"list:telemetry/refused"_s,
                brief};
    }

    HealthReason stale() const
    {
        QString text = HealthReasonWords::tr("%n item(s) stand still", nullptr, m_report.stale);
        const HealthPage &page = m_outlook.stale;
        if (!page.rows.isEmpty()) {
            const auto since = parseIsoTime(page.rows.first()[u"updatedAtUtc"].toString());
            if (since && m_report.stale > 1)
                text = HealthReasonWords::tr("%1, oldest %2").arg(text, Formats::age(m_report.generatedAt - *since));
            else if (since)
                text = HealthReasonWords::tr("%1 for %2").arg(text, Formats::age(m_report.generatedAt - *since));
            const Phase phase = page.subjects.front().phase;
            if (phase != Phase::None && page.next.isEmpty() &&
                std::ranges::all_of(page.subjects, [phase](const auto &one) { return one.phase == phase; }))
                text = m_report.stale > 1
                           ? HealthReasonWords::tr("%1, all of %2").arg(text, itemwords::phaseText(phase))
                           : HealthReasonWords::tr("%1, of %2").arg(text, itemwords::phaseText(phase));
        }
        const bool isOne = m_report.stale == 1 && page.subjects.size() == 1;
        return {u"stale"_s,
                u"warning"_s,
                text,
                HealthReasonWords::tr("untouched for more than %1").arg(healthreasons::span(m_limits.backlogStale)),
                isOne ? HealthReasonWords::tr("Open it")
                      : HealthReasonWords::tr("Show %n item(s)", nullptr, m_report.stale),
                isOne ? u"item:%1"_s.arg(page.subjects.front().item) : u"list:stale"_s};
    }

    HealthReason templates() const
    {
        QStringList names;
        QString last;
        bool isMissing = false;
        for (const PlannerCard &planner : m_report.planners) {
            for (const PlannerStep &step : planner.steps) {
                if (step.templateId.isEmpty() || (step.templateFound && step.templateActive))
                    continue;
                isMissing = isMissing || !step.templateFound;
                names << HealthReasonWords::tr("%1 (%2)", "planner, what is wrong with its prompt")
                             .arg(planner.name, promptwords::issueWord(step.issue));
                last = step.templateId;
            }
        }
        return {u"templates"_s,
                u"error"_s,
                HealthReasonWords::tr("%n planner(s) cannot ask: %1", nullptr, names.size()).arg(names.join(u", "_s)),
                HealthReasonWords::tr("every planner needs a prompt in use"),
                names.size() == 1 ? HealthReasonWords::tr("Open the prompt") : HealthReasonWords::tr("Show prompts"),
                names.size() == 1 && !isMissing ? u"prompt:"_s + last : u"list:templates"_s};
    }

    HealthReason bibles(const QString &kind) const
    {
        // An alert names the branches of one plan, the first of them at least.
        QStringList names;
        qint64 more = 0;
        for (const HealthAlert &alert : m_report.alerts) {
            if (!alert.id.startsWith(kind + u':'))
                continue;
            for (const QString &part : alert.description.split(u"; "_s)) {
                if (part.startsWith(u"and ") && part.endsWith(u" more"))
                    more += part.section(u' ', 1, 1).toLongLong();
                else
                    names << part;
            }
        }
        more += std::max<qint64>(0, names.size() - mostNamed);
        QString list = names.mid(0, mostNamed).join(u", "_s);
        if (more > 0)
            list = HealthReasonWords::tr("%1 and %2 more").arg(list, Formats::number(more));
        const bool isMissing = kind.endsWith(u":missing");
        return {kind,
                u"warning"_s,
                isMissing ? HealthReasonWords::tr("World bible without entries: %1").arg(list)
                          : HealthReasonWords::tr("World bible is old: %1").arg(list),
                isMissing ? HealthReasonWords::tr("every bible needs an entry")
                          : HealthReasonWords::tr("untouched for more than %1")
                                .arg(healthreasons::span(m_limits.worldBibleStale)),
                HealthReasonWords::tr("Show world bibles"),
                u"list:worldBible/faulty"_s};
    }

    HealthReason flapping() const
    {
        const HealthAlert &first = *m_flapping.front();
        const QString plan = first.id.section(u':', 2, 2), item = first.id.section(u':', 3);
        const bool isOne = m_flapping.size() == 1;
        return {u"flapping"_s,
                u"warning"_s,
                isOne ? HealthReasonWords::tr("%1 keeps returning to Pending").arg(item)
                      : HealthReasonWords::tr("%n item(s) keep returning to Pending, first of them %1", nullptr,
                                              static_cast<qint64>(m_flapping.size()))
                            .arg(item),
                HealthReasonWords::tr("%1 returns in %2")
                    .arg(m_limits.flappingReturns)
                    .arg(healthreasons::span(m_limits.transitionWindow)),
                isOne ? HealthReasonWords::tr("Open it") : HealthReasonWords::tr("Show transitions"),
                isOne ? u"find:%1/%2"_s.arg(plan, item) : u"list:transitions"_s};
    }

    qint64 exhausted(const QString &status) const
    {
        const auto found = m_report.executions.critique.find(status);
        return found == m_report.executions.critique.end() ? 1 : found->second;
    }

    const HealthOutlook &m_outlook;
    const HealthReport &m_report;
    const HealthThresholds &m_limits;
    std::vector<HealthReason> m_reasons;
    std::vector<const HealthAlert *> m_flapping;
};

} // namespace

QVariantMap HealthReason::toMap() const
{
    return {{u"kind"_s, kind},   {u"stateName"_s, stateName}, {u"text"_s, text},
            {u"limit"_s, limit}, {u"action"_s, action},       {u"place"_s, place}};
}

namespace healthreasons {

std::vector<HealthReason> of(const HealthOutlook &outlook)
{
    return ReasonBook(outlook).all();
}

QString title(const HealthReport &report, const Formats &formats)
{
    const QString word = report.status == HealthStatus::Healthy    ? HealthReasonWords::tr("Healthy")
                         : report.status == HealthStatus::Degraded ? HealthReasonWords::tr("Degraded")
                                                                   : HealthReasonWords::tr("Critical");
    if (!report.statusSince)
        return word;
    return formats.timeStyle() == u"relative"
               ? HealthReasonWords::tr("%1 for %2", "status, how long")
                     .arg(word, Formats::age(formats.now() - *report.statusSince))
               : HealthReasonWords::tr("%1 since %2", "status, time").arg(word, formats.clockTime(*report.statusSince));
}

QString sentence(const HealthOutlook &outlook, const std::vector<HealthReason> &reasons)
{
    if (reasons.empty())
        return HealthReasonWords::tr(
                   "Every planner has its prompt, nothing stands still, and no run failed in the last %1")
            .arg(span(outlook.thresholds.failureWindow));
    QStringList parts;
    for (size_t i = 0; i < reasons.size() && i < mostInSentence; ++i)
        parts << (reasons[i].brief.isEmpty() ? reasons[i].text : reasons[i].brief);
    if (const auto more = static_cast<qint64>(reasons.size()) - parts.size(); more > 0)
        parts << HealthReasonWords::tr("%n more reason(s)", nullptr, more);
    return parts.join(u" · "_s);
}

QString span(Micros time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
    if (seconds % 86'400 == 0 && seconds > 2 * 86'400)
        return HealthReasonWords::tr("%1 d", "days").arg(seconds / 86'400);
    if (seconds % 3600 == 0)
        return HealthReasonWords::tr("%1 h", "hours").arg(seconds / 3600);
    return seconds % 60 == 0 ? HealthReasonWords::tr("%1 min", "minutes").arg(seconds / 60)
                             : HealthReasonWords::tr("%1 s", "seconds").arg(seconds);
}

} // namespace healthreasons

} // namespace loomdeck
