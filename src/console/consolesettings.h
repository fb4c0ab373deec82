// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

/**
 * What this person likes, kept in one JSON file: looks, columns, shortcuts. Values equal to their default are not
 * written, so that better defaults reach everybody; keys this version does not know are kept. GUI thread.
 */
class ConsoleSettings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use Session.settings")
    /** `system`, `light` or `dark`. */
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed)
    /** `utc`, `local` or `relative`. */
    Q_PROPERTY(QString timeStyle READ timeStyle WRITE setTimeStyle NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    /** Percent of the usual text size. */
    Q_PROPERTY(int textSize READ textSize WRITE setTextSize NOTIFY changed)
    /** `en`, `de`, or empty for the system's. */
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(bool narrowRail READ narrowRail WRITE setNarrowRail NOTIFY changed)

public:
    /** An empty file name keeps nothing, for pictures and tests. */
    explicit ConsoleSettings(QString file, QObject *parent = nullptr);
    ~ConsoleSettings() override;

    QString theme() const { return value(QStringLiteral("theme")).toString(); }
    void setTheme(const QString &theme) { setValue(QStringLiteral("theme"), theme); }
    QString timeStyle() const { return value(QStringLiteral("timeStyle")).toString(); }
    void setTimeStyle(const QString &style) { setValue(QStringLiteral("timeStyle"), style); }
    bool reducedMotion() const { return value(QStringLiteral("reducedMotion")).toBool(); }
    void setReducedMotion(bool reduced) { setValue(QStringLiteral("reducedMotion"), reduced); }
    int textSize() const { return value(QStringLiteral("textSize")).toInt(); }
    void setTextSize(int percent) { setValue(QStringLiteral("textSize"), percent); }
    QString language() const { return value(QStringLiteral("language")).toString(); }
    void setLanguage(const QString &language) { setValue(QStringLiteral("language"), language); }
    bool narrowRail() const { return value(QStringLiteral("narrowRail")).toBool(); }
    void setNarrowRail(bool narrow) { setValue(QStringLiteral("narrowRail"), narrow); }

    /** What was in sight last: see Navigator::address(). */
    QString address() const { return value(QStringLiteral("address")).toString(); }
    void setAddress(const QString &address) { setValue(QStringLiteral("address"), address); }

    /** Columns of a table, as its `layoutState`. */
    Q_INVOKABLE QString tableLayout(const QString &table) const;
    Q_INVOKABLE void setTableLayout(const QString &table, const QString &layout);

    QJsonValue value(const QString &key) const;
    void setValue(const QString &key, const QJsonValue &value);
    /** Writes now; tells why not in the log. */
    void save();

Q_SIGNALS:
    void changed();

private:
    const QString m_file;
    QJsonObject m_values;
    QTimer m_saveSoon;
};

} // namespace loomdeck
