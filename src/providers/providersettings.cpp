// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/providersettings.h"

#include "core/texttime.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

ProviderSettings ProviderSettings::of(const ProviderRow &row, const QString &defaultUrl)
{
    ProviderSettings settings;
    settings.name = row.displayName;
    settings.kind = row.kind;
    QString url = row.baseUrl.isEmpty() ? defaultUrl : row.baseUrl.trimmed();
    while (url.endsWith(u'/'))
        url.chop(1);
    settings.baseUrl = QUrl(url, QUrl::StrictMode);
    settings.apiKey = row.options.value(u"apiKey"_s).toString();
    const QJsonObject headers = row.options.value(u"headers"_s).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        settings.headers.append({it.key(), it.value().toString()});
    settings.proxy = row.options.value(u"proxy"_s).toString();
    if (const auto timeout = parseDuration(row.options.value(u"timeout"_s).toString()); timeout && *timeout > Micros{0})
        settings.timeout = *timeout;
    settings.maxTokens = row.options.value(u"maxTokens"_s).toInt();
    settings.stream = row.options.value(u"stream"_s).toBool(true);
    settings.mostBytes = row.options.value(u"mostBytes"_s).toInteger(settings.mostBytes);
    return settings;
}

QUrl ProviderSettings::at(const QString &path) const
{
    QUrl url = baseUrl;
    url.setPath(baseUrl.path() + path);
    return url;
}

} // namespace loomdeck
