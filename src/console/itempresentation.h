// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/formats.h"
#include "engine/queries.h"

#include <QVariantList>

namespace loomdeck {

/** The lists of the item drawer, as rows for Qt Quick. Pure but for the clock. */
namespace itempresentation {

/** The resume contract as a check list: `{name, value, ok, fault}`. */
QVariantList contract(const ItemFacts &facts);
/** Attempts of its newest job, newest first: `{number, stateName, time, text, duration}`. */
QVariantList attempts(const ItemFacts &facts, const Formats &formats);
/** Exchanges with a model, newest first: `{id, time, title, stateName, text}`. */
QVariantList exchanges(const ItemFacts &facts, const Formats &formats);
/** Neighbours by inputs and outputs: `{backlogId, stateName, relation}`. */
QVariantList related(const ItemFacts &facts);
/** What happened, newest first: `{time, fullTime, actor, text}`. */
QVariantList history(const ItemFacts &facts, const Formats &formats);
/** Imported fields that have no place of their own: `{name, value}`. */
QVariantList extra(const ItemFacts &facts);
/** One line for an entry of the journal about an item. */
QString historyText(const JournalEntry &entry);

} // namespace itempresentation

} // namespace loomdeck
