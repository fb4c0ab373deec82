// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planner/livechunk.h"
#include "planner/phasework.h"
#include "planner/plannerlimits.h"
#include "planner/setback.h"
#include "providers/providerdirectory.h"
#include "providers/providergates.h"

#include <variant>

namespace loomdeck {

/** What surrounds every run of a phase. A value. */
struct PhaseOptions
{
    PlannerLimits limits;
    ProviderGates *gates = nullptr; ///< null: every call is let through
    LiveSink live;                  ///< may be empty
};

/** One call to a provider, as it goes on record. A value. */
struct CallRecord
{
    int number = 1;  ///< within its attempt
    QString request; ///< what was asked
    bool isRepair = false;
    CompletionResult result;
    QString validationStatus = QStringLiteral("Unknown");
    QString validationDetails;

    const Completion *completion() const { return std::get_if<Completion>(&result); }
    const ProviderFailure *failure() const { return std::get_if<ProviderFailure>(&result); }
};

/** The question of a phase. A value. */
struct Asked
{
    ProviderChoice choice;
    QJsonObject facts;
    QString prompt;
    QString promptId; ///< of the template it was made from
    int promptVersion = 0;
};

/**
 * Asks a provider until there is an answer that passes, or a reason why there is none: asks, checks, and sends an
 * answer that does not pass back once with what is wrong. Lives on a worker thread for one attempt; everything it
 * refers to must outlive it.
 */
class Exchange
{
public:
    Exchange(JobContext &job, const PhaseOptions &options, const PhaseContext &context, const PhaseWork &work,
             const Asked &asked, GatePass &pass);

    /** Blocks. After a stop the value means nothing; the caller looks at the job's stop flag. */
    std::variant<QJsonValue, Setback> run();
    /** Every call that was made, in order. */
    const std::vector<CallRecord> &calls() const { return m_calls; }
    /** `disabled`, `idle`, `used`, `count-exhausted` or `token-exhausted`. */
    QString critiqueStatus() const { return m_critique; }

private:
    std::optional<Setback> callOnce(const CompletionRequest &request);
    bool tellGate(const CompletionResult &result);
    Result<QJsonValue> check(const QString &answer) const;
    bool mayRepair();
    Setback setbackOf(const ProviderFailure &failure) const;
    Setback invalid(const Error &error) const;
    void show(LiveChunk::Kind kind, const QString &text = {}) const;

    JobContext &m_job;
    const PhaseOptions &m_options;
    const PhaseContext &m_context;
    const PhaseWork &m_work;
    const Asked &m_asked;
    GatePass &m_pass;
    std::vector<CallRecord> m_calls;
    QString m_critique;
};

} // namespace loomdeck
