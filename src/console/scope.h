// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/backlogquery.h"
#include "backlog/plan.h"

#include <optional>
#include <QAbstractListModel>
#include <QSet>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace loomdeck {

class Queries;

/** What the whole console looks at: some plans, one branch, or all. The model lists the plans there are. GUI thread. */
class Scope : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use Session.scope")
    /** `All plans`, `Saga Draft`, `Saga Draft + 3` */
    Q_PROPERTY(QString text READ text NOTIFY scopeChanged)
    /** `all branches`, or the one */
    Q_PROPERTY(QString branchText READ branchText NOTIFY scopeChanged)
    Q_PROPERTY(QString branch READ branch WRITE setBranch NOTIFY scopeChanged)
    Q_PROPERTY(bool isAll READ isAll NOTIFY scopeChanged)
    Q_PROPERTY(bool isAllPlans READ isAllPlans NOTIFY scopeChanged)
    /** Branches of the chosen plans. */
    Q_PROPERTY(QStringList branches READ branches NOTIFY branchesChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /** Id of the plan when it is a single one; else empty. */
    Q_PROPERTY(QString planId READ planId NOTIFY scopeChanged)
    /** That single plan is paused. */
    Q_PROPERTY(bool isPaused READ isPaused NOTIFY scopeChanged)

public:
    enum Role { NameRole = Qt::UserRole + 1, ProjectRole, ChosenRole, PlanIdRole, PausedRole };
    Q_ENUM(Role)

    explicit Scope(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    int count() const { return static_cast<int>(m_plans.size()); }

    /** Reads the plans (again). */
    void load(Queries &queries);

    const BacklogQuery::Scope &value() const { return m_scope; }
    QString text() const;
    QString branchText() const;
    QString branch() const { return m_scope.branch; }
    void setBranch(const QString &branch);
    bool isAllPlans() const { return m_scope.plans.isEmpty(); }
    bool isAll() const { return m_scope == BacklogQuery::Scope(); }
    QStringList branches() const { return m_branches; }
    QString planName(qint64 key) const;
    /** Null when there is no such plan. */
    const Plan *findPlan(const QString &id) const;
    const std::vector<Plan> &plans() const { return m_plans; }
    QString planId() const;
    bool isPaused() const { return m_paused.contains(planId()); }
    void setPaused(const QSet<QString> &plans);
    QStringList planNames() const;
    /** Ids of the chosen plans; none for all. */
    QStringList planIds() const;

    /** This plan by its id, or all, and this branch; a plan that is not known yet when the plans have been read. */
    void look(const QString &planId, const QString &branch);
    /** look() waits for the plans. */
    bool isWaiting() const { return m_wish.has_value(); }

    Q_INVOKABLE void chooseAll();
    /** Only this plan. */
    Q_INVOKABLE void choose(int row);
    /** Adds it or takes it away. */
    Q_INVOKABLE void toggle(int row);

Q_SIGNALS:
    void scopeChanged();
    void branchesChanged();
    void countChanged();

private:
    void set(const BacklogQuery::Scope &scope);
    void loadBranches();

    Queries *m_queries = nullptr;
    std::vector<Plan> m_plans;
    QStringList m_branches;
    std::optional<std::pair<QString, QString>> m_wish; ///< id of a plan, and branch
    QSet<QString> m_paused;                            ///< ids
    BacklogQuery::Scope m_scope;
};

} // namespace loomdeck
