// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/labelset.h"
#include "core/clock.h"

#include <optional>

namespace loomdeck {

/** Something that a rule found at one look: it may become an alert, or is one already. A value; any thread. */
struct AlertCandidate
{
    QString rule;
    LabelSet labels, annotations;
    QString generatorUrl;
    /** Since when the condition holds, where the facts say so; counts towards the rule's `for`. */
    std::optional<Timestamp> since;

    QString fingerprint; ///< of the labels; by seal()
    QString content;     ///< digest of annotations and URL; by seal()

    /** Fills fingerprint and content. */
    void seal();
};

/** Digest of what an alert says besides its labels. */
QString alertContent(const LabelSet &annotations, const QString &generatorUrl);

} // namespace loomdeck
