// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/router.h"

namespace loomdeck {

class ApiServer;
class Engine;

/** Each adds the routes of its area. */
void addPlanRoutes(Router &router, Engine &engine);
void addBacklogRoutes(Router &router, Engine &engine);
void addJobRoutes(Router &router, Engine &engine);
void addTriageRoutes(Router &router, Engine &engine);
void addScheduleRoutes(Router &router, Engine &engine);
void addProviderRoutes(Router &router, Engine &engine);
void addPromptRoutes(Router &router, Engine &engine);
void addJournalRoutes(Router &router, Engine &engine, ApiServer &server);
void addMetricRoutes(Router &router, Engine &engine);
void addPlannerHealthRoutes(Router &router, Engine &engine);
void addAlertRoutes(Router &router, Engine &engine);
void addDeliveryRoutes(Router &router, Engine &engine);
void addHealthRoutes(Router &router, Engine &engine, ApiServer &server);

/** Runs a command with the call's actor and answers with its result. */
void answerWithCommand(Engine &engine, const QString &command, const ApiCall &call, const QJsonObject &params,
                       const ApiAnswer &answer, int status = 200);

} // namespace loomdeck
