// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/outputs.h"
#include "backlog/planstore.h"
#include "core/texttime.h"
#include "db/jsoncolumn.h"
#include "planner/phasework.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** Plans one pass over the book. */
class IterationWork final : public PhaseWork
{
public:
    QString name() const override { return u"iteration"_s; }

    void makeParts(Transaction &transaction, PhaseContext &context) const override
    {
        if (!context.anchor(u"iterationIndex"_s).isEmpty())
            return;
        const int next = planstore::nextPassIndex(transaction.sql(), context.plan.key);
        context.item.outputs = outputs::withValue(context.item.outputs, u"iterationIndex"_s, QString::number(next));
    }

    QJsonObject facts(Connection &, const PhaseContext &context) const override
    {
        return {{u"iterationIndex"_s, context.anchor(u"iterationIndex"_s).toInt()}};
    }

    PhaseResult apply(Transaction &transaction, PhaseContext &context, const QJsonValue &answer) const override
    {
        const int index = context.anchor(u"iterationIndex"_s).toInt();
        const QString summary = answer[u"storyAdjustments"].toArray().first().toString();
        transaction.sql().exec(
            u"INSERT INTO plan_passes (id, plan_key, pass_index, title, summary, metadata, created_at) VALUES (?, ?, "
            u"?, ?, ?, ?, ?) "
            "ON CONFLICT (plan_key, pass_index) DO UPDATE SET summary = excluded.summary, metadata = excluded.metadata"_s,
            {transaction.ids().next(), context.plan.key, index, u"Iteration %1"_s.arg(index), bindText(summary),
             bindJson(answer), toMicros(transaction.now())});
        return {u"Iteration %1 planned."_s.arg(index), {{u"iterationIndex"_s, index}}, {}, {}, {}};
    }
};

} // namespace

std::unique_ptr<PhaseWork> makeIterationWork()
{
    return std::make_unique<IterationWork>();
}

} // namespace loomdeck
