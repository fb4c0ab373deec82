// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/matcher.h"

#include "alerts/gotext.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QString opText(Matcher::Op op)
{
    switch (op) {
    case Matcher::Op::Equal:
        return u"="_s;
    case Matcher::Op::NotEqual:
        return u"!="_s;
    case Matcher::Op::Regex:
        return u"=~"_s;
    case Matcher::Op::NotRegex:
        return u"!~"_s;
    }
    Q_UNREACHABLE();
}

bool needsQuotes(const QString &name)
{
    return std::any_of(name.begin(), name.end(),
                       [](QChar letter) { return letter.isSpace() || u"{}!=~,\\\"'`"_s.contains(letter); });
}

} // namespace

Result<Matcher> Matcher::make(const QString &name, Op op, const QString &value)
{
    if (name.isEmpty())
        return Error::badInput(u"BAD_LABEL"_s, u"A matcher names no label."_s,
                               u"Write for example severity=\"error\"."_s);
    Matcher matcher{name, op, value, nullptr};
    if (op == Op::Regex || op == Op::NotRegex) {
        const auto regex = loomdeck::Regex::compile(value);
        if (!regex)
            return regex.error();
        matcher.regex = regex.value();
    }
    return matcher;
}

bool Matcher::matches(const QString &labelValue) const
{
    switch (op) {
    case Op::Equal:
        return labelValue == value;
    case Op::NotEqual:
        return labelValue != value;
    case Op::Regex:
        return regex->matches(labelValue);
    case Op::NotRegex:
        return !regex->matches(labelValue);
    }
    Q_UNREACHABLE();
}

QString Matcher::text() const
{
    return (needsQuotes(name) ? gotext::quoted(name) : name) + opText(op) + gotext::quoted(value);
}

bool allMatch(const Matchers &matchers, const LabelSet &labels)
{
    return std::all_of(matchers.begin(), matchers.end(), [&](const Matcher &one) { return one.matches(labels); });
}

void sortMatchers(Matchers &matchers)
{
    std::stable_sort(matchers.begin(), matchers.end(), [](const Matcher &a, const Matcher &b) {
        return std::tie(a.name, a.value, a.op) < std::tie(b.name, b.value, b.op);
    });
}

QString matchersText(const Matchers &matchers)
{
    QStringList parts;
    for (const Matcher &one : matchers)
        parts << one.text();
    return u'{' + parts.join(u',') + u'}';
}

} // namespace loomdeck
