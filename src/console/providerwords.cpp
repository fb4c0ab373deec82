// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/providerwords.h"

#include "console/gatewords.h"
#include "console/session.h"

#include <algorithm>
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck::providerwords {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("loomdeck::providerwords", text);
}

} // namespace

StateWords state(const ProviderFacts &facts, const std::vector<GateFacts> &gates)
{
    if (facts.row.kind.isEmpty())
        return {tr("Not set up"), u"pending"_s, u"neutral"_s};
    if (!facts.row.isActive)
        return {tr("Switched off"), u"pause"_s, u"neutral"_s};
    if (!facts.isAllowed)
        return {tr("Not allowed here"), u"blocked"_s, u"warn"_s};
    int closed = 0, slowed = 0, all = 0;
    for (const GateFacts &one : gates) {
        if (one.gate.providerId != facts.row.id)
            continue;
        ++all;
        closed += one.gate.isClosed() ? 1 : 0;
        slowed += one.gate.state == GateState::Slowed ? 1 : 0;
    }
    if (closed > 0)
        return {closed == all ? tr("Gate closed") : tr("Gate partly closed"), u"held"_s, u"held"_s};
    if (slowed > 0)
        return {tr("Slowed"), u"warning"_s, u"warn"_s};
    return {tr("Ready"), u"complete"_s, u"ok"_s};
}

QString kind(const QString &kind)
{
    if (kind == u"openai")
        return tr("OpenAI-compatible");
    if (kind == u"anthropic")
        return tr("Anthropic");
    if (kind == u"ollama")
        return tr("Ollama");
    if (kind == u"scripted")
        return tr("Scripted");
    return kind.isEmpty() ? tr("Known by name only") : kind;
}

QString usualAddress(const QString &kind)
{
    if (kind == u"openai")
        return u"https://api.openai.com/v1"_s;
    if (kind == u"anthropic")
        return u"https://api.anthropic.com"_s;
    return kind == u"ollama" ? u"http://127.0.0.1:11434"_s : QString();
}

QString address(const ProviderRow &row)
{
    if (row.kind == u"scripted")
        return tr("built in");
    const QString text = row.baseUrl.isEmpty() ? usualAddress(row.kind) : row.baseUrl;
    return text.isEmpty() ? u"–"_s : text;
}

QString place(const ProviderRow &row)
{
    const QString text = address(row);
    const qsizetype at = text.indexOf(u"://"_s);
    return at < 0 ? text : text.mid(at + 3);
}

QString source(const ProviderRow &row)
{
    return row.isOfConfig()         ? tr("Configuration file")
           : row.source == u"store" ? tr("Settings")
           : row.kind.isEmpty()     ? tr("Import")
                                    : tr("Came with the store");
}

QString sourceNote(const ProviderRow &row)
{
    if (row.isOfConfig())
        return tr("Its settings are written by the configuration file at each start, so they are read only here. "
                  "Switching it on or off and the default are kept in the store.");
    if (row.source == u"store" && isConfigured(row))
        return tr("The store owns these settings; what the configuration file says of it is left alone.");
    if (row.source == u"store")
        return tr("The store owns these settings: an entry of this name in a configuration file is left alone.");
    return tr("Nobody owns these settings yet: Settings will when they are saved here, or a configuration file that "
              "names it.");
}

bool isConfigured(const ProviderRow &row)
{
    const Engine *engine = Session::instance().engine();
    return engine && std::ranges::any_of(engine->config().providers, [&row](const ProviderConfig &one) {
               return one.name.compare(row.name, Qt::CaseInsensitive) == 0;
           });
}

QString models(const ProviderFacts &facts)
{
    return QCoreApplication::translate("loomdeck::ProviderController", "%n model(s)", nullptr, facts.activeModels());
}

QString price(const std::optional<double> &price)
{
    if (!price)
        return u"–"_s;
    // At least cents, and as many digits as the price has.
    const QString text = QString::number(*price, 'f', 6);
    const auto keep = std::max<qsizetype>(
        text.indexOf(u'.') + 3, text.size() - (text.size() - 1 - text.lastIndexOf(QRegularExpression(u"[1-9]"_s))));
    return text.left(keep);
}

} // namespace loomdeck::providerwords
