// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/objectiveconfig.h"

#include "engine/configreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

/** `99.5%` or `0.995`; nothing when it is neither. */
std::optional<double> shareOf(QString text)
{
    text = text.trimmed();
    const bool isPercent = text.endsWith(u'%');
    if (isPercent)
        text.chop(1);
    bool ok = false;
    const double number = text.trimmed().toDouble(&ok) / (isPercent ? 100 : 1);
    if (ok && number > 0 && number < 1)
        return number;
    return std::nullopt;
}

void checkName(ConfigReader &reader, const Objective &objective, const std::vector<Objective> &others)
{
    if (objective.name.trimmed().isEmpty() || objective.name.size() > 60 || objective.name.contains(u'|'))
        reader.problem("name", u"An objective has no usable name."_s,
                       u"Write a short name without \"|\", for example resumes."_s);
    const auto isSame = [&objective](const Objective &one) { return one.name == objective.name; };
    if (std::any_of(others.begin(), others.end(), isSame))
        reader.problem("name", u"Two objectives are called \"%1\"."_s.arg(objective.name), u"Rename one of them."_s);
}

void checkLimit(ConfigReader &reader, const Objective &objective, const std::vector<Objective> &others)
{
    if (objective.source == ObjectiveSource::Phases)
        return;
    if (!objective.planner.isEmpty())
        reader.problem("planner", u"Only objectives that count phases can name a planner."_s, u"Remove the line."_s);
    // An item is resumed once and late at one time.
    const auto differs = [&objective](const Objective &one) {
        return one.source == objective.source && one.limit() != objective.limit();
    };
    if (std::any_of(others.begin(), others.end(), differs))
        reader.problem(
            "within", u"Objectives that count the same need the same \"within\"."_s,
            u"Give all that count %1 one time."_s.arg(objectiveSourceNames().at(static_cast<int>(objective.source))));
}

void readObjective(ConfigReader &reader, std::vector<Objective> &objectives)
{
    Objective objective;
    reader.text("name", objective.name);
    QString counts, target;
    reader.oneOf("counts", counts, objectiveSourceNames());
    if (!reader.has("counts"))
        reader.problem("counts", u"The objective does not say what it counts."_s,
                       u"Write counts: with one of %1."_s.arg(objectiveSourceNames().join(u", "_s)));
    objective.source =
        static_cast<ObjectiveSource>(std::max(0, static_cast<int>(objectiveSourceNames().indexOf(counts))));
    reader.text("target", target);
    if (const auto share = shareOf(target))
        objective.target = *share;
    else
        reader.problem("target", u"The target is no share between 0 and 1."_s, u"Write for example 99.5% or 0.995."_s);
    if (reader.has("within")) {
        Micros within{};
        reader.duration("within", within, 1ms);
        if (within > 0us)
            objective.within = within;
    }
    reader.text("planner", objective.planner);
    reader.text("plan", objective.plan);
    QString period = u"30d"_s;
    reader.oneOf("period", period, {u"28d"_s, u"30d"_s});
    objective.periodDays = period == u"28d" ? 28 : 30;
    reader.number("minEvents", objective.minEvents, 1, 1'000'000);
    checkName(reader, objective, objectives);
    checkLimit(reader, objective, objectives);
    objectives.push_back(objective);
}

} // namespace

void readObjectives(ConfigReader &reader, std::vector<Objective> &objectives)
{
    if (reader.has("objectives"))
        objectives.clear();
    reader.list("objectives", [&objectives](ConfigReader &r) { readObjective(r, objectives); });
}

} // namespace loomdeck
