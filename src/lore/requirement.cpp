// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lore/requirement.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

const QStringList &loreStatusNames()
{
    static const QStringList names{u"Planned"_s, u"Blocked"_s, u"Ready"_s};
    return names;
}

LoreStatus loreStatusFromVision(const QString &word)
{
    return word.compare(u"ready"_s, Qt::CaseInsensitive) == 0 ? LoreStatus::Ready : LoreStatus::Planned;
}

} // namespace loomdeck
