// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/documentreader.h"
#include "alerts/route.h"

namespace loomdeck {

/** A name that was written somewhere and must be defined elsewhere. */
struct NameUse
{
    QString name, where;
    int line = 0;
};

/** What the routes of a file refer to. */
struct RouteUses
{
    std::vector<NameUse> receivers, intervals;
};

/** Reads the mapping below the key `route` with everything inside it. */
Route readRouteTree(DocumentReader &reader, RouteUses &uses);

} // namespace loomdeck
