// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <limits>
#include <optional>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

namespace loomdeck {

/**
 * Reads one JSON object field by field and keeps the first problem with its path, so that callers read everything
 * straight through and ask once. Absent and null are the same. A value; any thread.
 *
 * Error codes: FIELD_REQUIRED, WRONG_TYPE, TEXT_TOO_LONG, BAD_CHARACTER, BAD_ID, BAD_TIME, OUT_OF_RANGE, UNKNOWN_VALUE,
 * UNKNOWN_FIELD; `details.path` names the bad value.
 */
class JsonReader
{
public:
    /** How the keys are spelt; callers always ask in camel case. */
    enum class Spelling { Camel, Snake };

    explicit JsonReader(const QJsonObject &object, QString path = {}, Spelling spelling = Spelling::Camel);

    /** Null QString when absent. maxLength counts characters, 0 = no limit. */
    QString text(const QString &key, qsizetype maxLength = 0);
    /** Absent, null and blank are problems. */
    QString requiredText(const QString &key, qsizetype maxLength = 0);
    /** Lower-case "D" form, null QString when absent. */
    QString guid(const QString &key);
    QString requiredGuid(const QString &key);
    std::optional<qint64> integer(const QString &key, qint64 min = std::numeric_limits<qint64>::min(),
                                  qint64 max = std::numeric_limits<qint64>::max());
    std::optional<bool> boolean(const QString &key);
    std::optional<Timestamp> time(const QString &key);
    /** Null-able list of strings; `present` tells null from empty when asked. */
    QStringList texts(const QString &key, bool *present = nullptr);
    QJsonObject object(const QString &key);
    QJsonValue raw(const QString &key);

    /** Index into names. Accepts the number, the name, lower case and snake_case; nullopt when absent. */
    std::optional<int> choice(const QString &key, const QStringList &names);

    /** Fields nobody asked for. */
    QJsonObject rest() const;
    /** Makes an unread field a problem that names the nearest known one. */
    void refuseUnknown();

    /** Records a problem found by the caller. */
    void refuse(const QString &key, Error error);

    bool ok() const { return !m_error; }
    const Error &error() const { return *m_error; }
    QString path(const QString &key = {}) const;

private:
    QString spelt(const QString &key) const;
    QJsonValue take(const QString &key);
    void wrongType(const QString &key, const QString &expected);

    QJsonObject m_object;
    QString m_path;
    Spelling m_spelling;
    QSet<QString> m_read;
    std::optional<Error> m_error;
};

/** `agentId` → `agent_id`. */
QString snakeCase(const QString &camelCase);

} // namespace loomdeck
