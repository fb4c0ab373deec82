// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/scope.h"

#include "core/whendone.h"
#include "engine/queries.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

Scope::Scope(QObject *parent)
    : QAbstractListModel(parent)
{}

int Scope::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Scope::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Plan &plan = m_plans[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return plan.name;
    case ProjectRole:
        return plan.projectTitle;
    case ChosenRole:
        return m_scope.plans.contains(plan.key);
    case PlanIdRole:
        return plan.id;
    case PausedRole:
        return m_paused.contains(plan.id);
    default:
        return {};
    }
}

QHash<int, QByteArray> Scope::roleNames() const
{
    return {{NameRole, "name"},
            {ProjectRole, "project"},
            {ChosenRole, "chosen"},
            {PlanIdRole, "planId"},
            {PausedRole, "paused"}};
}

void Scope::load(Queries &queries)
{
    m_queries = &queries;
    whenDone(this, queries.plans(), [this](const Result<std::vector<Plan>> &plans) {
        if (!plans)
            return;
        beginResetModel();
        m_plans = *plans;
        endResetModel();
        Q_EMIT countChanged();
        if (const auto wish = std::exchange(m_wish, std::nullopt))
            look(wish->first, wish->second);
        Q_EMIT scopeChanged();
        loadBranches();
    });
}

QString Scope::planName(qint64 key) const
{
    const auto found =
        std::find_if(m_plans.begin(), m_plans.end(), [key](const Plan &plan) { return plan.key == key; });
    return found == m_plans.end() ? QString() : found->name;
}

const Plan *Scope::findPlan(const QString &id) const
{
    const auto found = std::find_if(m_plans.begin(), m_plans.end(), [&id](const Plan &plan) { return plan.id == id; });
    return found == m_plans.end() ? nullptr : &*found;
}

QString Scope::planId() const
{
    if (m_scope.plans.size() != 1)
        return {};
    const auto found = std::find_if(m_plans.begin(), m_plans.end(),
                                    [this](const Plan &plan) { return plan.key == m_scope.plans.first(); });
    return found == m_plans.end() ? QString() : found->id;
}

void Scope::setPaused(const QSet<QString> &plans)
{
    if (std::exchange(m_paused, plans) == plans)
        return;
    if (!m_plans.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {PausedRole});
    Q_EMIT scopeChanged();
}

QStringList Scope::planNames() const
{
    QStringList names;
    for (const Plan &plan : m_plans)
        names << plan.name;
    return names;
}

QStringList Scope::planIds() const
{
    QStringList ids;
    for (const Plan &plan : m_plans) {
        if (m_scope.plans.contains(plan.key))
            ids << plan.id;
    }
    return ids;
}

QString Scope::text() const
{
    if (m_scope.plans.isEmpty())
        return tr("All plans");
    const QString first = planName(m_scope.plans.first());
    return m_scope.plans.size() == 1 ? first : u"%1 + %2"_s.arg(first).arg(m_scope.plans.size() - 1);
}

QString Scope::branchText() const
{
    return m_scope.branch.isEmpty() ? tr("all branches") : m_scope.branch;
}

void Scope::set(const BacklogQuery::Scope &scope)
{
    if (scope == m_scope)
        return;
    const bool samePlans = scope.plans == m_scope.plans;
    m_scope = scope;
    if (!m_plans.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {ChosenRole});
    Q_EMIT scopeChanged();
    if (!samePlans)
        loadBranches();
}

void Scope::look(const QString &planId, const QString &branch)
{
    if (!planId.isEmpty() && m_plans.empty()) {
        m_wish = {planId, branch};
        return;
    }
    m_wish.reset();
    const Plan *plan = findPlan(planId);
    set({plan ? QList<qint64>{plan->key} : QList<qint64>(), branch});
}

void Scope::chooseAll()
{
    set({});
}

void Scope::choose(int row)
{
    if (row >= 0 && row < count())
        set({{m_plans[static_cast<size_t>(row)].key}, {}});
}

void Scope::toggle(int row)
{
    if (row < 0 || row >= count())
        return;
    BacklogQuery::Scope scope = m_scope;
    const qint64 key = m_plans[static_cast<size_t>(row)].key;
    if (!scope.plans.removeOne(key))
        scope.plans << key;
    scope.branch.clear();
    set(scope);
}

void Scope::setBranch(const QString &branch)
{
    set({m_scope.plans, branch});
}

void Scope::loadBranches()
{
    m_branches.clear();
    Q_EMIT branchesChanged();
    for (const qint64 plan : m_scope.plans) {
        whenDone(this, m_queries->branchesOf(plan), [this, plan](const Result<std::vector<QString>> &branches) {
            if (!branches || !m_scope.plans.contains(plan))
                return;
            for (const QString &branch : *branches) {
                if (!m_branches.contains(branch))
                    m_branches << branch;
            }
            Q_EMIT branchesChanged();
        });
    }
}

} // namespace loomdeck
