// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/routingproblem.h"

#include <memory>
#include <QByteArray>
#include <vector>

namespace loomdeck {

/**
 * One value of a YAML file (JSON is YAML) with its line. Aliases share what they stand for, so that reading takes as
 * long as the file is, and never makes a circle. Immutable once read; any thread.
 */
struct DocumentNode
{
    enum class Kind { Null, Scalar, List, Map };
    struct Entry
    {
        QString key;
        int line = 0;
        std::shared_ptr<const DocumentNode> value;
    };

    Kind kind = Kind::Null;
    int line = 0;
    int depth = 1; ///< of what is nested in it, aliases included; a few hundred at most
    QString text;  ///< of a scalar
    std::vector<std::shared_ptr<const DocumentNode>> items; ///< of a list
    std::vector<Entry> entries;                             ///< of a map, in the order of the file

    /** Null when the key is not there or has no value. */
    const DocumentNode *find(QStringView key) const;
};

using DocumentPtr = std::shared_ptr<const DocumentNode>;

/**
 * The first document of the text, with merge keys (`<<`) unfolded. Null with a problem when it is no YAML. Keys that
 * appear twice and aliases that contain themselves are problems.
 */
DocumentPtr readDocument(const QByteArray &text, RoutingProblems &problems);

} // namespace loomdeck
