// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace loomdeck {

/** What to do about alerts: a text for each rule, built into the program. Any thread. */
namespace runbook {

/** The names of all, `backlog-stale` and so on, sorted. */
QStringList names();
/** The annotation `runbook` of a rule's alerts: its name with hyphens for colons. */
QString nameOf(const QString &rule);
/** Markdown; empty when there is none of this name. */
QString text(const QString &name);

} // namespace runbook

} // namespace loomdeck
