// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"
#include "engine/routingconfig.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace loomdeck::cli {

int configMain(int argc, char **argv, const QStringList &arguments)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    if (!parse(parser, u"config"_s, arguments, -1))
        return WrongUsage;
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2 || words[0] != u"check")
        return wrongUsage(u"Use \"config check FILE\"."_s);
    QFile file(words[1]);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(Error::badInput(u"CONFIG_UNREADABLE"_s,
                                      u"The configuration %1 cannot be read: %2."_s.arg(words[1], file.errorString()),
                                      u"Check the path and its rights."_s));
    ConfigCheck check = checkConfig(file.readAll());
    // Whoever checks a file wants to know whether it would work here.
    const auto missing = missingSecrets(check.config);
    check.problems.insert(check.problems.end(), missing.begin(), missing.end());
    QTextStream err(stderr);
    for (const ConfigProblem &problem : check.problems)
        err << problem.text(words[1]) << Qt::endl;
    for (const ConfigProblem &warning : check.warnings)
        err << warning.warningText(words[1]) << Qt::endl;
    if (!check.problems.empty())
        return Refused;
    print(u"%1 is good"_s.arg(words[1]));
    return Done;
}

} // namespace loomdeck::cli
