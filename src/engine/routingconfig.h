// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/config.h"

namespace loomdeck {

/** Reads what the file says of routes and receivers, and adds its problems and warnings. Any thread. */
void readRoutingConfig(const QByteArray &text, ConfigCheck &check);

/**
 * Secrets of receivers that are not there: variables of the environment and files, with the lines that name them. A
 * keychain is not asked, for it may ask its person. Whoever only reads routes does not need them. Any thread.
 */
std::vector<ConfigProblem> missingSecrets(const Config &config);

} // namespace loomdeck
