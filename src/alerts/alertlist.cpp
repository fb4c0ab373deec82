// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertlist.h"

#include "alerts/alertrows.h"
#include "alerts/alertstore.h"
#include "alerts/silencestore.h"
#include "core/json.h"
#include "core/texttime.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr size_t mostPreviewed = 100;
constexpr int rowsAtOnce = 500;

struct AlertPageMark
{
    qint64 startsAt = std::numeric_limits<qint64>::max(), key = 0;
};

std::optional<AlertPageMark> alertMarkOf(const QString &after)
{
    if (after.isEmpty())
        return AlertPageMark();
    bool isTime = false, isKey = false;
    const AlertPageMark mark{after.section(u'.', 0, 0).toLongLong(&isTime),
                             after.section(u'.', 1, 1).toLongLong(&isKey)};
    return isTime && isKey && after.size() <= 60 ? std::optional(mark) : std::nullopt;
}

/** Which stored states such standings are among. */
QString statesOf(const QList<AlertStanding> &standings)
{
    bool isAsked[3] = {standings.isEmpty(), standings.isEmpty(), false};
    for (const AlertStanding one : standings)
        isAsked[one == AlertStanding::Pending ? 0 : one == AlertStanding::Resolved ? 2 : 1] = true;
    if (!isAsked[2] && isAsked[0] && isAsked[1])
        return u"a.state < 2"_s;
    QStringList states;
    for (int i = 0; i < 3; ++i) {
        if (isAsked[i])
            states << QString::number(i);
    }
    // The first condition is the index's.
    return (isAsked[2] ? QString() : u"a.state < 2 AND "_s) + u"a.state IN (%1)"_s.arg(states.join(u", "));
}

} // namespace

const QStringList &alertStandingNames()
{
    static const QStringList names{u"pending"_s, u"firing"_s,   u"acknowledged"_s,
                                   u"snoozed"_s, u"silenced"_s, u"resolved"_s};
    return names;
}

QJsonObject AlertRow::toJson() const
{
    QJsonObject json = alert.toJson();
    json.insert(u"standing"_s, alertStandingNames().at(static_cast<int>(standing)));
    json.insert(u"silencedBy"_s, toJsonArray(silencedBy));
    return json;
}

QJsonObject AlertCounts::toJson() const
{
    QJsonObject json;
    for (size_t i = 0; i < byStanding.size(); ++i)
        json.insert(alertStandingNames().at(static_cast<qsizetype>(i)), byStanding[i]);
    return json;
}

AlertRow standingOf(Alert alert, const std::vector<Silence> &silences, Timestamp now)
{
    AlertRow row;
    if (alert.isLive()) {
        for (const size_t at : silencesOf(silences, alert.labels, now))
            row.silencedBy << silences[at].id;
    }
    if (alert.state == AlertState::Resolved)
        row.standing = AlertStanding::Resolved;
    else if (alert.state == AlertState::Pending)
        row.standing = AlertStanding::Pending;
    else if (!row.silencedBy.isEmpty())
        row.standing = AlertStanding::Silenced;
    else if (alert.isSnoozed(now))
        row.standing = AlertStanding::Snoozed;
    else if (alert.acknowledged)
        row.standing = AlertStanding::Acknowledged;
    row.alert = std::move(alert);
    return row;
}

namespace alertlist {

Result<AlertPage> page(Connection &connection, const AlertFilter &filter, Timestamp now)
{
    auto mark = alertMarkOf(filter.after);
    if (!mark)
        return Error::badInput(u"BAD_PAGE"_s, u"\"%1\" is no page of alerts."_s.arg(filter.after.left(40)),
                               u"Use what stands under \"next\" of the page before, or leave it out."_s);
    const auto silences = silencestore::active(connection, now);
    QString where = statesOf(filter.standings);
    Binds bounds;
    if (!filter.planId.isEmpty()) {
        where += u" AND a.plan_id = ?"_s;
        bounds << filter.planId;
    }
    where +=
        u" AND (a.starts_at < ? OR (a.starts_at = ? AND a.key < ?)) ORDER BY a.starts_at DESC, a.key DESC LIMIT ?"_s;
    AlertPage page;
    const auto wanted = static_cast<size_t>(filter.limit);
    for (bool more = true; more && page.rows.size() <= wanted;) {
        int read = 0;
        connection.eachWhile(alertrows::select() + where,
                             Binds(bounds) << mark->startsAt << mark->startsAt << mark->key << rowsAtOnce,
                             [&](const Row &row) {
                                 ++read;
                                 Alert alert = alertrows::fromRow(row);
                                 mark = AlertPageMark{toMicros(alert.startsAt), alert.key};
                                 if (!allMatch(filter.matchers, alert.labels))
                                     return true;
                                 AlertRow one = standingOf(std::move(alert), silences, now);
                                 if (filter.standings.isEmpty() || filter.standings.contains(one.standing))
                                     page.rows.push_back(std::move(one));
                                 return page.rows.size() <= wanted;
                             });
        more = read == rowsAtOnce;
    }
    if (page.rows.size() > wanted) {
        page.rows.resize(wanted);
        const Alert &last = page.rows.back().alert;
        page.next = u"%1.%2"_s.arg(toMicros(last.startsAt)).arg(last.key);
    }
    return page;
}

AlertCounts counts(Connection &connection, Timestamp now)
{
    AlertCounts counts;
    const auto silences = silencestore::active(connection, now);
    const auto add = [&counts](AlertStanding standing, qint64 count) {
        counts.byStanding[static_cast<size_t>(standing)] += count;
    };
    add(AlertStanding::Resolved,
        connection.count(u"SELECT count(*) FROM alerts WHERE state = 2 AND ends_at >= ?"_s, {toMicros(now - 24h)}));
    if (!silences.empty()) {
        for (Alert &alert : alertstore::live(connection))
            add(standingOf(std::move(alert), silences, now).standing, 1);
        return counts;
    }
    connection.each(u"SELECT CASE WHEN state = 0 THEN 0 WHEN snoozed_until > ? THEN 3 WHEN acknowledged_at IS NOT NULL "
                    "THEN 2 ELSE 1 END, count(*) FROM alerts WHERE state < 2 GROUP BY 1"_s,
                    {toMicros(now)},
                    [&add](const Row &row) { add(static_cast<AlertStanding>(row.integer(0)), row.integer(1)); });
    return counts;
}

SilencePreview preview(Connection &connection, const Matchers &matchers)
{
    SilencePreview preview;
    for (Alert &alert : alertstore::live(connection)) {
        if (!allMatch(matchers, alert.labels))
            continue;
        if (++preview.total <= static_cast<qint64>(mostPreviewed))
            preview.first.push_back(std::move(alert));
    }
    return preview;
}

} // namespace alertlist

} // namespace loomdeck
