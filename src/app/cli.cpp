// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"

#include "engine/secretref.h"

#include <cstdio>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace loomdeck::cli {

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

bool parse(QCommandLineParser &parser, const QString &command, const QStringList &arguments)
{
    if (parser.parse(QStringList{u"loomdeck "_s + command} + arguments))
        return true;
    wrongUsage(parser.errorText());
    return false;
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
