// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/matcherreader.h"

#include "alerts/matcherparser.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

void readMatcherPairs(DocumentReader &reader, const QString &key, Matcher::Op op, Matchers &matchers)
{
    for (const DocumentNode::Entry &entry : reader.pairs(key)) {
        const QString &written = entry.value->text;
        // As written, for a fault; then in the form that Alertmanager keeps and shows.
        auto matcher = Matcher::make(entry.key, op, written);
        if (matcher && op == Matcher::Op::Regex)
            matcher = Matcher::make(entry.key, op, u"^(?:"_s + written + u")$"_s);
        if (matcher)
            matchers.push_back(matcher.value());
        else
            reader.problem(entry.line, u"%1: %2"_s.arg(reader.named(key), matcher.error().message),
                           matcher.error().suggestedFix);
    }
}

} // namespace

Matchers readMatchers(DocumentReader &reader, const QString &prefix)
{
    Matchers matchers;
    readMatcherPairs(reader, prefix + u"match"_s, Matcher::Op::Equal, matchers);
    readMatcherPairs(reader, prefix + u"match_re"_s, Matcher::Op::Regex, matchers);
    const QString key = prefix + u"matchers"_s;
    const DocumentNode *list = reader.take(key);
    if (list && list->kind != DocumentNode::Kind::List)
        reader.problem(reader.line(key), u"%1 is not a list."_s.arg(reader.named(key)),
                       u"Write for example [severity=\"error\", plan=~\"saga.*\"]."_s);
    else if (list) {
        for (const DocumentPtr &item : list->items) {
            if (--reader.state().budget <= 0)
                break;
            if (item->kind != DocumentNode::Kind::Scalar) {
                reader.problem(item->line, u"%1 holds something that is not a single value."_s.arg(reader.named(key)),
                               u"Put quotes around the matcher, for example 'plan=\"saga\"'."_s);
                continue;
            }
            const auto found = parseMatchers(item->text);
            if (found)
                matchers.insert(matchers.end(), found->begin(), found->end());
            else
                reader.problem(item->line, u"%1: %2"_s.arg(reader.named(key), found.error().message),
                               found.error().suggestedFix);
        }
    }
    sortMatchers(matchers);
    return matchers;
}

} // namespace loomdeck
