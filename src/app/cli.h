// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "engine/engine.h"

#include <QCommandLineParser>
#include <QStringList>

namespace loomdeck::cli {

/** What scripts rely on. */
enum ExitCode { Done = 0, Refused = 1, WrongUsage = 2 };

/** One subcommand: gets what follows its name. */
using Main = int (*)(int argc, char **argv, const QStringList &arguments);

int consoleMain(int argc, char **argv, const QStringList &arguments);
int serveMain(int argc, char **argv, const QStringList &arguments);
int importMain(int argc, char **argv, const QStringList &arguments);
int demoMain(int argc, char **argv, const QStringList &arguments);
int verifyMain(int argc, char **argv, const QStringList &arguments);
int doctorMain(int argc, char **argv, const QStringList &arguments);
int metricsMain(int argc, char **argv, const QStringList &arguments);
int routesMain(int argc, char **argv, const QStringList &arguments);
int tokenMain(int argc, char **argv, const QStringList &arguments);
int configMain(int argc, char **argv, const QStringList &arguments);

/** The options every command that opens a store has. */
void addStoreOptions(QCommandLineParser &parser);
/** False, with one line on stderr, when the arguments are wrong or more than so many are no options (-1: any
 * number). */
bool parse(QCommandLineParser &parser, const QString &command, const QStringList &arguments, int mostWords = 0);

/** `--config FILE`, else LOOMDECK_CONFIG, else `loomdeck.yaml` in the config folder; defaults when there is none. */
Result<Config> configFrom(const QCommandLineParser &parser);
/** `--store URL`, else LOOMDECK_STORE, else the configuration's, else a file in the app-data folder. */
Result<StoreUrl> storeFrom(const QCommandLineParser &parser, const Config &config);
/** Configuration and store, and the engine on them, without workers. Blocks. */
Result<std::unique_ptr<Engine>> openEngine(const QCommandLineParser &parser, const QString &kind, int workers = 0);

/** Prints the error's line on stderr; returns Refused. */
int refuse(const Error &error);
/** Prints what is wrong and how to ask for help on stderr; returns WrongUsage. */
int wrongUsage(const QString &message);
void print(const QString &line);
/** ` Did you mean WORD?`, or nothing when none of these is near. */
QString didYouMean(const QString &prefix, const QString &word, const QStringList &known);

QString configFile();
QString dataFolder();

} // namespace loomdeck::cli
