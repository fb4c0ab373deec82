// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/load.h"
#include "db/connection.h"

#include <map>
#include <QJsonObject>

namespace loomdeck::test {

/**
 * Looks into a store from outside and says what must not be so: lost commands, doubled effects, work that never came to
 * rest. Each function gives one line a problem. Lives on the thread that made it.
 */
class StoreAudit
{
public:
    explicit StoreAudit(const QString &storeUrl);

    /** Nothing runs, waits for its turn, or could be started. */
    bool isAtRest();
    /** Positions without gap; every phase completed once; nothing that phases or bulk operations made is there twice;
     * no attempt was lost. For a store at rest. */
    QStringList problems();
    /** What was acknowledged is there once, what was refused is not, what is in doubt is there at most once. */
    QStringList problemsOf(const std::vector<SentCommand> &sent);
    /** What a reader was shown is in the journal as it was shown. */
    QStringList problemsOf(const std::map<qint64, QJsonObject> &seen);

    qint64 count(const QString &sql, const Binds &binds = {}) { return m_store.count(sql, binds); }
    /** First column of the rows. */
    QStringList texts(const QString &sql);

private:
    void none(QStringList &problems, const QString &what, const QString &countSql);
    void checkJournal(QStringList &problems);
    void checkPhases(QStringList &problems);
    void checkJobs(QStringList &problems);
    void checkBulks(QStringList &problems);

    Connection m_store;
};

} // namespace loomdeck::test
