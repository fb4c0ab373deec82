// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/engine.h"
#include "support/teststore.h"

namespace loomdeck::test {

/** An engine on a new store, and words for the usual commands. It runs no jobs until it is started. */
class EngineFixture
{
public:
    /** `workers` for start(). */
    explicit EngineFixture(const QString &storeUrl = {}, int workers = 0, const Config &config = {});
    /** Drains it. */
    ~EngineFixture();

    Engine &engine() { return *m_engine; }

    static Actor actor(Role role = Role::Operator, const QString &name = QStringLiteral("somebody"));
    Result<QJsonObject> run(const QString &command, const QJsonObject &params, const Actor &who = actor());
    /** Code of the error, or `ok`. */
    QString codeOf(const QString &command, const QJsonObject &params, const Actor &who = actor());

    /** Makes a plan with the seeded author; its id. */
    QString newPlan(const QString &name = QStringLiteral("Saga"), const QString &branch = {});
    QJsonObject item(const QString &planId, const QString &backlogId);
    /** What `backlog.resume` wants, with the seeded provider, model and agent. */
    QJsonObject resumeParams(const QString &planId, const QString &backlogId);

    std::vector<JournalEntry> entries(const QString &kind = {});
    qint64 count(const QString &sql);
    void exec(const QString &sql);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Engine> m_engine;
};

} // namespace loomdeck::test
