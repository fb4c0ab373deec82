// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/httpclient.h"

namespace loomdeck::test {

/** One event of a stream of server-sent events. */
struct ServerEvent
{
    qint64 id = 0;
    QString kind;
    QJsonObject data;
};

/** Reads `/api/events` as a browser does. */
class EventReader
{
public:
    /** `target` with its query; `after` is sent as Last-Event-ID unless it is negative. */
    EventReader(quint16 port, const QByteArray &token, const QByteArray &target, qint64 after = -1);

    /** Status of the answer; 200 when the stream stands. */
    int status() const { return m_status; }
    const QByteArray &contentType() const { return m_contentType; }

    /** The next event; nothing when none comes in time or the stream ends. */
    std::optional<ServerEvent> next(int millis = 15'000);
    /** Up to so many. */
    std::vector<ServerEvent> take(size_t count, int millis = 15'000);
    /** Comment lines seen so far: the signs of life. */
    int beats() const { return m_beats; }
    /** True once the server ended it in order, with the last chunk. */
    bool hasEnded() const { return m_ended; }
    /** Reads on until the end; false when none comes. */
    bool waitForEnd(int millis = 15'000);
    HttpClient &client() { return m_client; }

private:
    bool readChunk(int millis);

    HttpClient m_client;
    int m_status = 0, m_beats = 0;
    QByteArray m_contentType, m_text;
    bool m_ended = false;
};

} // namespace loomdeck::test
