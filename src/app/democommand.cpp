// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli.h"
#include "demo/demo.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::cli {

namespace {

// Slow enough to watch, fast enough not to wait for.
constexpr auto thinks = 2500ms;
// Smaller demos are done before a line about their progress could be read.
constexpr qint64 worthTelling = 50'000;

/** The option's number, or nothing when it is not one from `least` on. */
bool readNumber(const QCommandLineParser &parser, const QString &option, qint64 least, qint64 &number)
{
    if (!parser.isSet(option))
        return true;
    bool ok = false;
    const qint64 given = parser.value(option).toLongLong(&ok);
    if (!ok || given < least)
        return false;
    number = given;
    return true;
}

/** One line for each tenth of what there is much of. */
DemoProgress tellTenths()
{
    return [told = std::make_shared<std::pair<QString, qint64>>()](const QString &what, qint64 done, qint64 total) {
        const qint64 tenth = total < worthTelling ? 0 : done * 10 / total;
        if (told->first != what)
            *told = {what, 0};
        if (tenth > std::exchange(told->second, tenth))
            print(u"%1 of %2 %3"_s.arg(done).arg(total).arg(what));
    };
}

} // namespace

int demoMain(int argc, char **argv, const QStringList &arguments)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    addStoreOptions(parser);
    parser.addOption({u"plans"_s, u"How many plans; 6 by default."_s, u"P"_s});
    parser.addOption({u"items"_s, u"How many backlog items in all; 240 by default."_s, u"N"_s});
    parser.addOption({u"entries"_s, u"How many journal entries; by default as many as the story gives."_s, u"M"_s});
    parser.addOption({u"seed"_s, u"Another number gives another story."_s, u"S"_s});
    if (!parse(parser, u"demo"_s, arguments))
        return WrongUsage;
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(u"\"demo\" takes options only."_s);
    // Work that nobody asked for must not land in the everyday store by a slip.
    if (!parser.isSet(u"store"_s) && !qEnvironmentVariableIsSet("LOOMDECK_STORE"))
        return wrongUsage(u"Name the store to fill with --store, for example --store sqlite:/tmp/loomdeck-demo.db."_s);
    DemoOptions options;
    options.thinks = thinks;
    qint64 seed = 1;
    for (const auto &[name, least, number] :
         {std::tuple(u"plans"_s, qint64{1}, &options.plans), std::tuple(u"items"_s, qint64{1}, &options.items),
          std::tuple(u"entries"_s, qint64{0}, &options.entries), std::tuple(u"seed"_s, qint64{0}, &seed)}) {
        if (!readNumber(parser, name, least, *number))
            return wrongUsage(u"--%1 wants a whole number from %2 on."_s.arg(name).arg(least));
    }
    options.seed = static_cast<quint64>(seed);

    const auto engine = openEngine(parser, u"cli"_s);
    if (!engine)
        return refuse(engine.error());
    const auto filled = fillDemo(**engine, options, tellTenths());
    if (!filled)
        return refuse(filled.error());
    const double seconds = std::chrono::duration<double>(filled->took).count();
    print(u"filled %1: %2 plans, %3 items, %4 journal entries in %5 s"_s.arg((*engine)->database().url().display())
              .arg(filled->plans)
              .arg(filled->items)
              .arg(filled->entries)
              .arg(seconds, 0, 'f', 1));
    return Done;
}

} // namespace loomdeck::cli
