// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"

#include "core/nearest.h"
#include "engine/secretref.h"

#include <cstdio>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace loomdeck::cli {

namespace {

/** The parser does not list what it knows, but its help does. */
QStringList optionsOf(const QCommandLineParser &parser)
{
    static const QRegularExpression option(u"^ +--([a-z-]+)"_s, QRegularExpression::MultilineOption);
    QStringList names;
    for (auto found = option.globalMatch(parser.helpText()); found.hasNext();)
        names << found.next().captured(1);
    return names;
}

} // namespace

void print(const QString &line)
{
    QTextStream out(stdout);
    out << line << Qt::endl;
}

int refuse(const Error &error)
{
    QTextStream(stderr) << error.toLine() << Qt::endl;
    return Refused;
}

int wrongUsage(const QString &message)
{
    QTextStream(stderr) << message << u" Try \"loomdeck --help\"."_s << Qt::endl;
    return WrongUsage;
}

QString configFile()
{
    const QString named = qEnvironmentVariable("LOOMDECK_CONFIG");
    return named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/loomdeck.yaml"_s
                           : named;
}

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

void addStoreOptions(QCommandLineParser &parser)
{
    parser.addOption({u"store"_s,
                      u"Where the store is: sqlite:/path/file.db or postgresql://user:password@host:port/database."_s,
                      u"URL"_s});
    parser.addOption({u"config"_s, u"Configuration file."_s, u"FILE"_s});
}

QString didYouMean(const QString &prefix, const QString &word, const QStringList &known)
{
    const QString near = nearest(word, known);
    return near.isEmpty() ? QString() : u" Did you mean %1%2?"_s.arg(prefix, near);
}

bool parse(QCommandLineParser &parser, const QString &command, const QStringList &arguments, int mostWords)
{
    const QString name = command.isEmpty() ? u"loomdeck"_s : u"loomdeck "_s + command;
    const bool parsed = parser.parse(QStringList{name} + arguments);
    if (const QStringList unknown = parser.unknownOptionNames(); !unknown.isEmpty()) {
        wrongUsage(u"\"%1\" has no option --%2.%3"_s.arg(name, unknown[0].left(80),
                                                         didYouMean(u"--"_s, unknown[0], optionsOf(parser))));
        return false;
    }
    if (!parsed) {
        wrongUsage(parser.errorText() + u'.');
        return false;
    }
    if (const QStringList words = parser.positionalArguments(); mostWords >= 0 && words.size() > mostWords) {
        wrongUsage(u"\"%1\" does not know what to do with \"%2\"."_s.arg(name, words[mostWords].left(80)));
        return false;
    }
    return true;
}

Result<Config> configFrom(const QCommandLineParser &parser)
{
    const bool named = parser.isSet(u"config"_s) || qEnvironmentVariableIsSet("LOOMDECK_CONFIG");
    const QString file = parser.isSet(u"config"_s) ? parser.value(u"config"_s) : configFile();
    if (!named && !QFile::exists(file))
        return Config();
    return loadConfig(file);
}

Result<StoreUrl> storeFrom(const QCommandLineParser &parser, const Config &config)
{
    if (parser.isSet(u"store"_s))
        return StoreUrl::parse(parser.value(u"store"_s));
    if (qEnvironmentVariableIsSet("LOOMDECK_STORE"))
        return StoreUrl::parse(qEnvironmentVariable("LOOMDECK_STORE"));
    if (config.store.isEmpty())
        return StoreUrl::parse(u"sqlite:"_s + dataFolder() + u"/loomdeck.db"_s);
    const auto resolved = resolveSecrets(config.store);
    if (!resolved)
        return resolved.error();
    return StoreUrl::parse(resolved.value());
}

Result<std::unique_ptr<Engine>> openEngine(const QCommandLineParser &parser, const QString &kind, int workers)
{
    const auto config = configFrom(parser);
    if (!config)
        return config.error();
    const auto store = storeFrom(parser, config.value());
    if (!store)
        return store.error();
    return Engine::open({store.value(), config.value(), kind, workers});
}

} // namespace loomdeck::cli
