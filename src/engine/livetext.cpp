// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/livetext.h"

using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto livePause = 100ms;

} // namespace

LiveText::LiveText(QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(livePause);
    connect(&m_timer, &QTimer::timeout, this, &LiveText::tell);
}

LiveSink LiveText::sink()
{
    return [this](const LiveChunk &chunk) { take(chunk); };
}

void LiveText::take(const LiveChunk &chunk)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        Voice &voice = m_voices[chunk.jobId];
        voice.itemKey = chunk.itemKey;
        voice.isRunning = chunk.kind != LiveChunk::Kind::End;
        if (chunk.kind == LiveChunk::Kind::Begin) {
            voice.text.clear();
            voice.letters = 0;
            voice.attempt = chunk.attempt;
            voice.number = chunk.call;
            voice.model = chunk.model;
        }
        voice.letters += chunk.text.size();
        voice.text += chunk.text.right(mostLetters);
        // Cut in strides: cutting for every letter would move all the others.
        if (voice.text.size() > 2 * mostLetters)
            voice.text = voice.text.right(mostLetters);
        if (chunk.kind == LiveChunk::Kind::End) {
            m_ended.push_back(chunk.jobId);
            if (m_ended.size() > mostEnded) {
                const auto oldest = m_voices.find(m_ended.front());
                if (oldest != m_voices.end() && !oldest->second.isRunning && oldest->first != chunk.jobId)
                    m_voices.erase(oldest);
                m_ended.pop_front();
            }
        }
        isFirst = m_news.isEmpty();
        m_news.insert(chunk.jobId);
    }
    if (isFirst)
        QMetaObject::invokeMethod(&m_timer, qOverload<>(&QTimer::start), Qt::QueuedConnection);
}

void LiveText::tell()
{
    QSet<qint64> news;
    {
        const std::lock_guard lock(m_mutex);
        news.swap(m_news);
    }
    for (const qint64 job : news)
        Q_EMIT changed(job);
}

QString LiveText::tail(qint64 jobId) const
{
    const std::lock_guard lock(m_mutex);
    const auto voice = m_voices.find(jobId);
    return voice == m_voices.end() ? QString() : voice->second.text.right(mostLetters);
}

std::optional<LiveCall> LiveText::call(qint64 jobId) const
{
    const std::lock_guard lock(m_mutex);
    const auto voice = m_voices.find(jobId);
    if (voice == m_voices.end())
        return std::nullopt;
    const Voice &now = voice->second;
    QString text = now.text.right(mostLetters);
    // Half a character at the cut is none.
    if (!text.isEmpty() && text.front().isLowSurrogate())
        text.remove(0, 1);
    return LiveCall{text, now.letters, now.attempt, now.number, now.model, now.isRunning};
}

bool LiveText::isRunning(qint64 jobId) const
{
    const std::lock_guard lock(m_mutex);
    const auto voice = m_voices.find(jobId);
    return voice != m_voices.end() && voice->second.isRunning;
}

qint64 LiveText::jobOfItem(qint64 itemKey) const
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[job, voice] : m_voices) {
        if (voice.itemKey == itemKey && voice.isRunning)
            return job;
    }
    return 0;
}

} // namespace loomdeck
