// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <optional>
#include <QObject>
#include <QString>
#include <QTimeZone>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace loomdeck {

/** How numbers and times are written for people: by the user's locale, and by the time zone they chose. GUI thread. */
class Formats : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use Session.formats")
    /** `utc`, `local` or `relative`; changes what times look like. */
    Q_PROPERTY(QString timeStyle READ timeStyle WRITE setTimeStyle NOTIFY changed)

public:
    explicit Formats(const Clock &clock, QObject *parent = nullptr);

    QString timeStyle() const { return m_timeStyle; }
    void setTimeStyle(const QString &style);

    /** `38 s`, `12 m`, `3 h 10 m`, `6 d 4 h`: how long something lasted or is ago. */
    static QString age(Micros time);
    /** `1,000,412` */
    Q_INVOKABLE static QString number(qint64 value);
    /** `1.0 M`, `443`, `12 k`: for counts that have no room. */
    Q_INVOKABLE static QString shortNumber(qint64 value);
    /** `62 %` */
    static QString percent(qint64 part, qint64 whole);
    /** `c561fffb…4b87`: a GUID that people can tell from another. */
    static QString shortId(const QString &id);
    /** `1.9 s`, `320 ms` */
    static QString duration(Micros time);

    /** `17:30`, never relative; `02:30 CET` in the hour that is there twice when clocks are set back. */
    QString hourMinute(Timestamp time) const;
    /** `11-20 17:30` */
    QString dayMinute(Timestamp time) const;
    /** `17:30`, or with its day when that is not today; relative in the relative style. */
    QString clockTime(Timestamp time) const;
    /** `17:30:12`, never relative. */
    QString wallTime(Timestamp time) const;
    /** `2026-11-20 17:30:12 UTC`, whole, for tooltips and details. */
    QString fullTime(Timestamp time) const;
    /** `in 12 m`, `4 m ago` */
    QString relative(Timestamp time) const;
    QString maybeClockTime(const std::optional<Timestamp> &time) const;
    /** `until 17:30`, with seconds when that is within an hour; `for another 12 m` in the relative style. */
    QString until(Timestamp time) const;
    /** `17:42`, and from an hour on as age(): for what is counted down each second. */
    static QString countdown(Micros left);
    /** What somebody typed for a time to come: `45m`, `2h`, `18:30`, `2026-11-21 09:00`; in their zone. */
    std::optional<Timestamp> readTime(const QString &text) const;
    /** `UTC` or the name of the local zone. */
    Q_INVOKABLE QString zoneName() const;

    Timestamp now() const { return m_clock.now(); }

    /** Clocks that are set forward or back. A value. */
    struct ClockChange
    {
        Timestamp at{};
        Micros by{}; ///< below zero: back
    };
    /** Those of the zone that times are written in; none in UTC, and none for relative times. */
    std::vector<ClockChange> clockChanges(Timestamp from, Timestamp to) const;

Q_SIGNALS:
    void changed();

private:
    QTimeZone zone() const;

    const Clock &m_clock;
    QString m_timeStyle = QStringLiteral("local");
};

} // namespace loomdeck
