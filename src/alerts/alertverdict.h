// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QJsonObject>
#include <QString>

namespace loomdeck {

/** Why a receiver was or was not told of an alert: the last word on the two of them. A value; any thread. */
struct AlertVerdict
{
    enum class Kind {
        Waiting,      ///< its group is looked at later
        Told,         ///< a message went out; what became of it stands with the delivery
        Known,        ///< it was told before, and it is too early to repeat that
        Silenced,     ///< a silence matches it
        Snoozed,      ///< somebody put it off
        Acknowledged, ///< somebody deals with it, so it is not repeated
        Inhibited,    ///< another alert fires that makes it beside the point
        Muted,        ///< the route is quiet at this time
        ToldResolved, ///< a message says that it is over
        NotResolved,  ///< it is over, and the receiver does not want to know, or never heard of it
        Swallowed,    ///< the receiver has no way of being told
        Unspoken,     ///< the receiver's way of being told is none that Loomdeck knows
    };

    qint64 alertKey = 0;
    QString receiver;
    int integration = -1; ///< -1: the receiver as a whole
    Kind kind = Kind::Waiting;
    QString groupKey;
    QJsonObject details; ///< `until`, `silence`, `by`, `interval`, `reason`, as the kind needs
    qint64 delivery = 0; ///< the message, of Told, Known and ToldResolved
    Timestamp at{};

    bool operator==(const AlertVerdict &other) const
    {
        return kind == other.kind && groupKey == other.groupKey && details == other.details &&
               delivery == other.delivery;
    }
};

/** `waiting`, `told`, `known`, `silenced` … */
QString alertVerdictName(AlertVerdict::Kind kind);
/** `waiting` when there is no such name. */
AlertVerdict::Kind alertVerdictFromName(const QString &name);
/** One English sentence for people. */
QString alertVerdictWords(const AlertVerdict &verdict);

} // namespace loomdeck
