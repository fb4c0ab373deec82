// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/planholdform.h"

#include "console/session.h"
#include "core/whendone.h"

#include <numeric>

using namespace Qt::StringLiterals;

namespace loomdeck {

PlanHoldForm::PlanHoldForm(bool pauses, QObject *parent)
    : ActionForm(pauses, parent)
    , m_pauses(pauses)
{
    // The dialog may open before plans and pauses are known.
    connect(Session::instance().lanes(), &LaneBook::changed, this, &PlanHoldForm::pick);
    connect(Session::instance().scope(), &Scope::countChanged, this, &PlanHoldForm::pick);
    connect(this, &PlanHoldForm::planChanged, this, &PlanHoldForm::edited);
}

bool PlanHoldForm::canDo(const QString &planId) const
{
    return Session::instance().lanes()->isPaused(planId) != m_pauses;
}

const Plan *PlanHoldForm::plan() const
{
    return Session::instance().scope()->findPlan(m_planId);
}

QVariantList PlanHoldForm::plans() const
{
    QVariantList list;
    for (const Plan &one : Session::instance().scope()->plans()) {
        if (canDo(one.id) || one.id == m_planId)
            list << QVariantMap{{u"value"_s, one.id}, {u"text"_s, one.name}};
    }
    return list;
}

QString PlanHoldForm::title() const
{
    return loaded() ? plan()->name : QString();
}

QString PlanHoldForm::why() const
{
    const Lane *lane = Session::instance().lanes()->find(Lane::ofPlan(m_planId));
    if (!lane || !lane->closed)
        return {};
    const Formats &formats = Session::instance().formats();
    return tr("Paused since %1 by %2: %3").arg(formats.clockTime(lane->changedAt), lane->actor, lane->reason);
}

QString PlanHoldForm::effect() const
{
    return m_pauses ? tr("Nothing of it starts any more; what runs goes on to its end. What waits is held: nothing "
                         "fails, and no attempt is used.")
                    : tr("What was held takes its turn again, after the plans that went on meanwhile.");
}

QString PlanHoldForm::missing() const
{
    if (!loaded())
        return m_pauses ? tr("there is no plan that runs") : tr("no plan is paused");
    if (!canDo(m_planId))
        return m_pauses ? tr("it is paused already") : tr("it is not paused");
    return m_reason.trimmed().isEmpty() ? tr("say why, it goes into the journal") : QString();
}

void PlanHoldForm::begin(const QString &planId)
{
    clear();
    m_planId = planId;
    pick();
}

void PlanHoldForm::pick()
{
    if (const QString looked = Session::instance().scope()->planId(); m_planId.isEmpty() && canDo(looked))
        m_planId = looked;
    if (const QVariantList list = plans(); m_planId.isEmpty() && !list.isEmpty())
        m_planId = list.front().toMap().value(u"value"_s).toString();
    count();
    Q_EMIT planChanged();
}

void PlanHoldForm::choose(const QString &planId)
{
    m_planId = planId;
    count();
    Q_EMIT planChanged();
}

void PlanHoldForm::count()
{
    m_now.clear();
    Queries *queries = Session::instance().queries();
    if (!queries || !loaded())
        return;
    BacklogQuery query;
    query.scope.plans = {plan()->key};
    whenDone(this, queries->countByState(query), [this, id = m_planId](const Result<std::vector<qint64>> &counts) {
        if (!counts || id != m_planId)
            return;
        const auto of = [&counts](ItemState state) { return (*counts)[static_cast<size_t>(state)]; };
        m_now = tr("%1 run, %2 are not complete")
                    .arg(Formats::number(of(ItemState::InProgress)),
                         Formats::number(std::accumulate(counts->begin(), counts->end(), qint64(0)) -
                                         of(ItemState::Complete) - of(ItemState::Cancelled)));
        Q_EMIT planChanged();
    });
}

void PlanHoldForm::run()
{
    if (!missing().isEmpty())
        return;
    submit(m_pauses ? u"plan.pause"_s : u"plan.resume"_s, {{u"planId"_s, m_planId}},
           m_pauses ? tr("%1 is paused").arg(title()) : tr("%1 goes on").arg(title()));
}

} // namespace loomdeck
