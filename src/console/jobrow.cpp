// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/jobrow.h"

#include "console/formats.h"
#include "console/jobwords.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

JobRow JobRow::of(const Job &job, const QString &plan, const Formats &formats)
{
    JobRow row;
    row.state = jobwords::stateName(job);
    row.job = jobwords::shortKind(job);
    row.subject = jobwords::subject(job);
    row.why = jobwords::why(job, formats);
    row.plan = plan;
    row.attempts = jobwords::attempts(job);
    row.when = jobwords::when(job, formats);
    row.node = jobwords::node(job);
    row.id = QString::number(job.id);
    row.created = formats.clockTime(job.createdAt);
    return row;
}

QString JobRow::text() const
{
    return QStringList{id, state, job, subject, why, plan, attempts, when, node}.join(u'\t');
}

} // namespace loomdeck
