// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loomdeck {

/**
 * Names this process in leases: `name|machine|pid|start|random`, so that another process on the same machine can see at
 * once that a holder is dead instead of waiting for its lease to end. A value; any thread.
 */
class NodeId
{
public:
    /** `name` is what people see, for example `serve-2`. */
    static NodeId ofThisProcess(const QString &name);

    const QString &owner() const { return m_owner; }
    QString name() const { return nameOf(m_owner); }

    static QString nameOf(const QString &owner);
    /** True only when the owner ran on this machine and is surely gone. */
    bool knowsDead(const QString &owner) const;

private:
    QString m_owner;
};

} // namespace loomdeck
