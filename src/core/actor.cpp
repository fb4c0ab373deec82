// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actor.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

QString roleName(Role role)
{
    switch (role) {
    case Role::Viewer:
        return u"viewer"_s;
    case Role::Operator:
        return u"operator"_s;
    case Role::Admin:
        return u"admin"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Role> roleFromName(const QString &name)
{
    for (const Role role : {Role::Viewer, Role::Operator, Role::Admin}) {
        if (name.compare(roleName(role), Qt::CaseInsensitive) == 0)
            return role;
    }
    return std::nullopt;
}

Actor Actor::automation()
{
    return Actor{u"automation"_s, {}, u"automation"_s, Role::Admin, {}};
}

} // namespace loomdeck
