// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/routetext.h"

#include "alerts/gotext.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QString groupText(const Route &route)
{
    return route.groupByAll ? u"[...]"_s : u'[' + route.groupBy.join(u", "_s) + u']';
}

QString routeLine(const Route &route, const Route *parent)
{
    QStringList parts{(parent ? matchersText(route.matchers) : u"route"_s) + u"  receiver: "_s + route.receiver};
    if (route.continues)
        parts << u"continue: true"_s;
    if (!parent || parent->groupBy != route.groupBy || parent->groupByAll != route.groupByAll)
        parts << u"group_by: "_s + groupText(route);
    const auto time = [&](const QString &name, Micros Route::*field) {
        if (!parent || parent->*field != route.*field)
            parts << name + gotext::durationText(route.*field);
    };
    time(u"group_wait: "_s, &Route::groupWait);
    time(u"group_interval: "_s, &Route::groupInterval);
    time(u"repeat_interval: "_s, &Route::repeatInterval);
    if (!route.muteIntervals.isEmpty())
        parts << u"mute_time_intervals: ["_s + route.muteIntervals.join(u", "_s) + u']';
    if (!route.activeIntervals.isEmpty())
        parts << u"active_time_intervals: ["_s + route.activeIntervals.join(u", "_s) + u']';
    return gotext::printable(parts.join(u"  "_s));
}

void addRoutes(const Route &route, const QString &indent, QStringList &lines)
{
    for (size_t i = 0; i < route.children.size(); ++i) {
        const bool isLast = i + 1 == route.children.size();
        lines << indent + (isLast ? u"└── "_s : u"├── "_s) + routeLine(route.children[i], &route);
        addRoutes(route.children[i], indent + (isLast ? u"    "_s : u"│   "_s), lines);
    }
}

QString receiverLine(const Receiver &receiver)
{
    QStringList kinds;
    for (const Integration &one : receiver.integrations) {
        QString kind = integrationName(one);
        if (one.kind == Integration::Kind::Webhook)
            kind += u" ("_s + one.format + u')';
        else if (one.kind == Integration::Kind::Foreign)
            kind += u" (not sent)"_s;
        kinds << kind;
    }
    return gotext::printable(receiver.name + u": "_s + (kinds.isEmpty() ? u"tells nobody"_s : kinds.join(u", "_s)));
}

} // namespace

QStringList routingText(const Routing &routing)
{
    QStringList lines{routeLine(routing.root, nullptr)};
    addRoutes(routing.root, {}, lines);
    lines << QString() << u"receivers"_s;
    for (const Receiver &receiver : routing.receivers)
        lines << u"  "_s + receiverLine(receiver);
    return lines;
}

} // namespace loomdeck
