// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "providers/providerdirectory.h"
#include "support/fakeclock.h"
#include "support/modelanswers.h"

namespace loomdeck::test {

/** A server that can be told what to answer, and adapters that ask it. The key is `sk-very-secret-1`. */
class ServerFixture
{
public:
    ServerFixture();

    std::shared_ptr<Provider> provider(const QString &kind, QJsonObject options = {});
    CompletionResult ask(Provider &provider, CompletionRequest request);
    CompletionResult ask(const QString &kind, const ServedAnswer &answer);
    /** As ask(), for an answer that must be a failure. */
    ProviderFailure failureOf(const QString &kind, const ServedAnswer &answer);

    static CompletionRequest question(const QString &schema = {});
    static const QString key;

    LoopbackServer server;
    FakeClock clock;
    StopFlag stop;
    ProviderDirectory directory;
};

} // namespace loomdeck::test
