// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/route.h"

#include <QHash>

namespace loomdeck {

/**
 * Finds the routes of an alert without asking every node: the children of a node are found by the value of a label that
 * they compare with plain texts, or by trying all their regular expressions at once. The tree must live as long.
 * Immutable; any thread.
 */
class RouteIndex
{
public:
    explicit RouteIndex(const Route &root);

    /** The routes that notify, in the order of the tree; never empty, for the root takes what nobody takes. */
    std::vector<const Route *> match(const LabelSet &labels) const;
    /** The labels that any matcher of the tree looks at, sorted. Alerts that agree in these go the same way. */
    const QStringList &labelNames() const { return m_labelNames; }

private:
    /** Children that one label leads to. */
    struct Lookup
    {
        QString label;
        QHash<QString, std::vector<size_t>> byValue;
    };
    /** Children that are told apart by expressions on one label. */
    struct Trial
    {
        QString label;
        std::shared_ptr<const RegexSet> expressions;
        std::vector<size_t> children; ///< the position of the child of each expression
    };
    struct Node
    {
        const Route *route = nullptr;
        std::vector<size_t> children; ///< indexes of nodes
        std::vector<Lookup> lookups;
        std::vector<Trial> trials;
        std::vector<size_t> others; ///< positions in children that nothing leads to
    };

    size_t add(const Route &route);
    void index(Node &node) const;
    void indexExpressions(Node &node) const;
    /** Positions of the children that may match, sorted. */
    std::vector<size_t> candidates(const Node &node, const LabelSet &labels) const;
    bool walk(size_t at, const LabelSet &labels, std::vector<const Route *> &found) const;

    std::vector<Node> m_nodes;
    QStringList m_labelNames;
};

/**
 * An index that remembers the way of label sets that agree in what the tree looks at. For one thread, over many alerts.
 */
class RouteMemory
{
public:
    explicit RouteMemory(const RouteIndex &index)
        : m_index(index)
    {}

    const std::vector<const Route *> &match(const LabelSet &labels);

private:
    const RouteIndex &m_index;
    QHash<QString, std::vector<const Route *>> m_known;
};

} // namespace loomdeck
