// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/consolesettings.h"

#include "core/json.h"
#include "core/log.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// A drag of a column would write the file at every pixel.
constexpr auto savePause = 500ms;

const QJsonObject &defaults()
{
    static const QJsonObject table{
        {u"theme"_s, u"system"_s},     {u"timeStyle"_s, u"local"_s}, {u"reducedMotion"_s, false},
        {u"textSize"_s, 100},          {u"language"_s, u""_s},       {u"narrowRail"_s, false},
        {u"address"_s, u"overview"_s}, {u"tables"_s, QJsonObject()}, {u"shortcuts"_s, QJsonObject()}};
    return table;
}

} // namespace

ConsoleSettings::ConsoleSettings(QString file, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(savePause);
    connect(&m_saveSoon, &QTimer::timeout, this, &ConsoleSettings::save);
    QFile source(m_file);
    if (m_file.isEmpty() || !source.exists())
        return;
    const auto parsed = source.open(QIODevice::ReadOnly)
                            ? parseJson(source.readAll())
                            : Result<QJsonValue>(Error::badInput(u"SETTINGS"_s, source.errorString(), {}));
    if (parsed && parsed->isObject())
        m_values = parsed->toObject();
    else
        qCWarning(logConsole).noquote() << "The settings" << m_file << "cannot be read and defaults are used.";
}

ConsoleSettings::~ConsoleSettings()
{
    if (m_saveSoon.isActive())
        save();
}

QJsonValue ConsoleSettings::value(const QString &key) const
{
    return m_values.contains(key) ? m_values.value(key) : defaults().value(key);
}

void ConsoleSettings::setValue(const QString &key, const QJsonValue &value)
{
    if (this->value(key) == value)
        return;
    if (defaults().value(key) == value)
        m_values.remove(key);
    else
        m_values.insert(key, value);
    m_saveSoon.start();
    Q_EMIT changed();
}

QString ConsoleSettings::tableLayout(const QString &table) const
{
    return value(u"tables"_s).toObject().value(table).toString();
}

void ConsoleSettings::setTableLayout(const QString &table, const QString &layout)
{
    QJsonObject tables = value(u"tables"_s).toObject();
    tables.insert(table, layout);
    setValue(u"tables"_s, tables);
}

void ConsoleSettings::save()
{
    m_saveSoon.stop();
    if (m_file.isEmpty())
        return;
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    QSaveFile target(m_file);
    if (!target.open(QIODevice::WriteOnly) || target.write(QJsonDocument(m_values).toJson()) < 0 || !target.commit())
        qCWarning(logConsole).noquote() << "The settings" << m_file << "were not written:" << target.errorString();
}

} // namespace loomdeck
