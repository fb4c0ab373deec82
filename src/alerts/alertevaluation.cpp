// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertevaluation.h"

#include "alerts/alert.h"
#include "alerts/runbook.h"
#include "core/texttime.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QString minuteText(Timestamp time)
{
    return isoText(Timestamp(std::chrono::floor<std::chrono::minutes>(time)))
        .replace(u'T', u' ')
        .replace(u":00Z"_s, u" UTC"_s);
}

QString countText(qint64 count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(count).arg(count == 1 ? one : many);
}

QString orUnknown(const QString &name, const QString &word)
{
    return name.isEmpty() ? word : name;
}

void setLabel(AlertCandidate &candidate, QStringView name, const QString &value)
{
    candidate.labels.set(name.toString(), value);
}

void setPlan(AlertCandidate &candidate, const AlertFacts::Plan &plan, bool withBranch = false)
{
    setLabel(candidate, alertlabel::plan, plan.name);
    setLabel(candidate, alertlabel::planId, plan.id);
    if (withBranch)
        setLabel(candidate, alertlabel::branch, plan.branch);
}

void setItem(AlertCandidate &candidate, const AlertFacts::Item &item)
{
    setPlan(candidate, item.plan, true);
    setLabel(candidate, alertlabel::backlog, item.backlogId);
    setLabel(candidate, alertlabel::itemId, item.itemId);
    setLabel(candidate, alertlabel::taskId, item.taskId);
    setLabel(candidate, alertlabel::planner, item.planner);
    setLabel(candidate, alertlabel::provider, item.provider);
}

QString itemWords(const AlertFacts::Item &item)
{
    const QString place =
        item.plan.branch.isEmpty() ? item.plan.name : u"%1 (%2)"_s.arg(item.plan.name, item.plan.branch);
    const QString what = item.backlogId.isEmpty() ? orUnknown(item.planner, u"Something"_s) : item.backlogId;
    return place.isEmpty() ? what : u"%1 of %2"_s.arg(what, place);
}

/** Collects what one rule finds, and no more of it than is useful. */
class Finder
{
public:
    Finder(const AlertFacts &facts, const std::vector<AlertRule> &rules)
        : m_facts(facts)
        , m_rules(rules)
    {}

    std::vector<AlertCandidate> find()
    {
        ofReport();
        items();
        plans();
        branches();
        work();
        surroundings();
        for (AlertCandidate &one : m_found)
            one.seal();
        return std::move(m_found);
    }

private:
    const AlertRule *ruleOf(const QString &name) const
    {
        const AlertRule *rule = alertrules::find(m_rules, name);
        return rule && rule->enabled ? rule : nullptr;
    }

    AlertCandidate candidate(const AlertRule &rule, const QString &id, const QString &description) const
    {
        AlertCandidate one;
        one.rule = rule.name;
        setLabel(one, alertlabel::name, rule.name);
        setLabel(one, alertlabel::id, id);
        setLabel(one, alertlabel::severity, rule.severity);
        one.annotations.set(u"summary"_s, QString::fromUtf8(rule.title));
        one.annotations.set(u"description"_s, description);
        one.annotations.set(u"runbook"_s, runbook::nameOf(rule.name));
        return one;
    }

    /** One for each of the first mostOfRule, and one for all others together. */
    template<typename Rows, typename F>
    void each(const QString &name, const Rows &rows, qint64 total, F make)
    {
        const AlertRule *rule = ruleOf(name);
        if (!rule)
            return;
        qint64 count = 0;
        for (const auto &row : rows) {
            if (count == mostOfRule)
                break;
            m_found.push_back(make(*rule, row));
            ++count;
        }
        if (total <= count)
            return;
        AlertCandidate rest = candidate(*rule, name, u"%1 more are not listed one by one."_s.arg(total - count));
        rest.labels.set(u"rest"_s, u"true"_s);
        m_found.push_back(std::move(rest));
    }
    template<typename Rows, typename F>
    void each(const QString &name, const Rows &rows, F make)
    {
        each(name, rows, static_cast<qint64>(rows.size()), make);
    }

    /** Rules whose alerts planner health makes one by one: templates, drift, runs, critique, flapping, world bibles. */
    void ofReport()
    {
        if (!m_facts.report)
            return;
        std::map<QString, std::vector<const HealthAlert *>> byRule;
        for (const HealthAlert &alert : m_facts.report->alerts) {
            for (const QString &name : {u"template-missing"_s, u"template-inactive"_s, u"backlog:contract-drift"_s,
                                        u"planner:no-executions"_s, u"planner:critique"_s, u"backlog:flapping"_s,
                                        u"worldbible:missing"_s, u"worldbible:stale"_s}) {
                if (alert.id == name || alert.id.startsWith(name + u':'))
                    byRule[name].push_back(&alert);
            }
        }
        for (const auto &[name, alerts] : byRule)
            each(name, alerts,
                 [this](const AlertRule &rule, const HealthAlert *alert) { return reported(rule, *alert); });
    }

    AlertCandidate reported(const AlertRule &rule, const HealthAlert &alert) const
    {
        AlertCandidate one = candidate(rule, alert.id, alert.description);
        setLabel(one, alertlabel::severity, healthSeverityName(alert.severity).toLower());
        one.annotations.set(u"summary"_s, alert.title);
        const QString rest = alert.id.mid(rule.name.size() + 1);
        if (rule.name.startsWith(u"template-"))
            setStep(one, rest);
        else if (rule.name == u"planner:critique")
            one.labels.set(u"critique"_s, rest);
        else if (rule.name.startsWith(u"worldbible:"))
            setPlan(one, m_facts.plans.value(rest));
        else if (rule.name == u"backlog:flapping") {
            setPlan(one, m_facts.plans.value(rest.section(u':', 0, 0).remove(u'-')));
            setLabel(one, alertlabel::backlog, rest.section(u':', 1));
        }
        if (rule.name == u"worldbible:stale") // the report's words tell an age, which is another one each second
            one.annotations.set(u"description"_s, u"Nothing touched the world bible of %1 for too long."_s.arg(
                                                      one.labels.value(u"plan"_s)));
        return one;
    }

    void setStep(AlertCandidate &one, const QString &place) const
    {
        for (const PlannerCard &card : m_facts.report->planners) {
            for (const PlannerStep &step : card.steps) {
                const QString id = QString(card.name + u':' + step.stepId).trimmed().toLower().replace(u' ', u'-');
                if (id != place)
                    continue;
                setLabel(one, alertlabel::planner, card.name);
                setLabel(one, alertlabel::step, step.stepId);
                one.labels.set(u"template"_s, step.templateId);
            }
        }
    }

    void items()
    {
        each(u"backlog:stale"_s, m_facts.stale.list, m_facts.stale.total,
             [this](const AlertRule &rule, const AlertFacts::Item &item) {
                 AlertCandidate one = candidate(rule, rule.name,
                                                u"%1 is in progress, and nothing touched it since %2."_s.arg(
                                                    itemWords(item), minuteText(item.since)));
                 setItem(one, item);
                 return one;
             });
        each(u"backlog:orphaned"_s, m_facts.orphaned.list, m_facts.orphaned.total,
             [this](const AlertRule &rule, const AlertFacts::Item &item) {
                 AlertCandidate one =
                     candidate(rule, rule.name, u"%1 belongs to a plan that does not exist."_s.arg(item.backlogId));
                 setItem(one, item);
                 return one;
             });
        each(u"planner:recent-failures"_s, m_facts.failing.list, m_facts.failing.total,
             [this](const AlertRule &rule, const AlertFacts::Item &item) {
                 QString words = u"%1: %2 failed %3, last at %4."_s.arg(
                     itemWords(item), orUnknown(item.planner, u"a planner"_s),
                     countText(item.times, u"time"_s, u"times"_s), minuteText(item.since));
                 if (!item.error.isEmpty())
                     words += u' ' + item.error;
                 AlertCandidate one = candidate(rule, rule.name, words);
                 setItem(one, item);
                 return one;
             });
    }

    void plans()
    {
        each(u"lore:blocked"_s, m_facts.lore, [this](const AlertRule &rule, const AlertFacts::Lore &lore) {
            AlertCandidate one =
                candidate(rule, rule.name,
                          u"%1: %2 blocked, %3 planned"_s.arg(lore.plan.name).arg(lore.blocked).arg(lore.planned));
            setPlan(one, lore.plan);
            return one;
        });
        each(u"obligation:open"_s, m_facts.obligations,
             [this](const AlertRule &rule, const AlertFacts::Obligations &owed) {
                 AlertCandidate one = candidate(rule, rule.name,
                                                u"%1: open %2, drift %3, aging %4"_s.arg(owed.plan.name)
                                                    .arg(owed.open)
                                                    .arg(owed.drift)
                                                    .arg(owed.ageing));
                 setPlan(one, owed.plan);
                 return one;
             });
    }

    void branches()
    {
        const AlertRule *rule = ruleOf(u"branch:blocked"_s);
        if (!rule)
            return;
        const auto enough = static_cast<size_t>(std::max<qint64>(rule->bound, 1));
        std::vector<const AlertFacts::Branch *> blocked;
        for (const AlertFacts::Branch &branch : m_facts.branches) {
            if (branch.blockedSince.size() >= enough)
                blocked.push_back(&branch);
        }
        each(rule->name, blocked, [this, enough](const AlertRule &own, const AlertFacts::Branch *branch) {
            AlertCandidate one = candidate(
                own, own.name,
                u"Branch %1 of %2 has %3."_s.arg(branch->plan.branch, branch->plan.name,
                                                 countText(static_cast<qint64>(branch->blockedSince.size()),
                                                           u"blocked requirement"_s, u"blocked requirements"_s)));
            setPlan(one, branch->plan, true);
            // It has had so many since the last one of so many came.
            one.since = branch->blockedSince[enough - 1];
            return one;
        });
    }

    void work()
    {
        each(u"gate:closed"_s, m_facts.gates, [this](const AlertRule &rule, const AlertFacts::Gate &gate) {
            AlertCandidate one = candidate(
                rule, rule.name,
                u"%1 (%2) takes no calls since %3. %4 %5"_s
                    .arg(orUnknown(gate.provider, u"A provider"_s), gate.model, minuteText(gate.since),
                         gate.needsPerson ? u"A person must open the gate."_s : u"It opens by itself."_s, gate.reason)
                    .trimmed());
            if (gate.needsPerson)
                setLabel(one, alertlabel::severity, u"error"_s);
            setLabel(one, alertlabel::provider, gate.provider);
            setLabel(one, alertlabel::model, gate.model);
            one.labels.set(u"gate"_s, gate.key);
            one.since = gate.since;
            return one;
        });
        each(u"job:dead"_s, m_facts.deadJobs, [this](const AlertRule &rule, const AlertFacts::DeadJob &job) {
            QString words = u"Job %1 (%2) used up its attempts at %3."_s.arg(job.id).arg(job.kind, minuteText(job.at));
            if (!job.error.isEmpty())
                words += u' ' + job.error;
            AlertCandidate one = candidate(rule, rule.name, words);
            setItem(one, job.item);
            one.labels.set(u"job"_s, QString::number(job.id));
            one.labels.set(u"kind"_s, job.kind);
            return one;
        });
    }

    void surroundings()
    {
        each(u"slo:burning"_s, m_facts.levels, [this](const AlertRule &rule, const AlertFacts::Level &level) {
            AlertCandidate one =
                candidate(rule, rule.name,
                          u"The error budget of %1 is %2."_s.arg(level.name, QString(level.state).replace(u'-', u' ')));
            if (level.state == u"at-risk")
                setLabel(one, alertlabel::severity, u"warning"_s);
            one.labels.set(u"objective"_s, level.name);
            return one;
        });
        const AlertRule *full = ruleOf(u"store:full"_s);
        if (full && m_facts.storeUsed && *m_facts.storeUsed >= static_cast<double>(full->bound))
            m_found.push_back(candidate(*full, full->name,
                                        u"The disk of the store is filled by %1 percent or more."_s.arg(full->bound)));
        each(u"node:gone"_s, m_facts.nodesGone, [this](const AlertRule &rule, const AlertFacts::Node &node) {
            AlertCandidate one =
                candidate(rule, rule.name, u"%1 was last heard of at %2."_s.arg(node.name, minuteText(node.seenAt)));
            one.labels.set(u"node"_s, node.name);
            one.labels.set(u"kind"_s, node.kind);
            return one;
        });
    }

    const AlertFacts &m_facts;
    const std::vector<AlertRule> &m_rules;
    std::vector<AlertCandidate> m_found;
};

} // namespace

std::vector<AlertCandidate> evaluateRules(const AlertFacts &facts, const std::vector<AlertRule> &rules)
{
    return Finder(facts, rules).find();
}

} // namespace loomdeck
