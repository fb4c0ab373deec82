// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"
#include "core/texttime.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loomdeck::cli {

namespace {

int create(Engine &engine, const QCommandLineParser &parser)
{
    const auto made = engine.commands()
                          .run(u"token.create"_s, engine.localActor(u"cli"_s),
                               {{u"name"_s, parser.value(u"name"_s)}, {u"role"_s, parser.value(u"role"_s)}})
                          .result();
    if (!made)
        return refuse(made.error());
    print((*made)[u"token"].toString());
    return Done;
}

int revoke(Engine &engine, const QString &name)
{
    const auto done =
        engine.commands().run(u"token.revoke"_s, engine.localActor(u"cli"_s), {{u"name"_s, name}}).result();
    if (!done)
        return refuse(done.error());
    print(u"revoked %1"_s.arg(name));
    return Done;
}

int list(Engine &engine)
{
    const auto tokens = engine.queries().tokens().result();
    if (!tokens)
        return refuse(tokens.error());
    for (const ApiToken &token : *tokens)
        print(u"%1\t%2\t%3\t%4"_s.arg(token.name, roleName(token.role), isoText(token.createdAt),
                                      token.revokedAt ? u"revoked "_s + isoText(*token.revokedAt) : u"valid"_s));
    return Done;
}

} // namespace

int tokenMain(int argc, char **argv, const QStringList &arguments)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    addStoreOptions(parser);
    parser.addOption({u"name"_s, u"Who will use the token."_s, u"NAME"_s});
    parser.addOption({u"role"_s, u"viewer, operator or admin."_s, u"ROLE"_s});
    if (!parse(parser, u"token"_s, arguments, -1))
        return WrongUsage;
    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0);
    const bool creates = action == u"create" && words.size() == 1;
    const bool lists = action == u"list" && words.size() == 1;
    const bool revokes = action == u"revoke" && words.size() == 2;
    if (!creates && !lists && !revokes)
        return wrongUsage(u"Use \"token create --name NAME --role ROLE\", \"token list\" or \"token revoke NAME\"."_s);
    if (creates && (!parser.isSet(u"name"_s) || !parser.isSet(u"role"_s)))
        return wrongUsage(u"A new token needs --name and --role."_s);
    const auto engine = openEngine(parser, u"cli"_s);
    if (!engine)
        return refuse(engine.error());
    return creates ? create(**engine, parser) : lists ? list(**engine) : revoke(**engine, words[1]);
}

} // namespace loomdeck::cli
