// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/gatebook.h"
#include "engine/queries.h"

namespace loomdeck::providerwords {

/** How a provider stands, in a word. */
struct StateWords
{
    QString text, icon, role;
};
/** What its gates let through counts only when it may be used. */
StateWords state(const ProviderFacts &facts, const std::vector<GateFacts> &gates);
/** `OpenAI-compatible`, or that nobody knows how to call it. */
QString kind(const QString &kind);
/** Its own address, or the one of its kind; a dash where none is called. */
QString address(const ProviderRow &row);
/** As address, without the protocol, for a narrow place. */
QString place(const ProviderRow &row);
/** The address that a kind is called at when none is given. */
QString usualAddress(const QString &kind);
/** Who owns its settings, in a word and in a sentence. */
QString source(const ProviderRow &row);
QString sourceNote(const ProviderRow &row);
/** The configuration of this console names it. */
bool isConfigured(const ProviderRow &row);
/** `2 models` */
QString models(const ProviderFacts &facts);
/** `0.20`, or a dash where it is not known. */
QString price(const std::optional<double> &price);

} // namespace loomdeck::providerwords
