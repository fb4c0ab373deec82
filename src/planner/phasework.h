// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planner/phasecontext.h"

#include <memory>
#include <QJsonObject>
#include <QJsonValue>

namespace loomdeck {

/** What a phase left behind, for its summary and its journal entry. */
struct PhaseResult
{
    QString summary;  ///< one sentence, becomes the task's observation
    QJsonObject data; ///< becomes `resultData` of the progress event
    /** Something the author persona should remember; empty title = nothing. */
    QString memoryTitle, memoryText;
    QJsonObject transcriptMetadata;
};

/**
 * What differs between the six phases. Stateless; prepare() and apply() run on a database thread in the runner's
 * transactions, facts() on a reading one.
 */
class PhaseWork
{
public:
    virtual ~PhaseWork() = default;

    /** Name of its prompt and schema, for example `scroll`. */
    virtual QString name() const = 0;
    /** Makes what the phase works on and writes the ids into the item's outputs (the caller saves the item). */
    void prepare(Transaction &transaction, PhaseContext &context) const;
    /** What the prompt is made of, besides the facts every phase has. */
    virtual QJsonObject facts(Connection &connection, const PhaseContext &context) const = 0;
    /** Faults of an answer that its schema cannot tell; empty when it is good. */
    virtual QString fault(const PhaseContext &context, const QJsonObject &facts, const QString &answer) const;
    /** Writes what the answer says. The value is a JSON object, or a string for free text. */
    virtual PhaseResult apply(Transaction &transaction, PhaseContext &context, const QJsonValue &answer) const = 0;

    /** An answer that does not pass blocks a scroll or a scene; for the other phases it is a failure. */
    virtual bool invalidAnswerBlocks() const { return false; }
    /** False for the world bible, which the reference runs without a planner. */
    virtual bool isPlanner() const { return true; }

    static const PhaseWork &of(Phase phase);

private:
    /** prepare(), while nobody else numbers parts of the story. */
    virtual void makeParts(Transaction &transaction, PhaseContext &context) const = 0;
};

std::unique_ptr<PhaseWork> makeVisionWork();
std::unique_ptr<PhaseWork> makeWorldBibleWork();
std::unique_ptr<PhaseWork> makeIterationWork();
std::unique_ptr<PhaseWork> makeArchitectWork();
std::unique_ptr<PhaseWork> makeScrollWork();
std::unique_ptr<PhaseWork> makeSceneWork();

/** Facts every phase has. */
QJsonObject commonFacts(Connection &connection, const PhaseContext &context);

} // namespace loomdeck
