// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/routereader.h"

#include "alerts/gotext.h"
#include "alerts/matcherreader.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

void readGrouping(DocumentReader &reader, Route &route)
{
    const QString key = u"group_by"_s;
    QStringList names = reader.texts(key);
    if (names.isEmpty())
        return; // an empty list inherits, too, as in Alertmanager
    const bool groupsByAll = names.contains(u"..."_s);
    if (groupsByAll && names.size() > 1)
        reader.problem(reader.line(key), u"%1 names \"...\" and labels besides."_s.arg(reader.named(key)),
                       u"\"...\" stands alone; it makes each label set a group."_s);
    if (names.removeDuplicates() > 0)
        reader.problem(reader.line(key), u"%1 names a label twice."_s.arg(reader.named(key)),
                       u"Keep one of the two."_s);
    if (names.contains(QString()))
        reader.problem(reader.line(key), u"%1 holds an empty name."_s.arg(reader.named(key)), u"Remove it."_s);
    names.sort();
    route.groupByAll = groupsByAll;
    route.groupBy = groupsByAll ? QStringList() : names;
}

void readTimings(DocumentReader &reader, Route &route)
{
    reader.duration(u"group_wait"_s, route.groupWait);
    bool any = false;
    for (const auto &[key, value] : {std::pair(u"group_interval"_s, &route.groupInterval),
                                     std::pair(u"repeat_interval"_s, &route.repeatInterval)}) {
        if (!reader.duration(key, *value))
            continue;
        any = true;
        if (*value <= 0us)
            reader.problem(reader.line(key), u"%1 is zero."_s.arg(reader.named(key)), u"Write for example 5m."_s);
    }
    if (any && route.repeatInterval < route.groupInterval)
        reader.warning(reader.line(u"repeat_interval"_s),
                       u"%1 is repeated every %2 at the soonest, for groups are looked at that often."_s.arg(
                           reader.path(), gotext::durationText(route.groupInterval)),
                       u"Make repeat_interval a multiple of group_interval."_s);
}

void readRoutingNames(DocumentReader &reader, Route &route, RouteUses &uses)
{
    const QString receiver = reader.text(u"receiver"_s);
    if (!receiver.isEmpty()) {
        route.receiver = receiver;
        uses.receivers.push_back({receiver, reader.named(u"receiver"_s), reader.line(u"receiver"_s)});
    }
    for (const auto &[key, names] : {std::pair(u"mute_time_intervals"_s, &route.muteIntervals),
                                     std::pair(u"active_time_intervals"_s, &route.activeIntervals)}) {
        *names = reader.texts(key);
        for (const QString &name : *names)
            uses.intervals.push_back({name, reader.named(key), reader.line(key)});
    }
}

/** What a child has from its parent before its own keys are read. */
Route heirOf(const Route &parent)
{
    Route child;
    child.receiver = parent.receiver;
    child.groupBy = parent.groupBy;
    child.groupByAll = parent.groupByAll;
    child.groupWait = parent.groupWait;
    child.groupInterval = parent.groupInterval;
    child.repeatInterval = parent.repeatInterval;
    child.labels = parent.labels;
    return child;
}

void readRouteNode(DocumentReader &reader, Route &route, RouteUses &uses)
{
    route.line = reader.line();
    readRoutingNames(reader, route, uses);
    readGrouping(reader, route);
    readTimings(reader, route);
    route.matchers = readMatchers(reader);
    reader.flag(u"continue"_s, route.continues);
    for (const DocumentNode::Entry &label : reader.pairs(u"labels"_s))
        route.labels.set(label.key, label.value->text);
    reader.list(u"routes"_s, [&](DocumentReader &r) {
        Route child = heirOf(route);
        readRouteNode(r, child, uses);
        route.children.push_back(std::move(child));
    });
    for (size_t i = 0; i + 1 < route.children.size(); ++i) {
        const Route &child = route.children[i];
        if (!child.matchers.empty() || child.continues)
            continue;
        reader.warning(child.line, u"This route takes everything, so those behind it are never asked."_s,
                       u"Give it matchers, put it last, or write \"continue: true\"."_s);
        break;
    }
}

void checkRoot(DocumentReader &reader, const Route &root)
{
    if (root.receiver.isEmpty())
        reader.problem(reader.line(), u"The root route names no receiver."_s,
                       u"Write \"receiver: NAME\" below route; it gets what no other route takes."_s);
    for (const char *key : {"match", "match_re", "matchers"}) {
        if (reader.has(QString::fromLatin1(key)) && !root.matchers.empty())
            reader.problem(reader.line(QString::fromLatin1(key)),
                           u"The root route has matchers, but it must take every alert."_s,
                           u"Move them to a route below \"routes\"."_s);
    }
    for (const auto &[key, names] : {std::pair(u"mute_time_intervals"_s, root.muteIntervals),
                                     std::pair(u"active_time_intervals"_s, root.activeIntervals)}) {
        if (!names.isEmpty())
            reader.problem(reader.line(key), u"The root route has %1."_s.arg(key),
                           u"Move them to a route below \"routes\"."_s);
    }
    if (root.continues)
        reader.problem(reader.line(u"continue"_s), u"The root route has \"continue\", but nothing comes after it."_s,
                       u"Remove the line."_s);
}

} // namespace

Route readRouteTree(DocumentReader &reader, RouteUses &uses)
{
    Route root;
    readRouteNode(reader, root, uses);
    checkRoot(reader, root);
    root.settleKeys();
    return root;
}

} // namespace loomdeck
