// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiserver.h"
#include "app/cli.h"
#include "app/terminationsignal.h"
#include "core/log.h"
#include "core/whendone.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loomdeck::cli {

int serveMain(int argc, char **argv, const QStringList &arguments)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    addStoreOptions(parser);
    parser.addOption({u"listen"_s, u"Address of the API, for example 127.0.0.1:7420."_s, u"HOST:PORT"_s});
    parser.addOption({u"workers"_s, u"Jobs at once."_s, u"N"_s});
    if (!parse(parser, u"serve"_s, arguments))
        return WrongUsage;
    int workers = -1;
    if (parser.isSet(u"workers"_s)) {
        bool ok = false;
        workers = parser.value(u"workers"_s).toInt(&ok);
        if (!ok || workers < 0 || workers > 1024)
            return wrongUsage(u"--workers wants a number from 0 to 1024."_s);
    }

    // Before the store is opened: a signal during start-up must end in order too.
    TerminationSignal signal;
    auto engine = openEngine(parser, u"serve"_s, workers);
    if (!engine)
        return refuse(engine.error());
    engine.value()->start();
    auto server = std::make_unique<ApiServer>(*engine.value());
    const auto address =
        server->listen(parser.isSet(u"listen"_s) ? parser.value(u"listen"_s) : engine.value()->config().api.listen);
    if (!address) {
        engine.value()->drain().waitForFinished();
        return refuse(address.error());
    }
    print(u"listening on http://"_s + address.value());

    QObject::connect(&signal, &TerminationSignal::received, &app, [&] {
        qCInfo(logEngine) << "Stopping: no new work is claimed, what runs may finish.";
        server->stop();
        whenDone(&app, engine.value()->drain(), [&app] { app.quit(); });
    });
    const int code = app.exec();
    server.reset();
    engine.value().reset();
    return code;
}

} // namespace loomdeck::cli
