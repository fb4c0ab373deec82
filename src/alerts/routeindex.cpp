// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/routeindex.h"

#include <algorithm>
#include <map>
#include <QSet>

namespace loomdeck {

namespace {

// Fewer children are asked one by one.
constexpr size_t worthAnIndex = 6;
constexpr size_t worthATrial = 8;
// What is remembered may not grow without end when every alert differs.
constexpr qsizetype mostRemembered = 50'000;

/** The texts one of which the label must be, or none when the matcher does not say so. */
QStringList wantedValues(const Matcher &matcher)
{
    if (matcher.op == Matcher::Op::Equal && !matcher.value.isEmpty())
        return {matcher.value};
    if (matcher.op == Matcher::Op::Regex && !matcher.regex->choices().contains(QString()))
        return matcher.regex->choices();
    return {};
}

} // namespace

RouteIndex::RouteIndex(const Route &root)
{
    m_nodes.reserve(root.count());
    add(root);
    QSet<QString> names;
    for (const Node &node : m_nodes) {
        for (const Matcher &one : node.route->matchers)
            names.insert(one.name);
    }
    m_labelNames = QStringList(names.begin(), names.end());
    m_labelNames.sort();
}

size_t RouteIndex::add(const Route &route)
{
    const size_t at = m_nodes.size();
    m_nodes.push_back({&route, {}, {}, {}, {}});
    std::vector<size_t> children;
    for (const Route &child : route.children)
        children.push_back(add(child));
    Node &node = m_nodes[at];
    node.children = std::move(children);
    index(node);
    return at;
}

void RouteIndex::index(Node &node) const
{
    const size_t count = node.children.size();
    if (count < worthAnIndex) {
        for (size_t i = 0; i < count; ++i)
            node.others.push_back(i);
        return;
    }
    // The label with the most different values among the siblings tells them apart best.
    QHash<QString, QSet<QString>> values;
    for (const size_t child : node.children) {
        for (const Matcher &one : m_nodes[child].route->matchers) {
            for (const QString &value : wantedValues(one))
                values[one.name].insert(value);
        }
    }
    for (size_t i = 0; i < count; ++i) {
        const Matcher *best = nullptr;
        for (const Matcher &one : m_nodes[node.children[i]].route->matchers) {
            if (!wantedValues(one).isEmpty() && (!best || values[one.name].size() > values[best->name].size()))
                best = &one;
        }
        if (!best) {
            node.others.push_back(i);
            continue;
        }
        auto lookup = std::find_if(node.lookups.begin(), node.lookups.end(),
                                   [best](const Lookup &one) { return one.label == best->name; });
        if (lookup == node.lookups.end())
            lookup = node.lookups.insert(lookup, {best->name, {}});
        for (const QString &value : wantedValues(*best)) {
            std::vector<size_t> &positions = lookup->byValue[value];
            if (positions.empty() || positions.back() != i)
                positions.push_back(i);
        }
    }
    indexExpressions(node);
}

void RouteIndex::indexExpressions(Node &node) const
{
    QHash<QString, QSet<QString>> patterns;
    const auto expressionsOf = [&](size_t position) {
        std::vector<const Matcher *> found;
        for (const Matcher &one : m_nodes[node.children[position]].route->matchers) {
            if (one.op == Matcher::Op::Regex)
                found.push_back(&one);
        }
        return found;
    };
    for (const size_t position : node.others) {
        for (const Matcher *one : expressionsOf(position))
            patterns[one->name].insert(one->value);
    }
    std::map<QString, std::pair<QStringList, std::vector<size_t>>> trials;
    std::vector<size_t> others;
    for (const size_t position : node.others) {
        const Matcher *best = nullptr;
        for (const Matcher *one : expressionsOf(position)) {
            if (!best || patterns[one->name].size() > patterns[best->name].size())
                best = one;
        }
        if (!best) {
            others.push_back(position);
            continue;
        }
        trials[best->name].first << best->value;
        trials[best->name].second.push_back(position);
    }
    for (auto &[label, trial] : trials) {
        std::shared_ptr<const RegexSet> expressions;
        if (trial.second.size() >= worthATrial)
            expressions = RegexSet::make(trial.first);
        if (expressions)
            node.trials.push_back({label, std::move(expressions), std::move(trial.second)});
        else
            others.insert(others.end(), trial.second.begin(), trial.second.end());
    }
    std::sort(others.begin(), others.end());
    node.others = std::move(others);
}

std::vector<size_t> RouteIndex::candidates(const Node &node, const LabelSet &labels) const
{
    std::vector<size_t> positions = node.others;
    for (const Lookup &lookup : node.lookups) {
        const auto hit = lookup.byValue.constFind(labels.value(lookup.label));
        if (hit != lookup.byValue.constEnd())
            positions.insert(positions.end(), hit->begin(), hit->end());
    }
    for (const Trial &trial : node.trials) {
        const auto hits = trial.expressions->matches(labels.value(trial.label));
        if (!hits) {
            positions.insert(positions.end(), trial.children.begin(), trial.children.end());
            continue;
        }
        for (const int hit : *hits)
            positions.push_back(trial.children[static_cast<size_t>(hit)]);
    }
    std::sort(positions.begin(), positions.end());
    return positions;
}

bool RouteIndex::walk(size_t at, const LabelSet &labels, std::vector<const Route *> &found) const
{
    const Node &node = m_nodes[at];
    if (!allMatch(node.route->matchers, labels))
        return false;
    bool anyChild = false;
    for (const size_t position : candidates(node, labels)) {
        const size_t child = node.children[position];
        const bool took = walk(child, labels, found);
        anyChild = anyChild || took;
        if (took && !m_nodes[child].route->continues)
            break;
    }
    if (!anyChild)
        found.push_back(node.route);
    return true;
}

std::vector<const Route *> RouteIndex::match(const LabelSet &labels) const
{
    std::vector<const Route *> found;
    walk(0, labels, found);
    return found;
}

const std::vector<const Route *> &RouteMemory::match(const LabelSet &labels)
{
    const QString key = labels.valuesKey(m_index.labelNames());
    const auto known = m_known.constFind(key);
    if (known != m_known.constEnd())
        return *known;
    if (m_known.size() >= mostRemembered)
        m_known.clear();
    return *m_known.insert(key, m_index.match(labels));
}

} // namespace loomdeck
