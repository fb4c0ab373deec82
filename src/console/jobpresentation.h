// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/formats.h"
#include "jobs/joblist.h"

#include <QVariantList>

namespace loomdeck {

/** The lists of the job drawer, as rows for Qt Quick. Pure but for the clock. */
namespace jobpresentation {

/** `{name, value, mono}` */
QVariantList facts(const Job &job, const Formats &formats);
/** Newest first: `{number, stateName, time, text, fix, duration}`. */
QVariantList attempts(const Job &job, const std::vector<JobAttempt> &ended, const Formats &formats);

} // namespace jobpresentation

} // namespace loomdeck
