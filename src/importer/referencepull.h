// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/referenceclient.h"

#include <deque>
#include <utility>
#include <vector>

namespace loomdeck {

/** What a server gave: its answers as payloads, and what it would not give. A value. */
struct Pulled
{
    std::vector<Payload> payloads;
    std::vector<std::pair<QString, Error>> refused;
};

/**
 * Asks a server of the reference API for everything an import takes: projects, plans, providers with their models,
 * personas, agents, and the backlog and actions of each plan. Lives on the client's thread; pull() once.
 */
class ReferencePull : public QObject
{
    Q_OBJECT

public:
    ReferencePull(ReferenceClient &client, const Clock &clock, QObject *parent = nullptr);

    /** An error means that the server cannot be asked at all; then nothing should be taken. */
    QFuture<Result<Pulled>> pull();

private:
    struct Question
    {
        QString path, name;
        RecordKind kind = RecordKind::Project;
        QString planId, providerId;
    };

    void next();
    void answered(const Question &question, const Result<Payload> &answer);
    void addFollowUps(const Question &question, const Payload &answer);

    ReferenceClient &m_client;
    const Clock &m_clock;
    std::deque<Question> m_questions;
    Pulled m_pulled;
    QPromise<Result<Pulled>> m_promise;
};

} // namespace loomdeck
