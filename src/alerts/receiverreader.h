// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/documentreader.h"
#include "alerts/routing.h"

namespace loomdeck {

/** Alertmanager's `global` section: what integrations inherit where they say nothing themselves. */
struct RoutingGlobals
{
    Micros resolveTimeout = std::chrono::minutes(5);
    QJsonObject settings; ///< by the keys of the section, `…_file` turned into a reference
};

RoutingGlobals readGlobals(DocumentReader &reader, std::vector<SecretUse> &secrets);

/** Reads an entry of `receivers`. Kinds that Loomdeck cannot speak are kept by name, with a warning. */
Receiver readReceiver(DocumentReader &reader, const RoutingGlobals &globals, std::vector<SecretUse> &secrets);

} // namespace loomdeck
