// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/routing.h"

#include <QTest>

namespace loomdeck::test {

/** The problems one a line: `3: message fix`. */
inline QString problemLines(const RoutingProblems &problems)
{
    QStringList lines;
    for (const RoutingProblem &one : problems)
        lines << QStringLiteral("%1: %2 %3").arg(one.line).arg(one.message, one.fix);
    return lines.join(u'\n');
}

/** Reads a configuration that must be good. */
inline std::shared_ptr<const Routing> routingOf(const QByteArray &text)
{
    const RoutingCheck check = readRouting(text);
    if (!check.routing)
        qFatal("Refused:\n%s", qPrintable(problemLines(check.problems)));
    return check.routing;
}

/** Reads `a=1 b=2` as labels. */
inline LabelSet labelsOf(const QString &text)
{
    LabelSet labels;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        labels.set(word.section(u'=', 0, 0), word.section(u'=', 1));
    return labels;
}

/** The receivers of the routes that notify, by asking every node. */
inline QString receiversOf(const Route &root, const LabelSet &labels)
{
    QStringList names;
    for (const RouteStep &step : routePath(root, labels)) {
        if (step.notifies)
            names << step.route->receiver;
    }
    return names.join(u',');
}

} // namespace loomdeck::test
