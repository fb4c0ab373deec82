// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/plan.h"
#include "console/actionform.h"
#include "jobs/lane.h"

#include <QVariantList>

namespace loomdeck {

/** The dialog that pauses a plan or lets it go on. GUI thread. */
class PlanHoldForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use PlanPauseForm or PlanResumeForm")
    Q_PROPERTY(QString planId READ planId NOTIFY planChanged)
    /** Plans it can be done to, as `{value, text}`. */
    Q_PROPERTY(QVariantList plans READ plans NOTIFY planChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY planChanged)
    Q_PROPERTY(QString title READ title NOTIFY planChanged)
    /** `3 run, 120 wait`; empty until it is known. */
    Q_PROPERTY(QString now READ now NOTIFY planChanged)
    /** Since when and by whom it is paused, and why; empty when it is not. */
    Q_PROPERTY(QString why READ why NOTIFY planChanged)
    /** What the command does to it now. */
    Q_PROPERTY(QString effect READ effect CONSTANT)
    /** What somebody still has to say before it can be done; empty when nothing. */
    Q_PROPERTY(QString missing READ missing NOTIFY edited)

public:
    PlanHoldForm(bool pauses, QObject *parent);

    QString planId() const { return m_planId; }
    QVariantList plans() const;
    bool loaded() const { return plan() != nullptr; }
    QString title() const;
    QString now() const { return m_now; }
    QString why() const;
    QString effect() const;
    QString missing() const;

    /** Starts over; without an id with the plan that the console looks at, or the first there is. */
    Q_INVOKABLE void begin(const QString &planId);
    Q_INVOKABLE void choose(const QString &planId);
    Q_INVOKABLE void run();

Q_SIGNALS:
    void planChanged();

private:
    bool canDo(const QString &planId) const;
    /** Null while it is not known. */
    const Plan *plan() const;
    void pick();
    void count();

    const bool m_pauses;
    QString m_planId, m_now;
};

class PlanPauseForm : public loomdeck::PlanHoldForm
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit PlanPauseForm(QObject *parent = nullptr)
        : PlanHoldForm(true, parent)
    {}
};

class PlanResumeForm : public loomdeck::PlanHoldForm
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit PlanResumeForm(QObject *parent = nullptr)
        : PlanHoldForm(false, parent)
    {}
};

} // namespace loomdeck
