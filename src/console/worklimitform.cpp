// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/worklimitform.h"

#include "backlog/phase.h"
#include "console/session.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int mostPlaces = 100'000;

} // namespace

WorkLimitForm::WorkLimitForm(QObject *parent)
    : ActionForm(false, parent)
{
    connect(Session::instance().lanes(), &LaneBook::changed, this, &WorkLimitForm::subjectChanged);
    // The dialog may open before the plans are known.
    connect(Session::instance().scope(), &Scope::countChanged, this, [this] {
        if (m_subject.isEmpty())
            chooseKind(m_kind);
        else
            Q_EMIT subjectChanged();
    });
    connect(this, &WorkLimitForm::subjectChanged, this, &WorkLimitForm::edited);
}

QString WorkLimitForm::key() const
{
    return m_kind == u"plan" ? Lane::ofPlan(m_subject) : Lane::ofPhase(m_subject);
}

QVariantList WorkLimitForm::subjects() const
{
    QVariantList list;
    if (m_kind == u"plan") {
        for (const Plan &plan : Session::instance().scope()->plans())
            list << QVariantMap{{u"value"_s, plan.id}, {u"text"_s, plan.name}};
        return list;
    }
    for (const Phase phase : allPhases())
        list << QVariantMap{{u"value"_s, phaseName(phase)}, {u"text"_s, phaseName(phase)}};
    return list;
}

QString WorkLimitForm::title() const
{
    if (m_kind == u"phase")
        return m_subject;
    const Plan *plan = Session::instance().scope()->findPlan(m_subject);
    return plan ? plan->name : QString();
}

std::optional<int> WorkLimitForm::limit() const
{
    const Lane *lane = Session::instance().lanes()->find(key());
    return lane ? lane->allowed : std::nullopt;
}

QString WorkLimitForm::present() const
{
    const auto now = limit();
    return now ? tr("%1 at once").arg(Formats::number(*now)) : tr("any number at once");
}

std::optional<int> WorkLimitForm::atMost() const
{
    bool isNumber = false;
    const int number = m_atMostText.trimmed().toInt(&isNumber);
    return isNumber && number >= 1 && number <= mostPlaces ? std::optional(number) : std::nullopt;
}

void WorkLimitForm::setAtMostText(const QString &text)
{
    if (std::exchange(m_atMostText, text) != text)
        Q_EMIT edited();
}

QString WorkLimitForm::atMostError() const
{
    if (m_atMostText.trimmed().isEmpty() || atMost())
        return {};
    return tr("Write a whole number from 1 to %1, or nothing for any number.").arg(Formats::number(mostPlaces));
}

QString WorkLimitForm::effect() const
{
    if (!atMost())
        return m_kind == u"plan" ? tr("As many phases of the plan run at once as there are workers and its providers "
                                      "take.")
                                 : tr("As many runs of this phase go at once, over all plans, as there are workers.");
    return m_kind == u"plan"
               ? tr("Not more phases of the plan run at once, on all nodes together. What runs now goes "
                    "on; the rest waits its turn, and no attempt is used.")
               : tr("Not more runs of this phase go at once, over all plans and nodes. What runs now goes "
                    "on; the rest waits its turn, and no attempt is used.");
}

QString WorkLimitForm::verb() const
{
    return m_atMostText.trimmed().isEmpty() ? tr("Lift the limit") : tr("Set the limit");
}

QString WorkLimitForm::missing() const
{
    if (title().isEmpty())
        return tr("there is no such plan");
    if (!atMostError().isEmpty())
        return tr("the number cannot be read");
    if (atMost() == limit())
        return limit() ? tr("this is the limit it has") : tr("say how many at once");
    return m_reason.trimmed().isEmpty() ? tr("say why, it goes into the journal") : QString();
}

void WorkLimitForm::begin(const QString &key)
{
    clear();
    m_atMostText.clear();
    m_kind = key.startsWith(Lane::phasePrefix) ? u"phase"_s : u"plan"_s;
    m_subject = key.section(u':', 1);
    if (m_subject.isEmpty())
        m_subject = Session::instance().scope()->planId();
    if (m_subject.isEmpty())
        chooseKind(m_kind);
    Q_EMIT subjectChanged();
}

void WorkLimitForm::chooseKind(const QString &kind)
{
    m_kind = kind;
    const QVariantList list = subjects();
    m_subject = list.isEmpty() ? QString() : list.front().toMap().value(u"value"_s).toString();
    Q_EMIT subjectChanged();
}

void WorkLimitForm::choose(const QString &subject)
{
    m_subject = subject;
    Q_EMIT subjectChanged();
}

void WorkLimitForm::run()
{
    if (!missing().isEmpty())
        return;
    QJsonObject params{{m_kind == u"plan" ? u"planId"_s : u"phase"_s, m_subject}};
    if (const auto most = atMost())
        params.insert(u"atMost"_s, *most);
    submit(u"work.limit"_s, params,
           atMost() ? tr("%1 takes %2 at once").arg(title(), Formats::number(*atMost()))
                    : tr("%1 has no limit any more").arg(title()));
}

} // namespace loomdeck
