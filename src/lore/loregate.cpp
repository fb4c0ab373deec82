// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lore/loregate.h"

namespace loomdeck {

std::vector<LoreRequirement> blockingLore(Phase phase, const std::vector<LoreRequirement> &requirements,
                                          const QString &scrollId, const QString &sceneId)
{
    std::vector<LoreRequirement> blocking;
    if (phase != Phase::ScrollRefiner && phase != Phase::SceneWeaver)
        return blocking;
    for (const LoreRequirement &requirement : requirements) {
        if (requirement.status == LoreStatus::Ready)
            continue;
        const bool ofScroll = scrollId.isEmpty() ? requirement.scrollId.isEmpty() : requirement.scrollId == scrollId;
        const bool ofScene = phase == Phase::SceneWeaver && !sceneId.isEmpty() && requirement.sceneId == sceneId;
        if (ofScroll || ofScene)
            blocking.push_back(requirement);
    }
    return blocking;
}

} // namespace loomdeck
