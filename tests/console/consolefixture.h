// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/session.h"
#include "jobs/jobqueue.h"
#include "support/teststore.h"

namespace loomdeck::test {

/** An open console on a new store, without workers: nothing happens but what the test asks for. */
class ConsoleFixture
{
public:
    explicit ConsoleFixture(const Config &config = {});
    ~ConsoleFixture();

    Session &session() { return *m_session; }
    Engine &engine() { return *m_session->engine(); }

    /** Enqueues jobs of this kind; their ids, ascending. */
    std::vector<qint64> addJobs(int count, const QString &kind = QStringLiteral("store.prune"));
    /** One statement, outside any command; screens hear of it as of a change to jobs. */
    void change(const QString &sql, const QList<QVariant> &values = {});
    /** The gate of the provider that every store begins with. */
    static QString gateKey();
    /** As a person: closes that gate, or opens it. */
    void closeGate(const QString &reason, const std::optional<Timestamp> &until = {});
    void openGate(const QString &reason);
    /** Jobs that this gate holds; their ids, ascending. */
    std::vector<qint64> addHeld(int count);
    /** What became of a job: `dead` with an error and its attempts, `running` on another node, … */
    void set(qint64 id, const QString &state);
    /** A new plan and the job of its first item. */
    qint64 addPlanJob();
    QString stateOf(qint64 id);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

} // namespace loomdeck::test
