// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/backlogrow.h"

#include "console/formats.h"
#include "console/itemwords.h"
#include "console/namedirectory.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

BacklogRow BacklogRow::of(const ItemWithTask &both, const Formats &formats, const NameDirectory &names)
{
    const BacklogItem &item = both.item;
    BacklogRow row;
    row.state = itemwords::stateName(item.state());
    row.item = item.backlogId;
    row.description = item.description;
    row.why = itemwords::why(both, formats);
    if (row.why.isEmpty())
        row.why = u"–"_s;
    row.plan = both.planName;
    row.branch = item.branch.isEmpty() ? u"–"_s : item.branch;
    row.phase = itemwords::phaseText(item.phase());
    row.task = both.task ? QString::number(both.task->stepNumber) : u"–"_s;
    row.provider = names.providerAndModel(item.providerId, item.modelId);
    row.tries = QString::number(item.attempts);
    row.age = Formats::age(formats.now() - item.sinceAt);
    row.updated = formats.clockTime(item.updatedAt.value_or(item.createdAt));
    row.created = formats.clockTime(item.createdAt);
    return row;
}

QString BacklogRow::text() const
{
    return QStringList{state, item, description, why, plan, branch, phase, task, provider, tries, age, updated}.join(
        u'\t');
}

} // namespace loomdeck
