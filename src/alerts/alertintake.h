// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertstore.h"
#include "alerts/postedalert.h"

namespace loomdeck {

/** What became of posted alerts. A value. */
struct IntakeReport
{
    qint64 received = 0, fired = 0, resolved = 0;
    qint64 refreshed = 0; ///< fired already
    qint64 ignored = 0;   ///< resolved ones that nobody knew, and such as a rule of ours watches itself
    AlertNews news;

    QJsonObject toJson() const;
};

/** Alerts that other programs post. Database threads only; throws Failure. */
namespace alertintake {

/**
 * New ones fire at once, known ones live on, ended ones resolve; of two with the same labels the later one counts.
 * Without an end they resolve `timeout` after they were posted last. Changes of state are journalled as
 * alertstore::apply() does, with the poster as the actor.
 */
IntakeReport take(Transaction &transaction, const std::vector<PostedAlert> &posted, Micros timeout, const Actor &actor);

} // namespace alertintake

} // namespace loomdeck
