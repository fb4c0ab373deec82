// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertrule.h"
#include "core/actor.h"
#include "core/clock.h"
#include "core/result.h"
#include "engine/providerconfig.h"
#include "health/objective.h"
#include "planner/plannerlimits.h"

#include <memory>
#include <QString>
#include <QStringList>
#include <vector>

namespace loomdeck {

struct Routing;

/** The configuration file, with its defaults. A value. */
struct Config
{
    struct Environment
    {
        QString name = QStringLiteral("local");
        QString colour = QStringLiteral("neutral"); ///< a state colour of the theme
        bool isProtected = false;                   ///< dangerous commands ask for the name to be typed
        QStringList providers;                      ///< names of those that may be used; empty: all
    } environment;

    struct Operator
    {
        QString name; ///< the login when empty
        Role role = Role::Admin;
    } who; ///< key `operator`

    QString store; ///< may hold secret references until it is used

    struct Api
    {
        QString listen = QStringLiteral("127.0.0.1:7420");
        int rateLimitPerMinute = 3000; ///< for each token; the reference's 60 starves a live console
        qint64 bodyLimitBytes = 1024 * 1024;
        int maxConnections = 512;
        Micros headerTimeout = std::chrono::seconds(10);
        Micros idleTimeout = std::chrono::seconds(60);
    } api;

    struct Jobs
    {
        int workers = 0; ///< 0 = as many as processors, at least 2
        Micros lease = std::chrono::seconds(30);
        Micros drainPatience = std::chrono::seconds(25);
        int keepCompletedDays = 7;
    } jobs;

    struct Sweep
    {
        Micros interval = std::chrono::seconds(15);
        Micros staleAfter = std::chrono::minutes(60);
    } sweep;

    struct Metrics
    {
        int keepDays = 400;
    } metrics;
    /** Promises that are watched; an `objectives` key replaces these. */
    std::vector<Objective> objectives = usualObjectives();

    /** Rules of alerts; an `alertRules` key makes some more or less patient, the store may do so again. */
    std::vector<AlertRule> alertRules = alertrules::usual();

    PlannerLimits planner;
    std::vector<ProviderConfig> providers;
    /** Who is told of alerts: `route`, `receivers` … or `OpsAlerting`; null when the file says nothing of it. */
    std::shared_ptr<const Routing> routing;
};

/** Something wrong in a configuration file. */
struct ConfigProblem
{
    int line = 0; ///< from 1; 0 when it concerns the file as a whole
    QString message, fix;

    QString text(const QString &file) const;
    /** The same for something that is only told. */
    QString warningText(const QString &file) const;
};

struct ConfigCheck
{
    Config config;
    std::vector<ConfigProblem> problems; ///< the file is refused
    std::vector<ConfigProblem> warnings; ///< it is taken, and somebody should know
};

/** Reads a YAML file (JSON is YAML) and names every problem. Any thread. */
ConfigCheck checkConfig(const QByteArray &text);

/** As checkConfig for a file. Errors: CONFIG_UNREADABLE, CONFIG_INVALID with all problems in its details. */
Result<Config> loadConfig(const QString &file);

} // namespace loomdeck
