// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/item.h"
#include "console/formats.h"
#include "engine/queries.h"

#include <QtQml/qqmlregistration.h>

namespace loomdeck {

/** What a block says that explains why an item stands still, with one repair. */
class StuckWords
{
    Q_GADGET
    QML_VALUE_TYPE(stuckWords)
    Q_PROPERTY(QString role MEMBER role)
    Q_PROPERTY(QString icon MEMBER icon)
    Q_PROPERTY(QString what MEMBER what)
    Q_PROPERTY(QString why MEMBER why)
    Q_PROPERTY(QString repairText MEMBER repairText)
    Q_PROPERTY(QString repairCommand MEMBER repairCommand)

public:
    QString role; ///< colour of the theme; empty when nothing is in the way
    QString icon;
    QString what; ///< "Stuck because the provider is missing."
    QString why;
    QString repairText;
    QString repairCommand; ///< command id, or `resume-dialog`, `open:<backlogId>`, `prompt:<id>`, `gate:<key>`,
                           ///< `resume-plan:<id>`
};

/** The console's words for items. Pure but for the clock. */
namespace itemwords {

/** "In progress": what people call a state. */
QString stateWord(ItemState state);

/** Name under which the theme knows a state, for example `running` for in progress. */
QString stateName(ItemState state);
/** Short reason for the "Why" column; empty when it needs none. */
QString why(const ItemWithTask &both, const Formats &formats);
/** The whole explanation for the drawer. */
StuckWords stuck(const ItemFacts &facts, const Formats &formats);
/** The repair for a row of the attention list: text and command as in StuckWords. */
StuckWords attention(const ItemWithTask &both, const Formats &formats);
/** The gate it waits for needs a person: that is the repair. Nothing without a key. */
void offerGate(StuckWords &block, const QString &gateKey);
/** `ScrollRefiner` → `step 2` and the like stay apart: the phase's name, or a dash. */
QString phaseText(Phase phase);

} // namespace itemwords

} // namespace loomdeck
