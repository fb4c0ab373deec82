// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/config.h"

#include "alerts/routing.h"
#include "core/texttime.h"
#include "db/storeurl.h"
#include "engine/alertruleconfig.h"
#include "engine/configreader.h"
#include "engine/objectiveconfig.h"
#include "engine/plannerconfig.h"
#include "engine/routingconfig.h"

#include <algorithm>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

const QStringList &colours()
{
    static const QStringList list{u"neutral"_s, u"run"_s, u"ok"_s, u"warn"_s, u"bad"_s, u"held"_s};
    return list;
}

void readEnvironment(ConfigReader &reader, Config::Environment &environment)
{
    reader.text("name", environment.name);
    reader.oneOf("colour", environment.colour, colours());
    reader.flag("protected", environment.isProtected);
    reader.texts("providers", environment.providers);
    if (environment.name.trimmed().isEmpty() || environment.name.size() > 40)
        reader.problem("name", u"environment.name is blank or too long."_s,
                       u"Write a short name, for example production."_s);
}

void readOperator(ConfigReader &reader, Config::Operator &who)
{
    reader.text("name", who.name);
    QString role = roleName(who.role);
    reader.oneOf("role", role, {u"viewer"_s, u"operator"_s, u"admin"_s});
    who.role = *roleFromName(role);
}

void readApi(ConfigReader &reader, Config::Api &api)
{
    reader.text("listen", api.listen);
    reader.number("rateLimitPerMinute", api.rateLimitPerMinute, 1, 10'000'000);
    reader.bytes("bodyLimit", api.bodyLimitBytes, 1024, qint64{256} * 1024 * 1024);
    reader.number("maxConnections", api.maxConnections, 1, 100'000);
    reader.duration("headerTimeout", api.headerTimeout, 100ms);
    reader.duration("idleTimeout", api.idleTimeout, 1s);
}

void readJobs(ConfigReader &reader, Config::Jobs &jobs)
{
    reader.number("workers", jobs.workers, 0, 1024);
    reader.duration("lease", jobs.lease, 1s);
    reader.duration("drainPatience", jobs.drainPatience, 0s);
    reader.number("keepCompletedDays", jobs.keepCompletedDays, 1, 3650);
}

void readAll(const YAML::Node &root, ConfigCheck &check)
{
    Config &config = check.config;
    ConfigReader reader(root, {}, check.problems);
    reader.section("environment", [&](ConfigReader &r) { readEnvironment(r, config.environment); });
    reader.section("operator", [&](ConfigReader &r) { readOperator(r, config.who); });
    reader.text("store", config.store);
    // Only what holds no secret reference can be judged here.
    if (!config.store.isEmpty() && !config.store.contains(u"${")) {
        if (const auto url = StoreUrl::parse(config.store); !url)
            reader.problem("store", url.error().message, url.error().suggestedFix);
    }
    reader.section("api", [&](ConfigReader &r) { readApi(r, config.api); });
    reader.section("jobs", [&](ConfigReader &r) { readJobs(r, config.jobs); });
    reader.section("sweep", [&](ConfigReader &r) {
        r.duration("interval", config.sweep.interval, 1s);
        r.duration("staleAfter", config.sweep.staleAfter, 1s);
    });
    reader.section("metrics", [&](ConfigReader &r) { r.number("keepDays", config.metrics.keepDays, 2, 3650); });
    readObjectives(reader, config.objectives);
    readAlertRules(reader, config.alertRules);
    reader.section("planner", [&](ConfigReader &r) { readPlannerLimits(r, config.planner); });
    reader.list("providers", [&](ConfigReader &r) { readProvider(r, config.providers); });
    reader.leave(routingKeys());
}

} // namespace

QString ConfigProblem::text(const QString &file) const
{
    return line > 0 ? u"%1:%2: %3 %4"_s.arg(file).arg(line).arg(message, fix) : u"%1: %2 %3"_s.arg(file, message, fix);
}

QString ConfigProblem::warningText(const QString &file) const
{
    return ConfigProblem{line, u"Warning: "_s + message, fix}.text(file);
}

ConfigCheck checkConfig(const QByteArray &text)
{
    ConfigCheck check;
    try {
        readAll(YAML::Load(text.toStdString()), check);
        readRoutingConfig(text, check);
    } catch (const YAML::Exception &thrown) {
        check.problems.push_back({thrown.mark.line + 1,
                                  u"The file is not YAML: %1."_s.arg(QString::fromStdString(thrown.msg)),
                                  u"Check the line and its indentation."_s});
    }
    std::stable_sort(check.problems.begin(), check.problems.end(),
                     [](const ConfigProblem &a, const ConfigProblem &b) { return a.line < b.line; });
    return check;
}

Result<Config> loadConfig(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return Error::badInput(u"CONFIG_UNREADABLE"_s,
                               u"The configuration %1 cannot be read: %2."_s.arg(file, source.errorString()),
                               u"Check the path and its rights."_s);
    }
    const ConfigCheck check = checkConfig(source.readAll());
    if (check.problems.empty())
        return check.config;
    QJsonArray all;
    for (const ConfigProblem &problem : check.problems)
        all.append(
            QJsonObject{{u"line"_s, problem.line}, {u"message"_s, problem.message}, {u"suggestedFix"_s, problem.fix}});
    const ConfigProblem &first = check.problems.front();
    return Error::badInput(u"CONFIG_INVALID"_s, first.text(file),
                           u"Run \"loomdeck config check %1\" to see every problem."_s.arg(file))
        .with(u"problems"_s, all);
}

} // namespace loomdeck
