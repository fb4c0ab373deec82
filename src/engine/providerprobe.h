// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/providerdirectory.h"

#include <QFuture>
#include <QThreadPool>

namespace loomdeck {

/** "Test connection": asks a provider, without a model saying anything, whether it would answer. Thread-safe. */
class ProviderProbe
{
public:
    ProviderProbe(Database &database, ProviderDirectory &directory);
    /** Stops what runs and waits for it. */
    ~ProviderProbe();

    /**
     * Tests a stored provider, by id or name; `model` may be empty. Takes as long as the provider's timeout at most.
     * Errors: PROVIDER_UNKNOWN, PROVIDER_NOT_SET_UP; what is wrong with the connection stands in the report.
     */
    QFuture<Result<ProbeReport>> test(const QString &provider, const QString &model);

private:
    Database &m_database;
    ProviderDirectory &m_directory;
    QThreadPool m_threads;
    StopFlag m_stop;
};

} // namespace loomdeck
