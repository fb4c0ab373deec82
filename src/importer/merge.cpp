// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/merge.h"

namespace loomdeck {

Standing standing(const std::optional<Timestamp> &said, const std::optional<Timestamp> &stored, bool lastWord)
{
    if (!said && !stored)
        return lastWord ? Standing::Newer : Standing::Older;
    if (!said)
        return Standing::Older;
    if (!stored || *said > *stored)
        return Standing::Newer;
    return *said == *stored ? Standing::Same : Standing::Older;
}

void Merge::takeTime(std::optional<Timestamp> &stored, const std::optional<Timestamp> &said)
{
    if (said && newer())
        set(stored, said);
}

void Merge::takeList(QStringList &stored, bool &present, const std::optional<QStringList> &said)
{
    if (!said)
        return;
    QStringList merged = newer() || !present ? *said : stored;
    if (m_standing == Standing::Same) {
        for (const QString &one : *said) {
            if (!merged.contains(one))
                merged << one;
        }
    }
    if (merged == stored && present)
        return;
    stored = merged;
    present = true;
    m_changed = true;
}

void Merge::takeKeys(QJsonObject &stored, const QJsonObject &said)
{
    for (auto it = said.begin(); it != said.end(); ++it) {
        const bool known = stored.contains(it.key()) && !stored.value(it.key()).isNull();
        if ((known && !newer()) || stored.value(it.key()) == it.value())
            continue;
        stored.insert(it.key(), it.value());
        m_changed = true;
    }
}

} // namespace loomdeck
