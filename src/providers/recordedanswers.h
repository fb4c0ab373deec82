// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/provider.h"

#include <mutex>
#include <vector>

namespace loomdeck {

/**
 * Answers read from a JSON file. An object names one answer for each schema, given every time. A list holds entries
 * `{schema?, match?, answer | failure, repeat?, finishReason?, promptTokens?, completionTokens?}`: a question gets the
 * first entry left whose schema is its own and whose `match` occurs in its prompt; an entry is used once unless
 * `repeat` is true. `failure` is `{class, message?, retryAfter?, status?}`. Thread-safe.
 */
class RecordedAnswers
{
public:
    /** Reads the file at once; what is wrong with it is told by next() and fault(). */
    explicit RecordedAnswers(const QString &file);
    CompletionResult next(const CompletionRequest &request, Timestamp now);
    const std::optional<Error> &fault() const { return m_fault; }

private:
    struct Entry
    {
        QString schema, match;
        CompletionResult result;
        std::optional<Micros> retryAfter;
        bool repeats = false, isUsed = false;
    };
    void read(const QJsonValue &recording);
    void readEntry(const QJsonObject &entry, int index);

    std::optional<Error> m_fault;
    std::mutex m_mutex;
    std::vector<Entry> m_entries;
};

} // namespace loomdeck
