// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actor.h"
#include "db/database.h"
#include "importer/payload.h"
#include "importer/report.h"
#include "importer/runfacts.h"

namespace loomdeck {

/**
 * Takes payloads into the store: tells what each holds, orders them by what they need, and takes each in a transaction
 * of its own that writes one journal entry besides the history it carries, or nothing when nothing changed. A payload
 * with one bad record is refused whole; the others still go in. Use it on one thread, not the GUI's: run() blocks.
 */
class ImportRun
{
public:
    using Tell = std::function<void(const FileReport &)>;

    /** `planId`: the plan of lists that nothing tells the plan of; may be empty. */
    ImportRun(Database &database, const Actor &actor, const QString &planId = {});

    /** Reads a file; one that cannot be read counts as refused. */
    void addFile(const QString &file);
    void add(const Payload &payload);
    /** Something that could not be had in the first place. */
    void addRefusal(const QString &name, const Error &error);

    /** Takes everything; tells of each payload when it is done. */
    std::vector<FileReport> run(const Tell &tell);

private:
    struct Waiting
    {
        Payload payload;
        Shape shape;
        int index = 0;
    };

    FileReport take(const Waiting &waiting);
    void order();

    Database &m_database;
    const Actor m_actor;
    RunFacts m_facts;
    std::vector<Waiting> m_waiting;
    std::vector<FileReport> m_refused;
};

} // namespace loomdeck
