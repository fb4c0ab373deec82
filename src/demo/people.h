// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/transaction.h"

#include <QList>

namespace loomdeck {

/** Who does the work of a demo. A value. */
struct DemoPeople
{
    struct Model
    {
        QString providerId, modelId, name;
    };
    struct Author
    {
        QString personaId, agentId;
    };
    Model scripted;    ///< the one that works here
    Model closed;      ///< switched off
    QList<Model> past; ///< did what is done
    QList<Author> authors;
};

/**
 * Writes providers, models, authors and their agents; uses providers of the same names where the store has them.
 * `thinks` is how long the scripted provider takes for an answer. Database thread.
 */
DemoPeople writePeople(Transaction &transaction, quint64 seed, Micros thinks);

} // namespace loomdeck
