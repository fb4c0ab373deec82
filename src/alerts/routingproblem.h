// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace loomdeck {

/** Something that a person should know about a configuration of routes. A value. */
struct RoutingProblem
{
    int line = 0; ///< from 1; 0 when it concerns the file as a whole
    QString message, fix;
};

using RoutingProblems = std::vector<RoutingProblem>;

} // namespace loomdeck
