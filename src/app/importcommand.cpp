// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"
#include "core/ids.h"
#include "core/whendone.h"
#include "engine/secretref.h"
#include "importer/importrun.h"
#include "importer/referencepull.h"

#include <cstdio>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QSet>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace loomdeck::cli {

namespace {

void printError(const QString &line)
{
    QTextStream(stderr) << line << Qt::endl;
}

void tell(const FileReport &report)
{
    if (report.refusal)
        printError(report.refusalLine());
    else
        for (const QString &line : report.lines())
            print(line);
}

void addFiles(ImportRun &run, const QStringList &arguments)
{
    QSet<QString> seen;
    for (const QString &argument : arguments) {
        const auto found = payloadFiles(argument);
        if (!found) {
            run.addRefusal(argument, found.error());
            continue;
        }
        for (const QString &file : found->skipped)
            print(u"left out  %1: not a .json file"_s.arg(file));
        for (const QString &file : found->files) {
            const QString canonical = QFileInfo(file).canonicalFilePath();
            if (!seen.contains(canonical))
                run.addFile(file);
            seen.insert(canonical);
        }
    }
}

Result<void> addAnswers(ImportRun &run, const QString &server, const QString &token, const Clock &clock)
{
    const auto address = ReferenceClient::serverFrom(server);
    if (!address)
        return address.error();
    const auto secret = resolveSecrets(token);
    if (!secret)
        return secret.error();
    QNetworkAccessManager network;
    ReferenceClient client(network, address.value(), secret.value());
    QObject::connect(&client, &ReferenceClient::waiting, &client,
                     [](int seconds) { print(u"waiting   %1 s, for the server asks for it"_s.arg(seconds)); });
    ReferencePull pull(client, clock);
    QEventLoop loop;
    std::optional<Result<Pulled>> pulled;
    whenDone(&loop, pull.pull(), [&](const Result<Pulled> &result) {
        pulled = result;
        loop.quit();
    });
    if (!pulled)
        loop.exec();
    if (!pulled->ok())
        return pulled->error();
    for (const Payload &payload : pulled->value().payloads)
        run.add(payload);
    for (const auto &[name, error] : pulled->value().refused)
        run.addRefusal(name, error);
    return {};
}

} // namespace

int importMain(int argc, char **argv, const QStringList &arguments)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    addStoreOptions(parser);
    parser.addOption({u"plan"_s, u"Plan of lists that do not say which plan they belong to."_s, u"ID"_s});
    parser.addOption({u"from"_s, u"Address of a running server of the reference API."_s, u"URL"_s});
    parser.addOption({u"token"_s, u"Token for that server; ${env:NAME} and ${file:/path} are resolved."_s, u"T"_s});
    if (!parse(parser, u"import"_s, arguments, -1))
        return WrongUsage;
    const QStringList files = parser.positionalArguments();
    const bool fromServer = parser.isSet(u"from"_s);
    if (fromServer == !files.isEmpty())
        return wrongUsage(u"Name files or folders to import, or a server with --from."_s);
    if (fromServer != parser.isSet(u"token"_s))
        return wrongUsage(u"--from and --token go together."_s);
    if (fromServer && parser.isSet(u"plan"_s))
        return wrongUsage(u"--plan is for files; a server says which plan its lists belong to."_s);
    const auto plan = parser.isSet(u"plan"_s) ? parseGuid(parser.value(u"plan"_s)) : Result<QString>(QString());
    if (!plan)
        return wrongUsage(u"--plan wants the id of a plan."_s);

    const auto engine = openEngine(parser, u"cli"_s);
    if (!engine)
        return refuse(engine.error());
    const Actor actor = (*engine)->localActor(u"import"_s);
    if (actor.role < Role::Operator)
        return refuse(Error::forbidden(u"FORBIDDEN"_s, u"A viewer may not import."_s,
                                       u"Ask somebody with the role operator or admin."_s));
    ImportRun run((*engine)->database(), actor, plan.value());
    if (!fromServer)
        addFiles(run, files);
    else if (const auto pulled = addAnswers(run, parser.value(u"from"_s), parser.value(u"token"_s), (*engine)->clock());
             !pulled)
        return refuse(pulled.error());
    const auto reports = run.run(tell);
    print(summaryLine(reports));
    const bool all = std::none_of(reports.begin(), reports.end(), [](const FileReport &r) { return r.refusal; });
    return all ? Done : Refused;
}

} // namespace loomdeck::cli
