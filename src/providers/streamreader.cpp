// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/streamreader.h"

namespace loomdeck {

bool StreamReader::add(const QByteArray &piece)
{
    if (m_isOther || m_ended)
        return !m_ended;
    m_buffer += piece;
    if (!m_begun) {
        if (m_buffer.startsWith("\xEF\xBB\xBF"))
            m_buffer.remove(0, 3);
        const QByteArray start = m_buffer.left(64).trimmed();
        if (start.isEmpty())
            return true;
        m_begun = true;
        if (start[0] == '<' || (m_framing == Framing::Events && (start[0] == '{' || start[0] == '['))) {
            m_isOther = true;
            m_buffer.clear();
            return true;
        }
    }
    qsizetype from = 0;
    for (;;) {
        const qsizetype end = m_buffer.indexOf('\n', std::max(from, m_scanned));
        if (end < 0)
            break;
        if (!line(m_buffer.mid(from, end - from))) {
            m_ended = true;
            return false;
        }
        from = end + 1;
    }
    m_buffer.remove(0, from);
    m_scanned = m_buffer.size();
    return true;
}

void StreamReader::finish()
{
    if (m_isOther || m_ended)
        return;
    const QByteArray rest = m_buffer;
    m_buffer.clear();
    if (!rest.trimmed().isEmpty() && !line(rest))
        return;
    dispatch();
}

bool StreamReader::line(const QByteArray &text)
{
    const QByteArray line = text.endsWith('\r') ? text.chopped(1) : text;
    if (m_framing == Framing::Lines) {
        m_data = line.trimmed();
        return dispatch();
    }
    if (line.isEmpty())
        return dispatch();
    if (!line.startsWith("data:"))
        return true;
    if (!m_data.isEmpty())
        m_data += '\n';
    m_data += line.mid(line.startsWith("data: ") ? 6 : 5);
    return true;
}

bool StreamReader::dispatch()
{
    const QByteArray data = m_data;
    m_data.clear();
    if (data.isEmpty())
        return true;
    m_found = true;
    return m_take(data);
}

} // namespace loomdeck
