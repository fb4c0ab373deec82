// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <chrono>
#include <map>
#include <mutex>
#include <QString>

namespace loomdeck {

/**
 * Resolves references to secrets for threads that call providers. The environment and files are read anew each time;
 * a keychain is asked on the main thread and its word kept for a minute, in memory only. Thread-safe.
 */
class SecretSource
{
public:
    /** As resolveSecrets(), on any thread. Blocks while the keychain asks its person. Errors: SECRET_*. */
    Result<QString> resolve(const QString &text);

private:
    struct Known
    {
        QString value;
        std::chrono::steady_clock::time_point until;
    };
    std::mutex m_mutex;
    std::map<QString, Known> m_known;
};

} // namespace loomdeck
