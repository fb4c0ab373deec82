// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loomdeck::cli {

int verifyMain(int argc, char **argv, const QStringList &arguments)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    addStoreOptions(parser);
    if (!parse(parser, u"verify"_s, arguments))
        return WrongUsage;
    const auto engine = openEngine(parser, u"cli"_s);
    if (!engine)
        return refuse(engine.error());
    const auto report = (*engine)->queries().verifyChain().result();
    if (!report)
        return refuse(report.error());
    if (!report->whole()) {
        return refuse(Error::internal(
            u"CHAIN_BROKEN"_s, u"The journal is broken at entry %1: %2."_s.arg(report->brokenAt).arg(report->problem),
            u"Keep the store as it is and compare it with a backup."_s));
    }
    print(u"whole: %1 entries, %2 sealed, %3 not sealed yet"_s.arg(report->entries)
              .arg(report->sealed)
              .arg(report->entries - report->sealed));
    return Done;
}

} // namespace loomdeck::cli
