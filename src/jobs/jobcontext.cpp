// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/jobcontext.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

Error JobContext::leaseLost()
{
    return Error::conflict(u"JOB_LEASE_LOST"_s, u"Another node took this job over."_s,
                           u"Nothing is to be done; its result counts, this one does not."_s);
}

bool JobContext::holdsLease(Transaction &transaction, const Job &job)
{
    Connection &sql = transaction.sql();
    return sql.count(sql.pick(u"SELECT count(*) FROM jobs WHERE id = ? AND lease_token = ? AND state = 2"_s,
                              u"SELECT 1 FROM jobs WHERE id = ? AND lease_token = ? AND state = 2 FOR UPDATE"_s),
                     {job.id, job.leaseToken}) == 1;
}

} // namespace loomdeck
