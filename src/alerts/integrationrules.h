// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/documentreader.h"
#include "alerts/receiver.h"

#include <QJsonValue>

namespace loomdeck {

/** A problem unless the value is empty, holds a secret reference, or is an http(s) address with a host. */
void checkUrl(DocumentReader &reader, const QString &key, const QString &value);

/** True for `${env:NAME}`, `${file:/path}` and `${keychain:NAME}`. */
bool isSecretReference(const QString &text);

/** What is written under a node, as JSON; single values stay texts. Stops where the state's budget ends. */
QJsonValue documentJson(const DocumentNode &node, ReadingState &state);

/** How one kind of integration is written. */
struct IntegrationForm
{
    QString key; ///< below a receiver, for example `webhook_configs`
    Integration::Kind kind;
    bool sendsResolved; ///< unless it is written
    QStringList keys;   ///< what may stand in it; empty: anything
};

/** Those that Loomdeck speaks, in the order in which Alertmanager tells them. */
const std::vector<IntegrationForm> &integrationForms();
/** Alertmanager's others. */
const QStringList &foreignIntegrations();
/** Keys whose values are secrets, below integrations and `global`. */
const QStringList &secretKeys();

} // namespace loomdeck
