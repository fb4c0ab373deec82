// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/budgetrows.h"

#include "console/formats.h"
#include "console/wordscontexts.h"

#include <algorithm>
#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::budgetrows {

namespace {

struct Looks
{
    QString text, role, icon;
};

Looks looksOf(BudgetState state)
{
    switch (state) {
    case BudgetState::NotEnoughData:
        return {BudgetWords::tr("Not enough data"), u"neutral"_s, u"info"_s};
    case BudgetState::Healthy:
        return {BudgetWords::tr("Healthy"), u"ok"_s, u"complete"_s};
    case BudgetState::AtRisk:
        return {BudgetWords::tr("At risk"), u"warn"_s, u"warning"_s};
    case BudgetState::Burning:
        return {BudgetWords::tr("Burning"), u"bad"_s, u"flame"_s};
    case BudgetState::Exhausted:
        return {BudgetWords::tr("Spent"), u"bad"_s, u"breach"_s};
    }
    Q_UNREACHABLE();
}

/** Of the two pairs that page: their long windows are an hour and six. */
void addBurn(QVariantMap &row, const QString &key, const BudgetReport &report, size_t pair)
{
    const bool isKnown = pair < report.pairs.size() && report.pairs[pair].isEnough;
    row.insert(key,
               isKnown ? BudgetWords::tr("%1×").arg(QLocale().toString(report.pairs[pair].longBurn, 'f', 1)) : u"–"_s);
    row.insert(key + u"Fires"_s, isKnown && report.pairs[pair].fires);
}

/** When the budget is gone if it burns on as in the last six hours. */
QString runsOut(const Objective &objective, const BudgetReport &report)
{
    if (report.left <= 0)
        return BudgetWords::tr("spent");
    if (report.pairs.size() < 2 || !report.pairs[1].isEnough || report.pairs[1].longBurn <= 0)
        return u"–"_s;
    const double days = report.left * objective.periodDays / report.pairs[1].longBurn;
    if (days > objective.periodDays)
        return BudgetWords::tr("not in this period");
    return BudgetWords::tr("in %1").arg(Formats::age(Micros(static_cast<qint64>(days * 86400e6))));
}

QVariantMap rowOf(const ObjectiveFacts &facts)
{
    const Objective &objective = facts.objective;
    const BudgetReport &report = facts.report;
    const bool isJudged = report.state != BudgetState::NotEnoughData;
    const Looks looks = looksOf(report.state);
    const double left = std::clamp(report.left, 0.0, 1.0);
    QVariantMap row{{u"name"_s, objective.name},
                    {u"words"_s, objective.words()},
                    {u"promise"_s, BudgetWords::tr("%1 %").arg(QLocale().toString(objective.target * 100, 'g', 4))},
                    {u"period"_s, BudgetWords::tr("%1 d").arg(objective.periodDays)},
                    {u"stateText"_s, looks.text},
                    {u"role"_s, looks.role},
                    {u"icon"_s, looks.icon},
                    {u"judged"_s, isJudged},
                    {u"left"_s, isJudged ? left : 0.0},
                    {u"leftText"_s, isJudged ? Formats::percent(qRound64(left * 1000), 1000) : u"–"_s},
                    {u"events"_s, Formats::number(report.inPeriod.all())},
                    {u"runsOut"_s, isJudged ? runsOut(objective, report) : u"–"_s}};
    addBurn(row, u"burnHour"_s, report, 0);
    addBurn(row, u"burnSix"_s, report, 1);
    row.insert(u"spoken"_s, BudgetWords::tr("%1, %2, %3 of the budget left, promise %4 over %5")
                                .arg(objective.name, looks.text, row.value(u"leftText"_s).toString(),
                                     row.value(u"promise"_s).toString(), row.value(u"period"_s).toString()));
    return row;
}

} // namespace

QVariantList rows(const std::vector<ObjectiveFacts> &objectives)
{
    std::vector<ObjectiveFacts> sorted = objectives;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const ObjectiveFacts &a, const ObjectiveFacts &b) { return a.report.state > b.report.state; });
    QVariantList list;
    for (const ObjectiveFacts &facts : sorted)
        list << rowOf(facts);
    return list;
}

} // namespace loomdeck::budgetrows
