// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/eventreader.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

namespace loomdeck::test {

EventReader::EventReader(quint16 port, const QByteArray &token, const QByteArray &target, qint64 after)
    : m_client(port)
{
    HttpHeaders headers{{"Authorization", "Bearer " + token}, {"Accept", "text/event-stream"}};
    if (after >= 0)
        headers.emplaceBack("Last-Event-ID", QByteArray::number(after));
    m_client.send(httpRequest("GET", target, headers));
    const QByteArray head = m_client.readUntil("\r\n\r\n");
    m_status = head.mid(9, 3).toInt();
    const qsizetype type = head.toLower().indexOf("content-type: ");
    m_contentType = head.mid(type + 14, head.indexOf('\r', type) - type - 14);
}

bool EventReader::readChunk(int millis)
{
    if (m_ended)
        return false;
    const QByteArray line = m_client.readUntil("\r\n", millis);
    if (line.isEmpty())
        return false;
    const qsizetype size = line.trimmed().toLongLong(nullptr, 16);
    const QByteArray bytes = m_client.readBytes(size + 2);
    if (size == 0)
        m_ended = true;
    m_text += bytes.chopped(std::min<qsizetype>(2, bytes.size()));
    return size > 0;
}

std::optional<ServerEvent> EventReader::next(int millis)
{
    const QDeadlineTimer deadline(millis);
    for (;;) {
        const qsizetype end = m_text.indexOf("\n\n");
        if (end < 0) {
            if (deadline.hasExpired() || !readChunk(static_cast<int>(deadline.remainingTime())))
                return std::nullopt;
            continue;
        }
        const QByteArray block = m_text.left(end);
        m_text.remove(0, end + 2);
        ServerEvent event;
        bool isEvent = false;
        for (const QByteArray &line : block.split('\n')) {
            const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
            if (line.startsWith(':'))
                ++m_beats;
            else if (line.startsWith("id:"))
                event.id = value.toLongLong();
            else if (line.startsWith("event:"))
                event.kind = QString::fromUtf8(value);
            else if (line.startsWith("data:"))
                event.data = QJsonDocument::fromJson(value).object();
            isEvent = isEvent || line.startsWith("data:");
        }
        if (isEvent)
            return event;
    }
}

std::vector<ServerEvent> EventReader::take(size_t count, int millis)
{
    const QDeadlineTimer deadline(millis);
    std::vector<ServerEvent> events;
    while (events.size() < count) {
        auto event = next(static_cast<int>(deadline.remainingTime()));
        if (!event)
            break;
        events.push_back(std::move(*event));
    }
    return events;
}

bool EventReader::waitForEnd(int millis)
{
    const QDeadlineTimer deadline(millis);
    while (!m_ended && !deadline.hasExpired() && next(static_cast<int>(deadline.remainingTime()))) {
    }
    return m_ended;
}

} // namespace loomdeck::test
