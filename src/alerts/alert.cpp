// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert.h"

#include "alerts/alertcandidate.h"
#include "core/json.h"
#include "core/texttime.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace loomdeck {

const QStringList &alertStateNames()
{
    static const QStringList names{u"pending"_s, u"firing"_s, u"resolved"_s};
    return names;
}

QString alertStateName(AlertState state)
{
    return alertStateNames().at(static_cast<int>(state));
}

std::optional<AlertState> alertStateFromName(const QString &name)
{
    const qsizetype at = alertStateNames().indexOf(name);
    return at < 0 ? std::nullopt : std::optional(static_cast<AlertState>(at));
}

QString Alert::alertId() const
{
    const QString own = label(alertlabel::id);
    return own.isEmpty() ? name() : own;
}

QString Alert::title() const
{
    const QString summary = annotations.value(u"summary"_s);
    return summary.isEmpty() ? name() : summary;
}

QJsonObject Alert::toJson() const
{
    QJsonValue seenBy = QJsonValue::Null;
    if (acknowledged)
        seenBy = QJsonObject{{u"by"_s, acknowledged->by},
                             {u"atUtc"_s, isoText(acknowledged->at)},
                             {u"reason"_s, orNull(acknowledged->reason)}};
    return {{u"id"_s, id},
            {u"fingerprint"_s, fingerprint},
            {u"alertId"_s, alertId()},
            {u"title"_s, title()},
            {u"severity"_s, orNull(label(alertlabel::severity))},
            {u"state"_s, alertStateName(state)},
            {u"labels"_s, labels.toJson()},
            {u"annotations"_s, annotations.toJson()},
            {u"generatorUrl"_s, orNull(generatorUrl)},
            {u"rule"_s, orNull(rule)},
            {u"source"_s, source},
            {u"firstSeenUtc"_s, isoText(firstSeen)},
            {u"lastSeenUtc"_s, isoText(lastSeen)},
            {u"startsAtUtc"_s, isoText(startsAt)},
            {u"endsAtUtc"_s, orNull(isoText(endsAt))},
            {u"timesFired"_s, timesFired},
            {u"acknowledged"_s, seenBy},
            {u"snoozedUntilUtc"_s, orNull(isoText(snoozedUntil))},
            {u"snoozedBy"_s, orNull(snoozedBy)},
            {u"escalatedAtUtc"_s, orNull(isoText(escalatedAt))},
            {u"expiresAtUtc"_s, orNull(isoText(expiresAt))},
            {u"changedAtUtc"_s, isoText(changedAt)},
            {u"rowVersion"_s, rowVersion}};
}

void AlertCandidate::seal()
{
    fingerprint = labels.fingerprintText();
    content = alertContent(annotations, generatorUrl);
}

QString alertContent(const LabelSet &annotations, const QString &generatorUrl)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString &text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    };
    for (const auto &[name, value] : annotations) {
        add(name);
        add(value);
    }
    add(generatorUrl);
    return QString::fromLatin1(hash.result().left(12).toBase64());
}

} // namespace loomdeck
