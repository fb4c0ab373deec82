// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QByteArray>

namespace loomdeck {

/**
 * Cuts a streamed answer into the JSON texts it is made of: the `data` of server-sent events, or lines. An answer that
 * is no such stream (it begins with `{`, `[` or `<` where events are expected) gives nothing. Holds no more than the
 * piece that is not complete yet. One thread.
 */
class StreamReader
{
public:
    enum class Framing { Events, Lines };
    /** Gets one JSON text; false ends the reading. */
    using Take = std::function<bool(const QByteArray &json)>;

    StreamReader(Framing framing, Take take)
        : m_framing(framing)
        , m_take(std::move(take))
    {}

    /** False once somebody had enough. */
    bool add(const QByteArray &piece);
    /** What stood behind the last line break. */
    void finish();
    /** At least one JSON text was found. */
    bool isStream() const { return m_found; }

private:
    bool line(const QByteArray &text);
    bool dispatch();

    const Framing m_framing;
    const Take m_take;
    QByteArray m_buffer, m_data;
    qsizetype m_scanned = 0;
    bool m_begun = false, m_isOther = false, m_found = false, m_ended = false;
};

} // namespace loomdeck
