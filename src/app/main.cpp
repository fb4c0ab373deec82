// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"

#include <cstdio>
#include <QCoreApplication>
#include <QDateTime>
#include <QHash>

using namespace Qt::StringLiterals;

namespace {

using namespace loomdeck;

const char usage[] = R"(Loomdeck, the operations console for writing and planning agents.

  loomdeck [--store URL] [--demo] [--page NAME] [--screenshot FILE.png [--size WxH] [--theme light|dark]]
      opens the console
  loomdeck serve [--store URL] [--listen HOST:PORT] [--workers N] [--config FILE]
      the same engine without windows
  loomdeck import [--store URL] [--plan ID] FILE|FOLDER…
  loomdeck import [--store URL] --from URL --token T
      takes payloads of the reference system
  loomdeck demo --store URL [--plans P] [--items N] [--entries M] [--seed S]
      fills a store with plausible work
  loomdeck verify [--store URL]
      walks the journal's hash chain and names the first broken entry
  loomdeck metrics rebuild [--store URL]
      counts metrics again from the journal; what was sampled stays
  loomdeck doctor [--store URL]
      says what to mend
  loomdeck token create --name NAME --role viewer|operator|admin
  loomdeck token list
  loomdeck token revoke NAME
  loomdeck config check FILE
  loomdeck routes test [--config FILE] LABEL=VALUE…
      prints the receivers of an alert with these labels
  loomdeck routes show [--config FILE]
      prints the tree of routes

Every command takes --store URL (or LOOMDECK_STORE) and --config FILE (or LOOMDECK_CONFIG).
Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
)";

/** One line a message: time, level, category, text. */
void writeLog(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    static const char *const levels[] = {"debug", "warning", "error", "fatal", "info"};
    const QByteArray time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toLatin1();
    std::fprintf(stderr, "%s %-7s %s: %s\n", time.constData(), levels[type],
                 context.category ? context.category : "default", message.toUtf8().constData());
}

} // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(writeLog);
    QCoreApplication::setApplicationName(u"loomdeck"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LOOMDECK_VERSION));
    static const QHash<QString, cli::Main> commands{
        {u"serve"_s, cli::serveMain},   {u"import"_s, cli::importMain},   {u"verify"_s, cli::verifyMain},
        {u"doctor"_s, cli::doctorMain}, {u"token"_s, cli::tokenMain},     {u"config"_s, cli::configMain},
        {u"demo"_s, cli::demoMain},     {u"metrics"_s, cli::metricsMain}, {u"routes"_s, cli::routesMain}};
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s)) {
        std::fputs(usage, stdout);
        return cli::Done;
    }
    if (arguments.value(0) == u"--version") {
        cli::print(u"loomdeck "_s + QCoreApplication::applicationVersion());
        return cli::Done;
    }
    if (const auto command = commands.find(arguments.value(0)); command != commands.end())
        return (*command)(argc, argv, arguments.mid(1));
    if (!arguments.isEmpty() && !arguments[0].startsWith(u'-'))
        return cli::wrongUsage(u"There is no command \"%1\".%2"_s.arg(
            arguments[0].left(80), cli::didYouMean({}, arguments[0], commands.keys())));
    return cli::consoleMain(argc, argv, arguments);
}
