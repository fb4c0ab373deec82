// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertstore.h"
#include "db/journal.h"
#include "support/teststore.h"

namespace loomdeck::test {

inline Actor personCalled(const QString &name)
{
    return {name, {}, QStringLiteral("console"), Role::Operator, {}};
}

inline AlertCandidate candidateOf(const QString &rule, const QString &plan, const QString &words = {})
{
    AlertCandidate one;
    one.rule = rule;
    one.labels = {{QStringLiteral("alertname"), rule},
                  {QStringLiteral("severity"), QStringLiteral("warning")},
                  {QStringLiteral("plan"), plan},
                  {QStringLiteral("plan_id"), QStringLiteral("id-of-") + plan}};
    one.annotations.set(QStringLiteral("description"), words);
    one.seal();
    return one;
}

inline std::vector<JournalEntry> alertEntries(TestStore &store, const QStringList &kinds)
{
    JournalFilter filter;
    filter.kinds = kinds;
    filter.limit = 100'000;
    return must(store.read([filter](Connection &c) { return journal::read(c, filter); }));
}

} // namespace loomdeck::test
