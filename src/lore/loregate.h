// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/phase.h"
#include "lore/requirement.h"

#include <vector>

namespace loomdeck {

/**
 * The requirements that keep a phase from running: for a scroll those of that scroll (or of none when none is known),
 * for a scene those of that scene or its scroll; only what is not ready counts. Other phases have no gate. Pure.
 */
std::vector<LoreRequirement> blockingLore(Phase phase, const std::vector<LoreRequirement> &requirements,
                                          const QString &scrollId, const QString &sceneId);

} // namespace loomdeck
