// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alert.h"
#include "alerts/silence.h"
#include "core/result.h"
#include "db/connection.h"

namespace loomdeck {

/** How an alert stands for people. */
enum class AlertStanding { Pending, Firing, Acknowledged, Snoozed, Silenced, Resolved };

const QStringList &alertStandingNames(); ///< `pending`, `firing`, `acknowledged`, `snoozed`, `silenced`, `resolved`

/** An alert with what holds its messages back. A value. */
struct AlertRow
{
    Alert alert;
    QStringList silencedBy; ///< ids of silences
    AlertStanding standing = AlertStanding::Firing;

    /** Alert::toJson() with `standing` and `silencedBy`. */
    QJsonObject toJson() const;
};

struct AlertFilter
{
    QList<AlertStanding> standings; ///< empty: all that are live
    Matchers matchers;
    QString planId;
    QString after; ///< `next` of the page before
    int limit = 100;
};

/** The newest first. */
struct AlertPage
{
    std::vector<AlertRow> rows;
    QString next; ///< empty: this is the last
};

struct AlertCounts
{
    std::vector<qint64> byStanding = std::vector<qint64>(6); ///< in the order of AlertStanding; resolved ones of a day
    qint64 of(AlertStanding standing) const { return byStanding[static_cast<size_t>(standing)]; }
    QJsonObject toJson() const;
};

/** What a silence would do. */
struct SilencePreview
{
    qint64 total = 0;
    std::vector<Alert> first; ///< up to 100
};

/** Pure. */
AlertRow standingOf(Alert alert, const std::vector<Silence> &silences, Timestamp now);

/** Database threads only; throws Failure. */
namespace alertlist {

/** Errors: BAD_PAGE. */
Result<AlertPage> page(Connection &connection, const AlertFilter &filter, Timestamp now);
AlertCounts counts(Connection &connection, Timestamp now);
/** Live alerts that such matchers match. */
SilencePreview preview(Connection &connection, const Matchers &matchers);

} // namespace alertlist

} // namespace loomdeck
