// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config.h"

#include <functional>
#include <yaml-cpp/yaml.h>

namespace loomdeck {

/**
 * Reads one mapping of a YAML file key by key, collecting problems with their lines; keys nobody asked for are problems
 * that name the nearest known one. Any thread.
 */
class ConfigReader
{
public:
    ConfigReader(const YAML::Node &node, QString path, std::vector<ConfigProblem> &problems);
    /** Reports the unknown keys. */
    ~ConfigReader();
    ConfigReader(const ConfigReader &) = delete;
    ConfigReader &operator=(const ConfigReader &) = delete;

    void text(const char *key, QString &value);
    void oneOf(const char *key, QString &value, const QStringList &allowed);
    void number(const char *key, int &value, int min, int max);
    /** Null where the key is not there. */
    void whole(const char *key, std::optional<qint64> &value);
    void real(const char *key, std::optional<double> &value, double min);
    void flag(const char *key, bool &value);
    void duration(const char *key, Micros &value, Micros min);
    /** `512KiB`, `1MiB` or a number of bytes. */
    void bytes(const char *key, qint64 &value, qint64 min, qint64 max);
    void section(const char *key, const std::function<void(ConfigReader &)> &read);
    void list(const char *key, const std::function<void(ConfigReader &)> &read);
    void texts(const char *key, QStringList &values);
    /** A mapping whose keys are names: read is called for each, with a reader of its value. */
    void table(const char *key, const std::function<void(const QString &name, ConfigReader &)> &read);
    /** A mapping of names to single values. */
    void pairs(const char *key, std::vector<std::pair<QString, QString>> &values);
    /** Keys that somebody else reads. */
    void leave(const QStringList &keys) { m_known << keys; }
    void problem(const char *key, const QString &message, const QString &fix);

    bool has(const char *key) const;
    /** Where the key is, for example `providers[0].apiKey`. */
    QString named(const char *key) const;

private:
    YAML::Node take(const char *key);
    /** Null unless the key is there and holds a scalar. */
    std::optional<QString> scalar(const char *key);
    void report(const YAML::Node &at, const QString &message, const QString &fix);

    YAML::Node m_node;
    const QString m_path;
    std::vector<ConfigProblem> &m_problems;
    QStringList m_known;
    bool m_isMap = false;
};

} // namespace loomdeck
