// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

namespace loomdeck {

/** What somebody may do; each role may do what the ones before it may. */
enum class Role { Viewer, Operator, Admin };

/** `viewer`, `operator`, `admin`. */
QString roleName(Role role);
std::optional<Role> roleFromName(const QString &name);

/** Who did it, through which door: goes into every journal entry. A value; any thread. */
struct Actor
{
    QString name;   ///< login, token name, or `automation`
    QString id;     ///< empty when there is none
    QString source; ///< `console`, `api`, `cli`, `import`, `automation`, or what an API caller names itself
    Role role = Role::Viewer;
    QString requestId; ///< correlation id of the call that started it all

    /** The engine itself: timers, sweeps and jobs. */
    static Actor automation();
};

} // namespace loomdeck
