// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace loomdeck {

/** What changed in the store, as far as sleepers care. */
enum class Topic : quint8 {
    Journal = 1, ///< entries were appended
    Jobs = 2,    ///< a job may be ready now
};
Q_DECLARE_FLAGS(Topics, Topic)
Q_DECLARE_OPERATORS_FOR_FLAGS(Topics)

/**
 * Where committed changes wake their readers, from this process or from another node. Emitted on database threads:
 * receivers get it queued on their own. A wake may be spurious and may stand for many changes.
 */
class WakeHub : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    /** From this process, right after the commit. */
    void committed(loomdeck::Topics topics);
    /** From anywhere, this process included. */
    void woken(loomdeck::Topics topics);
};

} // namespace loomdeck
