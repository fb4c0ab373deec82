// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/answercheck.h"

#include "core/json.h"

#include <map>
#include <mutex>
#include <QFile>
#include <QJsonArray>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr JsonLimits answerLimits{.bytes = 2 * 1024 * 1024, .depth = 64};
constexpr int mostProblems = 5;

struct SchemaEntry
{
    QJsonObject body;
    valijson::Schema rules;
};

/** Schemas are parsed once and never change. */
const SchemaEntry *schemaOf(const QString &name)
{
    static std::mutex mutex;
    static std::map<QString, std::unique_ptr<SchemaEntry>> schemas;
    const std::lock_guard lock(mutex);
    auto &schema = schemas[name];
    if (!schema) {
        QFile file(u":/planner/schemas/%1.json"_s.arg(name));
        if (!file.open(QIODevice::ReadOnly))
            return nullptr;
        const auto parsed = parseJson(file.readAll());
        Q_ASSERT(parsed);
        schema = std::make_unique<SchemaEntry>();
        schema->body = parsed->toObject();
        valijson::SchemaParser parser;
        parser.populateSchema(valijson::adapters::QtJsonAdapter(parsed.value()), schema->rules);
    }
    return schema.get();
}

QString pathOf(const valijson::ValidationResults::Error &error)
{
    QString path;
    for (const std::string &part : error.context)
        path += QString::fromStdString(part);
    return path;
}

} // namespace

Result<QJsonValue> checkAnswer(const QString &schema, const QString &answer)
{
    const auto parsed = parseJson(answer.toUtf8(), answerLimits);
    if (!parsed)
        return Error::badInput(u"ANSWER_NOT_JSON"_s, u"The answer is not JSON: %1"_s.arg(parsed.error().message),
                               u"Retry; the model may follow the format next time."_s);
    const SchemaEntry *known = schemaOf(schema);
    if (!known)
        return Error::internal(u"SCHEMA_MISSING"_s, u"There is no schema \"%1\"."_s.arg(schema),
                               u"Reinstall Loomdeck."_s);
    // Weak types would let "1" pass as a number.
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    if (validator.validate(known->rules, valijson::adapters::QtJsonAdapter(parsed.value()), &results))
        return parsed.value();
    QStringList problems;
    QJsonArray details;
    valijson::ValidationResults::Error error;
    while (results.popError(error) && problems.size() < mostProblems) {
        const QString problem = u"%1: %2"_s.arg(pathOf(error), QString::fromStdString(error.description));
        problems << problem;
        details.append(problem);
    }
    return Error::badInput(u"ANSWER_INVALID"_s, u"The answer does not match its schema: %1"_s.arg(problems.join(u"; ")),
                           u"Retry; the model may follow the format next time."_s)
        .with(u"problems"_s, details);
}

QJsonObject schemaBody(const QString &schema)
{
    const SchemaEntry *known = schemaOf(schema);
    return known ? known->body : QJsonObject();
}

} // namespace loomdeck
