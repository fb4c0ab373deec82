// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertrule.h"
#include "engine/command.h"

#include <map>
#include <vector>

namespace loomdeck {

/** Every command of the program. Filled when the engine is built, then only read: any thread. */
class CommandTable
{
public:
    void add(Command command);

    /** In the order they were added. */
    const std::vector<Command> &all() const { return m_commands; }
    const CommandSpec *find(const QString &id) const;

    /** Why this actor may not run it, or nothing. Errors: COMMAND_UNKNOWN, FORBIDDEN. */
    std::optional<Error> refusal(const QString &id, const Actor &actor) const;

    /**
     * Checks role and parameters, then runs it. Every change of the store that people cause goes through here. Errors:
     * those of refusal(), of JsonReader for parameters, and the command's own.
     */
    QFuture<Result<QJsonObject>> run(const QString &id, const Actor &actor, const QJsonObject &params) const;

private:
    std::vector<Command> m_commands;
    std::map<QString, size_t> m_index;
};

class Engine;

/** Each adds the commands of its area. */
void addPlanCommands(CommandTable &table, Engine &engine);
void addBacklogCommands(CommandTable &table, Engine &engine);
void addBulkCommands(CommandTable &table, Engine &engine);
void addJobCommands(CommandTable &table, Engine &engine);
void addTriageCommands(CommandTable &table, Engine &engine);
void addScheduleCommands(CommandTable &table, Engine &engine);
void addTokenCommands(CommandTable &table, Engine &engine);
void addPromptCommands(CommandTable &table, Engine &engine);
void addProviderCommands(CommandTable &table, Engine &engine);
void addHealthCommands(CommandTable &table, Engine &engine);
void addAlertCommands(CommandTable &table, Engine &engine);
void addDeliveryCommands(CommandTable &table, Engine &engine);

/** What the parameters of alert.rule ask for. */
alertrules::Wish alertRuleWish(const QJsonObject &params);

} // namespace loomdeck
