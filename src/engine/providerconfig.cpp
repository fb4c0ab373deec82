// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providerconfig.h"

#include "engine/configreader.h"
#include "providers/providerrules.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

/** The rules know fields; a file has lines. */
void report(ConfigReader &reader, const char *key, const std::optional<Error> &fault)
{
    if (fault)
        reader.problem(key, QString(fault->message).replace(QString::fromLatin1(key), reader.named(key)),
                       fault->suggestedFix);
}

void readModels(ConfigReader &reader, ProviderConfig &provider)
{
    reader.list("models", [&provider](ConfigReader &entry) {
        QString name;
        ModelPrice price;
        entry.text("name", name);
        entry.real("inputPerMillion", price.inputPerMillion, 0);
        entry.real("outputPerMillion", price.outputPerMillion, 0);
        entry.real("cachedPerMillion", price.cachedPerMillion, 0);
        if (name.isEmpty())
            entry.problem("name", u"A model has no name."_s, u"Write \"- name: tiny\"."_s);
        else if (provider.models.contains(name))
            entry.problem("name", u"Two models are called \"%1\"."_s.arg(name), u"Keep one of the two."_s);
        else
            provider.models << name;
        provider.prices[name] = price;
    });
}

void readAddress(ConfigReader &reader, ProviderConfig &provider)
{
    reader.text("baseUrl", provider.baseUrl);
    report(reader, "baseUrl", providerrules::addressFault(provider.baseUrl));
    QString proxy;
    reader.text("proxy", proxy);
    const auto fault = providerrules::proxyFault(proxy);
    report(reader, "proxy", fault);
    if (!fault && !proxy.isEmpty())
        provider.options.insert(u"proxy"_s, proxy);
}

void readSecrets(ConfigReader &reader, ProviderConfig &provider)
{
    QString key;
    reader.text("apiKey", key);
    const auto keyFault = providerrules::keyFault(key);
    report(reader, "apiKey", keyFault);
    if (!keyFault && !key.isEmpty())
        provider.options.insert(u"apiKey"_s, key);
    std::vector<std::pair<QString, QString>> pairs;
    reader.pairs("headers", pairs);
    QJsonObject headers;
    for (const auto &[name, value] : pairs) {
        const auto fault = providerrules::headerFault(name, value);
        report(reader, "headers", fault);
        if (!fault)
            headers.insert(name, value);
    }
    if (!headers.isEmpty())
        provider.options.insert(u"headers"_s, headers);
}

void readBounds(ConfigReader &reader, ProviderConfig &provider)
{
    // Kept as written: the store's options are for people, too.
    const auto duration = [&](const char *key, Micros min) {
        Micros time{0};
        QString written;
        reader.duration(key, time, min);
        if (reader.has(key) && time >= min)
            reader.text(key, written);
        if (!written.isEmpty())
            provider.options.insert(QString::fromLatin1(key), written);
        return written;
    };
    const auto number = [&](const char *key, int max) {
        int value = 0;
        reader.number(key, value, 1, max);
        if (value > 0)
            provider.options.insert(QString::fromLatin1(key), value);
    };
    duration("timeout", 100ms);
    provider.delay = duration("delay", 0s);
    number("concurrency", 10'000);
    number("maxTokens", 10'000'000);
    if (reader.has("stream")) {
        bool streams = true;
        reader.flag("stream", streams);
        provider.options.insert(u"stream"_s, streams);
    }
    QString replay;
    reader.text("replay", replay);
    if (!replay.isEmpty())
        provider.options.insert(u"replay"_s, replay);
}

} // namespace

void readProvider(ConfigReader &reader, std::vector<ProviderConfig> &providers)
{
    ProviderConfig provider;
    reader.text("name", provider.name);
    reader.text("displayName", provider.displayName);
    reader.oneOf("kind", provider.kind, providerrules::kinds());
    readAddress(reader, provider);
    readSecrets(reader, provider);
    readBounds(reader, provider);
    readModels(reader, provider);
    if (provider.name.isEmpty())
        reader.problem("name", u"A provider has no name."_s, u"Write \"name: local\"."_s);
    if (!reader.has("kind"))
        reader.problem("kind", u"A provider has no kind."_s, u"Write \"kind: scripted\" or \"kind: openai\"."_s);
    for (const ProviderConfig &other : providers) {
        if (other.name == provider.name)
            reader.problem("name", u"Two providers are called \"%1\"."_s.arg(provider.name),
                           u"Give one of them another name."_s);
    }
    providers.push_back(provider);
}

} // namespace loomdeck
