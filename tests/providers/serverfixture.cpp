// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/serverfixture.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

const QString ServerFixture::key = u"sk-very-secret-1"_s;

ServerFixture::ServerFixture()
    : directory(clock, [](const QString &text) -> Result<QString> {
        if (text.contains(u"${env:MISSING}"))
            return Error::badInput(u"SECRET_MISSING"_s, u"The environment variable MISSING is not set."_s,
                                   u"Set it."_s);
        return QString(text).replace(u"${env:KEY}"_s, key);
    })
{}

std::shared_ptr<Provider> ServerFixture::provider(const QString &kind, QJsonObject options)
{
    if (!options.contains(u"apiKey"_s))
        options.insert(u"apiKey"_s, u"${env:KEY}"_s);
    if (!options.contains(u"timeout"_s))
        options.insert(u"timeout"_s, u"5s"_s);
    ProviderRow row{kind, kind,    u"Loop"_s, kind, server.url(kind == u"openai" ? u"/v1"_s : QString()).toString(),
                    true, options, {}};
    const auto made = directory.adapter(row);
    if (!made)
        qFatal("%s", qPrintable(made.error().toLine()));
    return made.value();
}

CompletionRequest ServerFixture::question(const QString &schema)
{
    CompletionRequest request{u"tiny"_s, u"Say something."_s, schema};
    if (!schema.isEmpty())
        request.schemaBody = {
            {u"title"_s, schema},
            {u"type"_s, u"object"_s},
            {u"properties"_s, QJsonObject{{u"name"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"minLength"_s, 3}}},
                                          {u"notes"_s, QJsonObject{{u"type"_s, u"string"_s}}}}},
            {u"required"_s, QJsonArray{u"name"_s}},
            {u"additionalProperties"_s, false}};
    return request;
}

CompletionResult ServerFixture::ask(Provider &provider, CompletionRequest request)
{
    return provider.complete(request, stop);
}

CompletionResult ServerFixture::ask(const QString &kind, const ServedAnswer &answer)
{
    server.add(answer);
    return provider(kind)->complete(question(), stop);
}

ProviderFailure ServerFixture::failureOf(const QString &kind, const ServedAnswer &answer)
{
    const CompletionResult result = ask(kind, answer);
    if (const auto *failure = std::get_if<ProviderFailure>(&result))
        return *failure;
    qFatal("An answer came where a failure was expected: %s", qPrintable(std::get<Completion>(result).text.left(200)));
}

} // namespace loomdeck::test
