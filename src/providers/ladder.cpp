// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/ladder.h"

namespace loomdeck {

LadderMode Ladder::mode(const QString &model) const
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_modes.find(model);
    return known == m_modes.end() ? LadderMode::Schema : known->second;
}

bool Ladder::stepDown(const QString &model, LadderMode from)
{
    if (from != LadderMode::Schema && from != LadderMode::Object)
        return false;
    const LadderMode next = from == LadderMode::Schema ? LadderMode::Object : LadderMode::Prompt;
    const std::lock_guard lock(m_mutex);
    LadderMode &mode = m_modes.try_emplace(model, LadderMode::Schema).first->second;
    // Another call may have learnt more meanwhile.
    mode = std::max(mode, next);
    return true;
}

bool Ladder::refuse(const QString &what)
{
    const std::lock_guard lock(m_mutex);
    const qsizetype before = m_refused.size();
    m_refused.insert(what);
    return m_refused.size() > before;
}

bool Ladder::isRefused(const QString &what) const
{
    const std::lock_guard lock(m_mutex);
    return m_refused.contains(what);
}

} // namespace loomdeck
