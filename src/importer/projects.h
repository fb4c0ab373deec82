// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/taking.h"

namespace loomdeck {

/**
 * Finds the project of an imported plan. A list of plans names it by title, a row by id: a project that only one of the
 * two told of is completed when the other comes. Database threads only; throws Failure.
 */
namespace projects {

/** Key of the project with this id; made with an invented title when it is unknown. */
qint64 byId(Taking &taking, const QString &id);
/** Key of the project with this title; made with an invented id when it is unknown. */
qint64 byTitle(Taking &taking, const QString &title);

/** Gives a project that has this title and an invented id its real one. True when there was such a project. */
bool adoptByTitle(Taking &taking, const QString &title, const QString &id);
/** Gives the project with this key, when its title is invented, the real one. True when it did. */
bool nameInvented(Taking &taking, qint64 key, const QString &title);

/** True when its id is invented. */
bool isInvented(Taking &taking, qint64 key);
/** Removes it when its id is invented and no plan is left in it. */
void dropInvented(Taking &taking, qint64 key);

} // namespace projects

} // namespace loomdeck
