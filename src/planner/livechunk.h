// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QString>

namespace loomdeck {

/** Text of a model that is answering now. A value. */
struct LiveChunk
{
    enum class Kind { Begin, Text, End };
    Kind kind = Kind::Text;
    qint64 jobId = 0, itemKey = 0;
    int call = 1; ///< number of the call within its attempt
    QString text;
    int attempt = 1; ///< of the job, from 1
    QString model;   ///< who answers
};

/** Called on worker threads; must be quick. */
using LiveSink = std::function<void(const LiveChunk &)>;

} // namespace loomdeck
