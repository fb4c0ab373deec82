// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <memory>
#include <optional>
#include <QString>
#include <QStringList>
#include <vector>

namespace re2 {
class RE2;
}

namespace loomdeck {

/**
 * A regular expression in RE2's syntax that must match a whole text. Its time grows with the length of the text,
 * whatever the expression, and its memory is bounded. Immutable; any thread.
 */
class Regex
{
public:
    /** Errors: BAD_REGEX with what is wrong. */
    static Result<std::shared_ptr<const Regex>> compile(const QString &pattern);
    ~Regex();
    Regex(const Regex &) = delete;
    Regex &operator=(const Regex &) = delete;

    bool matches(QStringView text) const;
    const QString &pattern() const { return m_pattern; }
    /** The texts it matches where it is a plain choice such as `api|web`; else empty. */
    const QStringList &choices() const { return m_choices; }

private:
    explicit Regex(const QString &pattern);

    const QString m_pattern;
    const QStringList m_choices;
    const std::unique_ptr<re2::RE2> m_compiled;
};

/** Many expressions that are tried on a text at once, in the time that one takes. Immutable; any thread. */
class RegexSet
{
public:
    /** Null when they are too much for one set. Each must be one that Regex::compile() takes. */
    static std::unique_ptr<const RegexSet> make(const QStringList &patterns);
    ~RegexSet();
    RegexSet(const RegexSet &) = delete;
    RegexSet &operator=(const RegexSet &) = delete;

    /** Positions of those that match the whole text, in no order; nothing when memory did not suffice to tell. */
    std::optional<std::vector<int>> matches(QStringView text) const;

private:
    RegexSet();

    struct Compiled;
    const std::unique_ptr<Compiled> m_compiled;
};

/** What `pattern` matches when it is nothing but a choice of plain texts; empty otherwise. */
QStringList plainChoices(const QString &pattern);

} // namespace loomdeck
