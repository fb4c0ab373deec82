// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/portgate.h"

#include <atomic>
#include <memory>
#include <QByteArray>
#include <QStringList>
#include <vector>

namespace loomdeck::test {

/** One command that was sent, and what became of it as far as its sender knows. */
struct SentCommand
{
    QString requestId;
    QString kind; ///< of the journal entry it leaves
    QString name; ///< of the plan, for plan.create
    int status = 0;
    QString code;

    bool isAcknowledged() const { return status >= 200 && status < 300; }
    /** It may have happened: the line broke before an answer came. */
    bool isInDoubt() const { return status == 0; }
};

struct LoadState;

/** Several people who create plans and resume, cancel and retry their items and jobs, alone and in bulk. */
class Load
{
public:
    struct Options
    {
        quint32 seed = 0;
        int people = 3;
        int mostPlans = 150;
    };

    Load(PortGate &gate, const QByteArray &token, const Options &options);
    ~Load();

    /** Close the gate first. Everything that was sent. */
    std::vector<SentCommand> finish();
    /** What must not happen whatever is killed: server errors, plans that vanish. After finish(). */
    const QStringList &faults() const;

private:
    const std::unique_ptr<LoadState> d;
};

} // namespace loomdeck::test
