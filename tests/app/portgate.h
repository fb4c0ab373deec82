// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <QtGlobal>

namespace loomdeck::test {

/** Tells client threads where the server listens now. Thread-safe. */
class PortGate
{
public:
    /** 0: nowhere. */
    void open(quint16 port) { set(port, false); }
    /** For good. */
    void close() { set(0, true); }

    bool isClosed() const
    {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }
    bool isOpenAt(quint16 port) const
    {
        const std::lock_guard lock(m_mutex);
        return m_port == port;
    }
    /** Waits until there is a port; nothing once the gate is closed. */
    std::optional<quint16> wait()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || m_port != 0; });
        return m_closed ? std::nullopt : std::optional(m_port);
    }

private:
    void set(quint16 port, bool closed)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_port = port;
            m_closed = closed;
        }
        m_changed.notify_all();
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    quint16 m_port = 0;
    bool m_closed = false;
};

} // namespace loomdeck::test
