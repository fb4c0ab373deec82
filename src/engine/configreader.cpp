// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/configreader.h"

#include "core/nearest.h"
#include "core/texttime.h"

#include <cmath>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck {

ConfigReader::ConfigReader(const YAML::Node &node, QString path, std::vector<ConfigProblem> &problems)
    : m_node(node)
    , m_path(std::move(path))
    , m_problems(problems)
    , m_isMap(node.IsMap())
{
    if (!m_isMap && !node.IsNull())
        report(node, u"%1 is not a mapping."_s.arg(m_path.isEmpty() ? u"The file"_s : m_path),
               u"Write \"key: value\" lines below it."_s);
}

ConfigReader::~ConfigReader()
{
    if (!m_isMap)
        return;
    QStringList seen;
    for (const auto &pair : m_node) {
        const QString key = QString::fromStdString(pair.first.as<std::string>(std::string()));
        if (seen.contains(key))
            report(pair.first, u"The key \"%1\" appears twice."_s.arg(key), u"Keep one of the two."_s);
        seen << key;
        if (m_known.contains(key))
            continue;
        const QString near = nearest(key, m_known);
        report(pair.first,
               u"\"%1\" is not a known key%2."_s.arg(key, m_path.isEmpty() ? QString() : u" of "_s + m_path),
               near.isEmpty() ? u"Known keys: %1."_s.arg(m_known.join(u", ")) : u"Did you mean \"%1\"?"_s.arg(near));
    }
}

QString ConfigReader::named(const char *key) const
{
    return m_path.isEmpty() ? QString::fromLatin1(key) : m_path + u'.' + QString::fromLatin1(key);
}

void ConfigReader::report(const YAML::Node &at, const QString &message, const QString &fix)
{
    m_problems.push_back({at.Mark().line + 1, message, fix});
}

void ConfigReader::problem(const char *key, const QString &message, const QString &fix)
{
    report(m_isMap && m_node[key] ? m_node[key] : m_node, message, fix);
}

bool ConfigReader::has(const char *key) const
{
    return m_isMap && m_node[key].IsDefined() && !m_node[key].IsNull();
}

YAML::Node ConfigReader::take(const char *key)
{
    m_known << QString::fromLatin1(key);
    return has(key) ? m_node[key] : YAML::Node(YAML::NodeType::Undefined);
}

std::optional<QString> ConfigReader::scalar(const char *key)
{
    const YAML::Node node = take(key);
    if (!node.IsDefined())
        return std::nullopt;
    if (!node.IsScalar()) {
        report(node, u"%1 is not a single value."_s.arg(named(key)), u"Write one value behind the colon."_s);
        return std::nullopt;
    }
    return QString::fromStdString(node.Scalar());
}

void ConfigReader::text(const char *key, QString &value)
{
    if (const auto found = scalar(key))
        value = *found;
}

void ConfigReader::oneOf(const char *key, QString &value, const QStringList &allowed)
{
    const auto found = scalar(key);
    if (!found)
        return;
    if (allowed.contains(*found)) {
        value = *found;
        return;
    }
    const QString near = nearest(*found, allowed);
    problem(key, u"%1 cannot be \"%2\"."_s.arg(named(key), found->left(60)),
            near.isEmpty() ? u"Use one of %1."_s.arg(allowed.join(u", ")) : u"Did you mean \"%1\"?"_s.arg(near));
}

void ConfigReader::number(const char *key, int &value, int min, int max)
{
    const auto found = scalar(key);
    if (!found)
        return;
    bool ok = false;
    const int number = found->toInt(&ok);
    if (ok && number >= min && number <= max)
        value = number;
    else
        problem(key, u"%1 is not a whole number from %2 to %3."_s.arg(named(key)).arg(min).arg(max),
                u"Write such a number."_s);
}

void ConfigReader::flag(const char *key, bool &value)
{
    const auto found = scalar(key);
    if (!found)
        return;
    if (*found == u"true" || *found == u"false")
        value = *found == u"true";
    else
        problem(key, u"%1 is neither true nor false."_s.arg(named(key)), u"Write true or false."_s);
}

void ConfigReader::duration(const char *key, Micros &value, Micros min)
{
    const auto found = scalar(key);
    if (!found)
        return;
    const auto time = parseDuration(*found);
    if (!time)
        problem(key, u"%1: %2"_s.arg(named(key), time.error().message), time.error().suggestedFix);
    else if (time.value() < min)
        problem(key, u"%1 is too short."_s.arg(named(key)),
                u"Write at least %1 ms."_s.arg(std::chrono::duration_cast<std::chrono::milliseconds>(min).count()));
    else
        value = time.value();
}

void ConfigReader::bytes(const char *key, qint64 &value, qint64 min, qint64 max)
{
    static const QRegularExpression form(u"^(\\d{1,12})\\s*(B|KiB|MiB)?$"_s);
    const auto found = scalar(key);
    if (!found)
        return;
    const auto match = form.match(*found);
    const QString unit = match.captured(2);
    const qint64 size = match.captured(1).toLongLong() * (unit == u"MiB" ? 1024 * 1024 : unit == u"KiB" ? 1024 : 1);
    if (match.hasMatch() && size >= min && size <= max)
        value = size;
    else
        problem(key, u"%1 is not a size from %2 to %3 bytes."_s.arg(named(key)).arg(min).arg(max),
                u"Write for example 1MiB."_s);
}

void ConfigReader::section(const char *key, const std::function<void(ConfigReader &)> &read)
{
    const YAML::Node node = take(key);
    if (!node.IsDefined())
        return;
    ConfigReader inner(node, named(key), m_problems);
    read(inner);
}

void ConfigReader::list(const char *key, const std::function<void(ConfigReader &)> &read)
{
    const YAML::Node node = take(key);
    if (!node.IsDefined())
        return;
    if (!node.IsSequence()) {
        report(node, u"%1 is not a list."_s.arg(named(key)), u"Write \"- \" before each entry."_s);
        return;
    }
    int index = 0;
    for (const YAML::Node &entry : node) {
        ConfigReader inner(entry, u"%1[%2]"_s.arg(named(key)).arg(index++), m_problems);
        read(inner);
    }
}

void ConfigReader::whole(const char *key, std::optional<qint64> &value)
{
    const auto found = scalar(key);
    if (!found)
        return;
    bool ok = false;
    const qint64 number = found->toLongLong(&ok);
    if (ok)
        value = number;
    else
        problem(key, u"%1 is not a whole number."_s.arg(named(key)), u"Write such a number; 0 is unlimited."_s);
}

void ConfigReader::real(const char *key, std::optional<double> &value, double min)
{
    const auto found = scalar(key);
    if (!found)
        return;
    bool ok = false;
    const double number = found->toDouble(&ok);
    if (ok && std::isfinite(number) && number >= min)
        value = number;
    else
        problem(key, u"%1 is not a number from %2."_s.arg(named(key)).arg(min), u"Write for example 0.25."_s);
}

void ConfigReader::texts(const char *key, QStringList &values)
{
    const YAML::Node node = take(key);
    if (!node.IsDefined())
        return;
    if (!node.IsSequence()) {
        report(node, u"%1 is not a list."_s.arg(named(key)), u"Write \"- \" before each entry."_s);
        return;
    }
    for (const YAML::Node &entry : node) {
        if (entry.IsScalar())
            values << QString::fromStdString(entry.Scalar());
        else
            report(entry, u"%1 holds something that is not a single value."_s.arg(named(key)),
                   u"Write one value an entry."_s);
    }
}

void ConfigReader::table(const char *key, const std::function<void(const QString &, ConfigReader &)> &read)
{
    const YAML::Node node = take(key);
    if (!node.IsDefined())
        return;
    if (!node.IsMap()) {
        report(node, u"%1 is not a mapping."_s.arg(named(key)), u"Write \"name:\" lines below it."_s);
        return;
    }
    for (const auto &pair : node) {
        const QString name = QString::fromStdString(pair.first.as<std::string>(std::string()));
        ConfigReader inner(pair.second, u"%1.%2"_s.arg(named(key), name), m_problems);
        read(name, inner);
    }
}

void ConfigReader::pairs(const char *key, std::vector<std::pair<QString, QString>> &values)
{
    const YAML::Node node = take(key);
    if (!node.IsDefined())
        return;
    if (!node.IsMap()) {
        report(node, u"%1 is not a mapping."_s.arg(named(key)), u"Write \"name: value\" lines below it."_s);
        return;
    }
    for (const auto &pair : node) {
        const QString name = QString::fromStdString(pair.first.as<std::string>(std::string()));
        if (pair.second.IsScalar())
            values.emplace_back(name, QString::fromStdString(pair.second.Scalar()));
        else
            report(pair.second, u"%1.%2 is not a single value."_s.arg(named(key), name),
                   u"Write one value behind the colon."_s);
    }
}

} // namespace loomdeck
