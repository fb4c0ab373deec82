// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/provider.h"

#include <map>
#include <mutex>
#include <QSet>

namespace loomdeck {

/** What an endpoint turned out not to be able to do, by model. Thread-safe; lives as long as its adapter. */
class Ladder
{
public:
    LadderMode mode(const QString &model) const;
    /** False when `from` is the lowest step already. */
    bool stepDown(const QString &model, LadderMode from);
    /** Something else that is left out from now on, for example `stream_options`; false when it was known. */
    bool refuse(const QString &what);
    bool isRefused(const QString &what) const;

private:
    mutable std::mutex m_mutex;
    std::map<QString, LadderMode> m_modes;
    QSet<QString> m_refused;
};

} // namespace loomdeck
