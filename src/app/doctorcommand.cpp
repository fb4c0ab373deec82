// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"
#include "core/texttime.h"

#include <algorithm>
#include <filesystem>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::cli {

namespace {

constexpr qint64 lowDisk = qint64{500} * 1024 * 1024;
constexpr auto clockTolerance = 5s;

/** Prints one line a check and counts what is to be mended. */
class Report
{
public:
    void good(const QString &what) { print(u"ok    "_s + what); }
    void bad(const QString &what, const QString &fix)
    {
        print(u"MEND  %1 %2"_s.arg(what, fix));
        ++m_bad;
    }
    void bad(const Error &error) { bad(error.message, error.suggestedFix); }
    /** What the command returns; scripts that look at stderr only are told there. */
    int code() const
    {
        return m_bad == 0 ? Done
                          : refuse(Error::unavailable(u"DOCTOR_FOUND"_s, u"%1 thing(s) are to be mended."_s.arg(m_bad),
                                                      u"The lines that begin with MEND say how."_s));
    }

private:
    int m_bad = 0;
};

void checkProviders(Engine &engine, Report &report)
{
    const auto providers = engine.queries().providers().result();
    if (!providers)
        return report.bad(providers.error());
    int usable = 0;
    for (const ProviderRow &provider : *providers) {
        const bool isSetUp = engine.providers().kinds().contains(provider.kind);
        usable += isSetUp && engine.providers().allowed().offers(provider) ? 1 : 0;
        const auto names = [&provider](const ProviderConfig &one) {
            return one.name.compare(provider.name, Qt::CaseInsensitive) == 0;
        };
        if (provider.source == u"store" && std::ranges::any_of(engine.config().providers, names))
            report.good(u"provider %1: Settings own it, the configuration's entry is left alone"_s.arg(provider.name));
        if (!isSetUp && provider.isActive)
            report.bad(u"Provider %1 is not set up here; work stamped with it waits."_s.arg(provider.displayName),
                       u"Set it up in Settings, or name it under \"providers\" in the configuration."_s);
    }
    if (usable > 0)
        report.good(u"%1 usable provider(s)"_s.arg(usable));
    else
        report.bad(u"No provider can be used."_s,
                   u"Set one up, switch one on, or allow one in environment.providers."_s);
}

void checkPrompts(Engine &engine, Report &report)
{
    const auto prompts = engine.queries().prompts().result();
    if (!prompts)
        return report.bad(prompts.error());
    bool all = true;
    for (const PromptTemplate &one : *prompts) {
        all = all && one.issue == PromptIssue::None;
        if (one.issue != PromptIssue::None)
            report.bad(u"The prompt %1, so its phase waits."_s.arg(promptIssueError(one.id, one.issue).message),
                       promptIssueError(one.id, one.issue).suggestedFix);
        else if (one.newerDefault != 0)
            report.good(u"prompt %1: a newer default exists, version %2"_s.arg(one.id).arg(one.newerDefault));
    }
    if (all)
        report.good(u"every phase has its prompt"_s);
}

void checkClock(Engine &engine, Report &report)
{
    const auto theirs = engine.queries().storeTime().result();
    if (!theirs)
        return report.bad(theirs.error());
    const auto off = std::chrono::abs(engine.clock().now() - theirs.value());
    if (off > clockTolerance)
        report.bad(u"This machine's clock is %1 s away from the store's."_s.arg(
                       std::chrono::duration_cast<std::chrono::seconds>(off).count()),
                   u"Switch on time synchronisation."_s);
    else
        report.good(u"clock agrees with the store"_s);
}

void checkDisk(const StoreUrl &store, Report &report)
{
    if (store.dialect == Dialect::Postgres)
        return;
    // Not QStorageInfo, which knows nothing of a disk that is not in the table of mounts, as in a container.
    std::error_code unknown;
    const auto disk = std::filesystem::space(QFileInfo(store.file).absolutePath().toLocal8Bit().toStdString(), unknown);
    if (unknown)
        return report.bad(
            u"The free space of the store's disk is not known: %1."_s.arg(QString::fromStdString(unknown.message())),
            u"Let this user look into the folder of the store."_s);
    const qint64 megabytes = static_cast<qint64>(disk.available) / 1024 / 1024;
    if (static_cast<qint64>(disk.available) < lowDisk)
        report.bad(u"The disk of the store has %1 MB left."_s.arg(megabytes), u"Free some space."_s);
    else
        report.good(u"%1 MB free for the store"_s.arg(megabytes));
}

} // namespace

int doctorMain(int argc, char **argv, const QStringList &arguments)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    addStoreOptions(parser);
    if (!parse(parser, u"doctor"_s, arguments))
        return WrongUsage;
    Report report;
    const auto config = configFrom(parser);
    if (!config) {
        report.bad(config.error());
        return report.code();
    }
    report.good(parser.isSet(u"config"_s) || QFile::exists(configFile())
                    ? u"configuration is good"_s
                    : u"no configuration file; defaults are used"_s);
    const auto store = storeFrom(parser, *config);
    if (!store) {
        report.bad(store.error());
        return report.code();
    }
    const auto engine = Engine::open({*store, *config, u"cli"_s, 0});
    if (!engine) {
        report.bad(engine.error());
        return report.code();
    }
    report.good(u"store %1 opens, its schema is up to date"_s.arg(store->display()));
    checkDisk(*store, report);
    checkClock(**engine, report);
    checkProviders(**engine, report);
    checkPrompts(**engine, report);
    const auto facts = (*engine)->queries().overview(0).result();
    if (!facts) {
        report.bad(facts.error());
        return report.code();
    }
    if (facts->jobs.of(u"dead"_s) > 0)
        report.bad(u"%1 job(s) are dead."_s.arg(facts->jobs.of(u"dead"_s)),
                   u"Look at them on the Jobs page, then retry or leave them."_s);
    else
        report.good(u"no dead jobs"_s);
    if (facts->nodes.empty())
        report.bad(u"No node works on this store."_s, u"Start \"loomdeck serve\" or open the console."_s);
    else
        report.good(u"%1 node(s), leader %2"_s.arg(facts->nodes.size())
                        .arg(facts->nodes.front().leads ? facts->nodes.front().name : u"none"_s));
    return report.code();
}

} // namespace loomdeck::cli
