// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/gotext.h"
#include "alerts/routeindex.h"
#include "alerts/routetext.h"
#include "app/cli.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace loomdeck::cli {

namespace {

/** Where the configuration is, as configFrom() looks for it. */
Result<QString> routesFile(const QCommandLineParser &parser)
{
    const QString file = parser.isSet(u"config"_s) ? parser.value(u"config"_s) : configFile();
    if (parser.isSet(u"config"_s) || qEnvironmentVariableIsSet("LOOMDECK_CONFIG") || QFile::exists(file))
        return file;
    return Error::notFound(u"NO_CONFIG"_s, u"There is no configuration at %1."_s.arg(file),
                           u"Name one with --config FILE."_s);
}

/** Null after every problem of the file was printed. */
std::shared_ptr<const Routing> routesFrom(const QCommandLineParser &parser, bool warns)
{
    const auto name = routesFile(parser);
    if (!name) {
        refuse(name.error());
        return nullptr;
    }
    QFile file(name.value());
    if (!file.open(QIODevice::ReadOnly)) {
        refuse(Error::badInput(u"CONFIG_UNREADABLE"_s,
                               u"The configuration %1 cannot be read: %2."_s.arg(name.value(), file.errorString()),
                               u"Check the path and its rights."_s));
        return nullptr;
    }
    const ConfigCheck check = checkConfig(file.readAll());
    QTextStream err(stderr);
    for (const ConfigProblem &problem : check.problems)
        err << problem.text(name.value()) << Qt::endl;
    for (const ConfigProblem &warning : check.warnings) {
        if (warns)
            err << warning.warningText(name.value()) << Qt::endl;
    }
    if (!check.problems.empty())
        return nullptr;
    if (!check.config.routing)
        refuse(Error::badInput(u"NO_ROUTES"_s, u"The configuration %1 says nothing of routes."_s.arg(name.value()),
                               u"Write route and receivers, or an OpsAlerting section."_s));
    return check.config.routing;
}

/** `name=value`; the value may stand in double quotes. Errors: BAD_LABEL. */
Result<LabelSet::Label> labelFrom(const QString &word)
{
    const auto bad = [&word](const QString &why) {
        return Error::badInput(u"BAD_LABEL"_s, u"\"%1\" is not a label: %2"_s.arg(word.left(80), why), {});
    };
    const qsizetype at = word.indexOf(u'=');
    if (at < 0)
        return bad(u"write NAME=VALUE."_s);
    const QString name = word.left(at).trimmed();
    QString value = word.mid(at + 1);
    if (name.isEmpty())
        return bad(u"it has no name."_s);
    if (name.endsWith(u'!') || value.startsWith(u'~'))
        return bad(u"a label has one value, which \"=\" gives it."_s);
    for (const QChar letter : name) {
        if (!letter.isPrint() && !letter.isSurrogate())
            return bad(u"its name holds a control character."_s);
    }
    if (value.startsWith(u'"')) {
        const auto text = gotext::unquoted(value);
        if (!text)
            return bad(text.error().message);
        value = text.value();
    }
    return LabelSet::Label{name, value};
}

Result<LabelSet> labelsFrom(const QStringList &words)
{
    LabelSet labels;
    QStringList names;
    for (const QString &word : words) {
        const auto label = labelFrom(word);
        if (!label)
            return label.error();
        if (names.contains(label->first))
            return Error::badInput(u"BAD_LABEL"_s, u"The label \"%1\" is there twice."_s.arg(label->first.left(80)),
                                   {});
        names << label->first;
        labels.set(label->first, label->second);
    }
    return labels;
}

int testRoutes(const QStringList &arguments)
{
    QCommandLineParser parser;
    addStoreOptions(parser);
    parser.addOption({u"verify.receivers"_s, u"Fails unless these are the receivers."_s, u"NAMES"_s});
    if (!parse(parser, u"routes test"_s, arguments, -1))
        return WrongUsage;
    auto labels = labelsFrom(parser.positionalArguments());
    if (!labels)
        return wrongUsage(labels.error().message);
    const auto routing = routesFrom(parser, false);
    if (!routing)
        return Refused;
    // The reference knows alerts by their whole id; people who test write the name.
    if (routing->source == Routing::Source::OpsAlerting && !labels->contains(u"alert_id"_s))
        labels->set(u"alert_id"_s, labels->value(u"alertname"_s));
    QStringList receivers;
    for (const Route *route : RouteIndex(routing->root).match(labels.value()))
        receivers << route->receiver;
    const QString line = receivers.join(u',');
    print(gotext::printable(line));
    if (const QString wanted = parser.value(u"verify.receivers"_s);
        parser.isSet(u"verify.receivers"_s) && wanted != line)
        return refuse(Error::badInput(u"OTHER_RECEIVERS"_s, u"The receivers are not \"%1\"."_s.arg(wanted.left(200)),
                                      u"Change the routes, or what is expected."_s));
    return Done;
}

int showRoutes(const QStringList &arguments)
{
    QCommandLineParser parser;
    addStoreOptions(parser);
    if (!parse(parser, u"routes show"_s, arguments))
        return WrongUsage;
    const auto routing = routesFrom(parser, true);
    if (!routing)
        return Refused;
    QTextStream out(stdout);
    for (const QString &line : routingText(*routing))
        out << line << u'\n';
    return Done;
}

} // namespace

int routesMain(int argc, char **argv, const QStringList &arguments)
{
    QCoreApplication app(argc, argv);
    const QString verb = arguments.value(0);
    if (verb == u"test")
        return testRoutes(arguments.mid(1));
    if (verb == u"show")
        return showRoutes(arguments.mid(1));
    const QStringList verbs{u"test"_s, u"show"_s};
    return wrongUsage(arguments.isEmpty() ? u"\"loomdeck routes\" needs a word: test or show."_s
                                          : u"\"loomdeck routes\" does not know \"%1\".%2"_s.arg(
                                                verb.left(80), didYouMean({}, verb, verbs)));
}

} // namespace loomdeck::cli
