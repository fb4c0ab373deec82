// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loomdeck::cli {

int metricsMain(int argc, char **argv, const QStringList &arguments)
{
    QCoreApplication app(argc, argv);
    if (arguments.value(0) != u"rebuild")
        return wrongUsage(arguments.isEmpty()
                              ? u"\"loomdeck metrics\" needs a word: rebuild."_s
                              : u"\"loomdeck metrics\" does not know \"%1\".%2"_s.arg(
                                    arguments[0].left(80), didYouMean({}, arguments[0], {u"rebuild"_s})));
    QCommandLineParser parser;
    addStoreOptions(parser);
    if (!parse(parser, u"metrics rebuild"_s, arguments.mid(1)))
        return WrongUsage;
    const auto engine = openEngine(parser, u"cli"_s);
    if (!engine)
        return refuse(engine.error());
    const auto report = metrics::rebuild((*engine)->database(), (*engine)->metricRules());
    if (!report)
        return refuse(report.error());
    print(u"rebuilt: %1 entries counted"_s.arg(report->entries));
    return Done;
}

} // namespace loomdeck::cli
