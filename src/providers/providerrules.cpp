// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/providerrules.h"

#include "core/redaction.h"
#include "core/texttime.h"

#include <algorithm>
#include <cmath>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr int longestName = 60, longestDisplayName = 100, longestModelName = 200, longestText = 2000;
constexpr size_t mostModels = 500;
constexpr int mostHeaders = 50, mostConcurrency = 10'000, mostTokens = 10'000'000;
constexpr double mostPrice = 1e6;
constexpr auto longestTime = 24h;

const QString referenceFix =
    u"Write ${env:NAME}, ${keychain:NAME} or ${file:/path}; the key itself must not stand here."_s;
const QString referenceForm = u"\\$\\{(?:env|keychain|file):[^}\\s]+\\}"_s;

Error refused(const QString &code, const QString &field, const QString &message, const QString &fix)
{
    return Error::badInput(code, message, fix).with(u"path"_s, u'/' + field);
}

bool hasControls(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

/** References that are left open or name no source of secrets. */
bool hasBrokenReference(QString text)
{
    static const QRegularExpression reference(referenceForm);
    return text.remove(reference).contains(u"${");
}

bool isSecretHeader(const QString &name)
{
    const QString folded = name.toLower();
    return isSecretKey(name) || folded == u"cookie" || folded.endsWith(u"api-key") || folded.endsWith(u"-token");
}

/** Texts that are keys by their looks, whatever they are called. */
bool looksLikeKey(const QString &text)
{
    static const QRegularExpression form(
        u"^(?:(?:bearer|basic)\\s+\\S|(?:sk|pk|rk|xai|gsk|ghp|glpat)[-_]\\S{8}|AIza\\S{8})"_s,
        QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

std::optional<Error> textFault(const QString &field, const std::optional<QString> &text, int longest)
{
    if (!text || (text->size() <= longest && !hasControls(*text)))
        return std::nullopt;
    return refused(u"PROVIDER_TEXT"_s, field, u"%1 is too long or holds control characters."_s.arg(field),
                   u"Write at most %1 letters on one line."_s.arg(longest));
}

std::optional<Error> limitFault(const QString &field, const std::optional<int> &value, int most)
{
    if (!value || (*value >= 0 && *value <= most))
        return std::nullopt;
    return refused(u"PROVIDER_LIMIT"_s, field, u"%1 is outside 0 to %2."_s.arg(field).arg(most),
                   u"Send a number in that range; 0 sets no limit."_s);
}

} // namespace

bool ProviderEdit::touchesSettings() const
{
    return name || displayName || kind || baseUrl || apiKey || proxy || replay || timeout || delay || concurrency ||
           maxTokens || stream || headers || models;
}

namespace providerrules {

const QStringList &kinds()
{
    static const QStringList list{u"openai"_s, u"anthropic"_s, u"ollama"_s, u"scripted"_s};
    return list;
}

bool isSecretReference(const QString &text)
{
    static const QRegularExpression form(u'^' + referenceForm + u"\\z"_s);
    return form.match(text).hasMatch();
}

std::optional<Error> nameFault(const QString &name)
{
    if (name.trimmed().isEmpty())
        return refused(u"PROVIDER_NAME"_s, u"name"_s, u"The provider has no name."_s,
                       u"Give it a short name, for example local."_s);
    if (name.size() > longestName || hasControls(name) || name != name.trimmed() || looksLikeKey(name))
        return refused(u"PROVIDER_NAME"_s, u"name"_s, u"That is no name for a provider."_s,
                       u"Use at most %1 letters on one line, without spaces around them."_s.arg(longestName));
    return std::nullopt;
}

std::optional<Error> addressFault(const QString &baseUrl)
{
    if (baseUrl.isEmpty())
        return std::nullopt;
    const QUrl url(baseUrl, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (baseUrl.size() <= longestText && url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty() &&
        !url.hasQuery() && !url.hasFragment() && !baseUrl.contains(u"${"))
        return std::nullopt;
    return refused(u"PROVIDER_ADDRESS"_s, u"baseUrl"_s, u"baseUrl is not the address of a server."_s,
                   u"Write for example http://127.0.0.1:8000/v1, without a user or a question mark."_s);
}

std::optional<Error> keyFault(const QString &apiKey)
{
    if (apiKey.isEmpty() || (isSecretReference(apiKey) && apiKey.size() <= longestText))
        return std::nullopt;
    return refused(u"PROVIDER_KEY"_s, u"apiKey"_s, u"apiKey is not a reference to a secret."_s, referenceFix);
}

std::optional<Error> proxyFault(const QString &proxy)
{
    if (proxy.isEmpty())
        return std::nullopt;
    static const QRegularExpression reference(referenceForm);
    const QUrl way(QString(proxy).replace(reference, u"x"_s));
    const bool isWhole = isSecretReference(proxy);
    const bool isKnown = way.scheme() == u"http" || way.scheme() == u"socks5";
    if (hasBrokenReference(proxy) || proxy.size() > longestText || hasControls(proxy) ||
        (!isWhole && (!way.isValid() || !isKnown || way.host().isEmpty())))
        return refused(u"PROVIDER_PROXY"_s, u"proxy"_s, u"proxy is not the address of a proxy."_s,
                       u"Write http://HOST:PORT or socks5://HOST:PORT."_s);
    if (!isWhole && !way.password().isEmpty() && way.password() != u"x")
        return refused(u"PROVIDER_PROXY"_s, u"proxy"_s, u"proxy holds a password."_s, referenceFix);
    return std::nullopt;
}

std::optional<Error> headerFault(const QString &name, const QString &value)
{
    static const QRegularExpression token(u"^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}\\z"_s);
    static const QRegularExpression secret(u"^(?:[A-Za-z]{1,20} )?"_s + referenceForm + u"\\z"_s);
    const QString shown = token.match(name).hasMatch() && !looksLikeKey(name) ? name : u"?"_s;
    const auto wrong = [&shown](const QString &what, const QString &fix) {
        return refused(u"PROVIDER_HEADER"_s, u"headers/"_s + shown, what, fix);
    };
    if (shown == u"?")
        return wrong(u"One of the headers has no proper name."_s, u"Write \"Name: value\" with letters, digits and dashes."_s);
    if (value.size() > longestText || hasControls(value))
        return wrong(u"headers.%1 is too long or holds control characters."_s.arg(name), u"Write one line."_s);
    if ((isSecretHeader(name) || looksLikeKey(value)) && !secret.match(value).hasMatch())
        return wrong(u"headers.%1 holds a secret."_s.arg(name), referenceFix);
    if (hasBrokenReference(value))
        return wrong(u"headers.%1 names no source of secrets."_s.arg(name), referenceFix);
    return std::nullopt;
}

std::optional<Error> timeFault(const QString &field, const QString &text, Micros least)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto time = text.size() <= 40 ? parseDuration(text) : Result<Micros>(Error());
    if (time && *time >= least && *time <= longestTime)
        return std::nullopt;
    return refused(u"PROVIDER_TIME"_s, field, u"%1 is no length of time that can be used."_s.arg(field),
                   u"Write for example 60s or 2m, a day at most."_s);
}

std::optional<Error> modelsFault(const std::vector<ModelEdit> &models)
{
    if (models.size() > mostModels)
        return refused(u"PROVIDER_MODEL"_s, u"models"_s, u"These are more than %1 models."_s.arg(mostModels),
                       u"Keep those that are used."_s);
    for (size_t i = 0; i < models.size(); ++i) {
        const ModelEdit &model = models[i];
        const QString path = u"models/%1"_s.arg(i);
        if (model.name.trimmed().isEmpty() || model.name != model.name.trimmed() ||
            model.name.size() > longestModelName || hasControls(model.name))
            return refused(u"PROVIDER_MODEL"_s, path + u"/name"_s, u"Model %1 has no proper name."_s.arg(i + 1),
                           u"Write the name that the provider knows it by."_s);
        const auto same = [&model](const ModelEdit &other) { return other.name == model.name; };
        if (std::count_if(models.begin(), models.end(), same) > 1)
            return refused(u"PROVIDER_MODEL"_s, path + u"/name"_s, u"Two models are called \"%1\"."_s.arg(model.name),
                           u"Keep one of the two."_s);
        const std::pair<QString, std::optional<double>> prices[] = {
            {u"inputPerMillion"_s, model.price.inputPerMillion},
            {u"outputPerMillion"_s, model.price.outputPerMillion},
            {u"cachedPerMillion"_s, model.price.cachedPerMillion}};
        for (const auto &[field, price] : prices) {
            if (price && !(std::isfinite(*price) && *price >= 0 && *price <= mostPrice))
                return refused(u"PROVIDER_PRICE"_s, path + u'/' + field,
                               u"A price of %1 is outside 0 to 1,000,000."_s.arg(model.name),
                               u"Write what a million tokens cost, or nothing when it is not known."_s);
        }
    }
    return std::nullopt;
}

std::optional<Error> fault(const ProviderEdit &edit)
{
    std::vector<std::optional<Error>> found{
        edit.name ? nameFault(*edit.name) : std::nullopt,
        textFault(u"displayName"_s, edit.displayName, longestDisplayName),
        edit.kind && !kinds().contains(*edit.kind)
            ? std::optional(refused(u"PROVIDER_KIND"_s, u"kind"_s, u"There is no such kind of provider."_s,
                                    u"Use %1."_s.arg(kinds().join(u", "))))
            : std::nullopt,
        addressFault(edit.baseUrl.value_or(QString())),
        keyFault(edit.apiKey.value_or(QString())),
        proxyFault(edit.proxy.value_or(QString())),
        textFault(u"replay"_s, edit.replay, longestText),
        timeFault(u"timeout"_s, edit.timeout.value_or(QString()), 100ms),
        timeFault(u"delay"_s, edit.delay.value_or(QString()), 0s),
        limitFault(u"concurrency"_s, edit.concurrency, mostConcurrency),
        limitFault(u"maxTokens"_s, edit.maxTokens, mostTokens),
        edit.models ? modelsFault(*edit.models) : std::nullopt};
    if (edit.headers) {
        if (edit.headers->size() > mostHeaders)
            found.push_back(refused(u"PROVIDER_HEADER"_s, u"headers"_s, u"These are too many headers."_s,
                                    u"Keep %1 at most."_s.arg(mostHeaders)));
        for (auto it = edit.headers->begin(); it != edit.headers->end(); ++it)
            found.push_back(it.value().isString() ? headerFault(it.key(), it.value().toString())
                                                  : refused(u"PROVIDER_HEADER"_s, u"headers"_s,
                                                            u"A header is no text."_s, u"Send texts for headers."_s));
    }
    const auto first = std::ranges::find_if(found, [](const auto &one) { return one.has_value(); });
    return first == found.end() ? std::nullopt : *first;
}

} // namespace providerrules

} // namespace loomdeck
