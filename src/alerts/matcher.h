// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/labelset.h"
#include "alerts/regex.h"

#include <memory>
#include <vector>

namespace loomdeck {

/** What one label must be. A label that is missing is empty. A value; any thread. */
struct Matcher
{
    enum class Op { Equal, NotEqual, Regex, NotRegex };

    QString name;
    Op op = Op::Equal;
    QString value;                      ///< a text, or the regular expression as written
    std::shared_ptr<const Regex> regex; ///< where op needs one

    /** Errors: BAD_LABEL for a name nobody can have, BAD_REGEX. */
    static Result<Matcher> make(const QString &name, Op op, const QString &value);

    bool matches(const QString &labelValue) const;
    bool matches(const LabelSet &labels) const { return matches(labels.value(name)); }
    /** `name=~"value"`, the way Alertmanager writes it. */
    QString text() const;

    bool operator==(const Matcher &other) const { return name == other.name && op == other.op && value == other.value; }
};

using Matchers = std::vector<Matcher>;

/** True when all of them match; so none match everything. */
bool allMatch(const Matchers &matchers, const LabelSet &labels);
/** In the order in which Alertmanager keeps them: by name, value and operator. */
void sortMatchers(Matchers &matchers);
/** `{a="b",c!="d"}`. */
QString matchersText(const Matchers &matchers);

} // namespace loomdeck
