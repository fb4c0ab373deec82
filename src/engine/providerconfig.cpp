// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providerconfig.h"

#include "core/redaction.h"
#include "engine/configreader.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

const QString referenceFix =
    u"Write ${env:NAME}, ${keychain:NAME} or ${file:/path}; the key itself must not stand here."_s;

bool isSecretHeader(const QString &name)
{
    const QString folded = name.toLower();
    return isSecretKey(name) || folded == u"cookie" || folded.endsWith(u"api-key") || folded.endsWith(u"-token");
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
    const QUrl url(provider.baseUrl, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (!provider.baseUrl.isEmpty() &&
        (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery()))
        reader.problem("baseUrl", u"%1 is not the address of a server."_s.arg(reader.named("baseUrl")),
                       u"Write for example http://127.0.0.1:8000/v1, without a user or a question mark."_s);
    QString proxy;
    reader.text("proxy", proxy);
    if (proxy.isEmpty())
        return;
    const QUrl way(proxy);
    const bool isKnown = way.scheme() == u"http" || way.scheme() == u"socks5";
    if (!proxy.contains(u"${") && (!way.isValid() || !isKnown || way.host().isEmpty()))
        reader.problem("proxy", u"%1 is not the address of a proxy."_s.arg(reader.named("proxy")),
                       u"Write http://HOST:PORT or socks5://HOST:PORT."_s);
    else if (!way.password().isEmpty() && !proxy.contains(u"${"))
        reader.problem("proxy", u"%1 holds a password."_s.arg(reader.named("proxy")), referenceFix);
    else
        provider.options.insert(u"proxy"_s, proxy);
}

void readSecrets(ConfigReader &reader, ProviderConfig &provider)
{
    QString key;
    reader.text("apiKey", key);
    if (isSecretReference(key))
        provider.options.insert(u"apiKey"_s, key);
    else if (!key.isEmpty())
        reader.problem("apiKey", u"%1 is not a reference to a secret."_s.arg(reader.named("apiKey")), referenceFix);
    std::vector<std::pair<QString, QString>> pairs;
    reader.pairs("headers", pairs);
    QJsonObject headers;
    for (const auto &[name, value] : pairs) {
        if (isSecretHeader(name) && !value.contains(u"${"))
            reader.problem("headers", u"%1.%2 holds a secret."_s.arg(reader.named("headers"), name), referenceFix);
        else
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

bool isSecretReference(const QString &text)
{
    static const QRegularExpression form(u"^\\$\\{(env|keychain|file):[^}]+\\}$"_s);
    return form.match(text).hasMatch();
}

void readProvider(ConfigReader &reader, std::vector<ProviderConfig> &providers)
{
    ProviderConfig provider;
    reader.text("name", provider.name);
    reader.text("displayName", provider.displayName);
    reader.oneOf("kind", provider.kind, {u"openai"_s, u"anthropic"_s, u"ollama"_s, u"scripted"_s});
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
