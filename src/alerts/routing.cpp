// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/routing.h"

#include "alerts/gotext.h"
#include "alerts/intervalreader.h"
#include "alerts/matcherreader.h"
#include "alerts/opsreader.h"
#include "alerts/receiverreader.h"
#include "alerts/routereader.h"
#include "core/nearest.h"

#include <algorithm>
#include <QSet>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

InhibitRule readInhibitRule(DocumentReader &reader)
{
    InhibitRule rule;
    rule.line = reader.line();
    rule.name = reader.text(u"name"_s);
    rule.source = readMatchers(reader, u"source_"_s);
    rule.target = readMatchers(reader, u"target_"_s);
    rule.equal = reader.texts(u"equal"_s);
    return rule;
}

/** Names that appear twice, and names that are used and not there. */
class NameCheck
{
public:
    NameCheck(QString what, ReadingState &state)
        : m_what(std::move(what))
        , m_state(state)
    {}

    void define(const QString &name, int line)
    {
        if (name.isEmpty())
            return;
        if (m_seen.contains(name))
            m_state.add(m_state.problems, line, u"Two %1s are called \"%2\"."_s.arg(m_what, name.left(80)),
                        u"Give one of them another name."_s);
        m_seen.insert(name);
        m_names << name;
    }

    void check(const std::vector<NameUse> &uses) const
    {
        for (const NameUse &use : uses) {
            if (m_seen.contains(use.name))
                continue;
            if (m_state.problems.size() > ReadingState::most)
                return;
            // Looking for a near one in thousands, thousands of times, would take for ever.
            const QString near = m_names.size() > 1000 ? QString() : nearest(use.name, m_names);
            m_state.add(m_state.problems, use.line,
                        u"%1: there is no %2 \"%3\"."_s.arg(use.where, m_what, use.name.left(80)),
                        near.isEmpty() ? u"Define it, or name one that is."_s : u"Did you mean \"%1\"?"_s.arg(near));
        }
    }

private:
    const QString m_what;
    ReadingState &m_state;
    QSet<QString> m_seen;
    QStringList m_names;
};

void readAlertmanager(DocumentReader &root, Routing &routing)
{
    RoutingGlobals globals;
    root.section(u"global"_s, [&](DocumentReader &r) { globals = readGlobals(r, routing.secrets); });
    routing.resolveTimeout = globals.resolveTimeout;
    routing.templates = root.texts(u"templates"_s);
    if (!routing.templates.isEmpty())
        root.warning(root.line(u"templates"_s), u"Templates are Alertmanager's own and are not used."_s,
                     u"Messages are written from Loomdeck's templates."_s);
    NameCheck receivers(u"receiver"_s, root.state()), intervals(u"time interval"_s, root.state());
    root.list(u"receivers"_s, [&](DocumentReader &r) {
        routing.receivers.push_back(readReceiver(r, globals, routing.secrets));
        receivers.define(routing.receivers.back().name, routing.receivers.back().line);
    });
    for (const QString &key : {u"mute_time_intervals"_s, u"time_intervals"_s}) {
        root.list(key, [&](DocumentReader &r) {
            routing.intervals.push_back(readNamedInterval(r));
            intervals.define(routing.intervals.back().name, routing.intervals.back().line);
        });
    }
    root.list(u"inhibit_rules"_s, [&](DocumentReader &r) { routing.inhibitRules.push_back(readInhibitRule(r)); });
    RouteUses uses;
    root.section(u"route"_s, [&](DocumentReader &r) { routing.root = readRouteTree(r, uses); });
    if (!root.has(u"route"_s))
        root.problem(root.line(u"receivers"_s), u"There are receivers, but no route to them."_s,
                     u"Write \"route: {receiver: NAME}\"."_s);
    receivers.check(uses.receivers);
    intervals.check(uses.intervals);
}

bool hasAlertmanager(const DocumentReader &root)
{
    return std::any_of(routingKeys().begin(), routingKeys().end(), [&root](const QString &key) {
        // Alone, these say nothing of routes.
        return key != u"OpsAlerting" && key != u"templates" && key != u"tracing" && root.has(key);
    });
}

} // namespace

const Receiver *Routing::receiver(const QString &name) const
{
    const auto found =
        std::find_if(receivers.begin(), receivers.end(), [&name](const Receiver &one) { return one.name == name; });
    return found == receivers.end() ? nullptr : &*found;
}

const NamedInterval *Routing::interval(const QString &name) const
{
    const auto found = std::find_if(intervals.begin(), intervals.end(),
                                    [&name](const NamedInterval &one) { return one.name == name; });
    return found == intervals.end() ? nullptr : &*found;
}

IntervalVerdict intervalVerdict(const Routing &routing, const Route &route, Timestamp now)
{
    const auto contains = [&](const QString &name) {
        const NamedInterval *interval = routing.interval(name);
        return interval && interval->contains(now);
    };
    if (!route.activeIntervals.isEmpty() &&
        std::none_of(route.activeIntervals.begin(), route.activeIntervals.end(), contains))
        return {true, {}};
    const auto mute = std::find_if(route.muteIntervals.begin(), route.muteIntervals.end(), contains);
    return mute == route.muteIntervals.end() ? IntervalVerdict() : IntervalVerdict{true, *mute};
}

const QStringList &routingKeys()
{
    static const QStringList keys{
        u"route"_s,     u"receivers"_s, u"inhibit_rules"_s, u"time_intervals"_s, u"mute_time_intervals"_s,
        u"templates"_s, u"global"_s,    u"tracing"_s,       u"OpsAlerting"_s};
    return keys;
}

RoutingCheck readRouting(const QByteArray &text)
{
    RoutingCheck check;
    ReadingState state;
    auto routing = std::make_shared<Routing>();
    bool isThere = false;
    if (const DocumentPtr document = readDocument(text, state.problems)) {
        DocumentReader root(*document, {}, state);
        root.takeRest();
        const bool isAlertmanager = hasAlertmanager(root);
        std::optional<OpsAlerting> ops;
        if (const DocumentNode *section = root.take(u"OpsAlerting"_s)) {
            DocumentReader reader(*section, u"OpsAlerting"_s, state, DocumentReader::Keys::AnyCase);
            ops = readOpsAlerting(reader);
        }
        if (isAlertmanager)
            readAlertmanager(root, *routing);
        else if (ops)
            routeOpsAlerting(*ops, *routing);
        if (isAlertmanager && ops && ops->enabled)
            root.problem(root.line(u"OpsAlerting"_s), u"Both route and OpsAlerting say where alerts go."_s,
                         u"Keep one of the two, or write \"Enabled: false\" below OpsAlerting."_s);
        isThere = isAlertmanager || ops;
    }
    if (state.budget <= 0 && state.problems.size() <= ReadingState::most)
        state.problems.push_back({0, u"The file holds, or its aliases unfold to, more than is read."_s,
                                  u"Use fewer aliases inside each other, or fewer routes."_s});
    // A terminal obeys what a name in a file may hold.
    for (RoutingProblems *list : {&state.problems, &state.warnings}) {
        for (RoutingProblem &one : *list) {
            one.message = gotext::printable(one.message);
            one.fix = gotext::printable(one.fix);
        }
    }
    const auto byLine = [](const RoutingProblem &a, const RoutingProblem &b) { return a.line < b.line; };
    std::stable_sort(state.problems.begin(), state.problems.end(), byLine);
    std::stable_sort(state.warnings.begin(), state.warnings.end(), byLine);
    if (isThere && state.problems.empty())
        check.routing = std::move(routing);
    check.problems = std::move(state.problems);
    check.warnings = std::move(state.warnings);
    return check;
}

} // namespace loomdeck
