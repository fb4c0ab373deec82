// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertrule.h"
#include "db/journal.h"

#include <QStringList>

namespace loomdeck {

/** What a rule would have done in the last 24 h, had it been as patient as is wanted. A value. */
struct RuleTrial
{
    struct OfAlert
    {
        QString id, title;
        qint64 didFire = 0, wouldFire = 0;
    };
    QString rule;
    Timestamp from{}, to{};
    std::vector<OfAlert> alerts; ///< those that fire most first
    qint64 didFire = 0, wouldFire = 0;
    /** What the journal cannot tell, one English sentence each; empty: the numbers are whole, to the length of a look.
     */
    QStringList missing;

    QJsonObject toJson() const;
};

namespace ruletrial {

/** Replays entries `alert.*` of all rules, the oldest first. Pure. */
RuleTrial replay(const AlertRule &wanted, const std::vector<JournalEntry> &entries, Timestamp from, Timestamp to);
/** Reads the journal of the last 24 h and replays it. Database thread; throws Failure. */
RuleTrial run(Connection &connection, const AlertRule &wanted, Timestamp now);

} // namespace ruletrial

} // namespace loomdeck
