// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/regex.h"

#include <re2/re2.h>
#include <re2/set.h>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr qsizetype longestPattern = 64 * 1024;
constexpr qsizetype mostChoices = 10'000;

// Of one expression, and of a set.
constexpr qint64 mostBytes = qint64{8} * 1024 * 1024;
constexpr qint64 mostSetBytes = qint64{64} * 1024 * 1024;

re2::RE2::Options regexOptions(qint64 bytes = mostBytes)
{
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(bytes);
    return options;
}

std::string regexBytes(QStringView text)
{
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

} // namespace

QStringList plainChoices(const QString &pattern)
{
    QStringView inner = pattern;
    if (inner.startsWith(u'^'))
        inner = inner.mid(1);
    if (inner.endsWith(u'$') && !inner.endsWith(u"\\$"))
        inner.chop(1);
    if (inner.startsWith(u'(') && inner.endsWith(u')') && !inner.endsWith(u"\\)")) {
        inner = inner.mid(inner.startsWith(u"(?:") ? 3 : 1);
        inner.chop(1);
    } else if (inner.size() != pattern.size() && inner.contains(u'|'))
        return {}; // the anchors belong to the first and the last choice only
    QStringList choices{QString()};
    for (qsizetype i = 0; i < inner.size(); ++i) {
        const QChar letter = inner[i];
        if (letter == u'|') {
            choices << QString();
        } else if (letter == u'\\' && i + 1 < inner.size() && inner[i + 1].unicode() < 0x80 && inner[i + 1].isPunct()) {
            choices.last() += inner[++i];
        } else if (u"\\.+*?()[]{}^$"_s.contains(letter)) {
            return {};
        } else {
            choices.last() += letter;
        }
    }
    return choices.size() > mostChoices ? QStringList() : choices;
}

Regex::Regex(const QString &pattern)
    : m_pattern(pattern)
    , m_choices(plainChoices(pattern))
    , m_compiled(std::make_unique<re2::RE2>(regexBytes(pattern), regexOptions()))
{}

Regex::~Regex() = default;

Result<std::shared_ptr<const Regex>> Regex::compile(const QString &pattern)
{
    const QString fix = u"Correct it; the syntax is RE2's, which has no look-around and no back-references."_s;
    if (pattern.size() > longestPattern)
        return Error::badInput(u"BAD_REGEX"_s, u"The regular expression is longer than 64 KiB."_s, fix);
    std::shared_ptr<const Regex> regex(new Regex(pattern));
    if (!regex->m_compiled->ok()) {
        const QString why = QString::fromStdString(regex->m_compiled->error());
        return Error::badInput(u"BAD_REGEX"_s,
                               u"\"%1\" is not a regular expression: %2."_s.arg(pattern.left(80), why.left(200)), fix);
    }
    return regex;
}

bool Regex::matches(QStringView text) const
{
    return re2::RE2::FullMatch(regexBytes(text), *m_compiled);
}

struct RegexSet::Compiled
{
    re2::RE2::Set set{regexOptions(mostSetBytes), re2::RE2::ANCHOR_BOTH};
};

RegexSet::RegexSet()
    : m_compiled(std::make_unique<Compiled>())
{}

RegexSet::~RegexSet() = default;

std::unique_ptr<const RegexSet> RegexSet::make(const QStringList &patterns)
{
    std::unique_ptr<RegexSet> made(new RegexSet);
    for (const QString &pattern : patterns) {
        if (made->m_compiled->set.Add(regexBytes(pattern), nullptr) < 0)
            return nullptr;
    }
    if (!made->m_compiled->set.Compile())
        return nullptr;
    return made;
}

std::optional<std::vector<int>> RegexSet::matches(QStringView text) const
{
    std::vector<int> found;
    re2::RE2::Set::ErrorInfo error;
    if (!m_compiled->set.Match(regexBytes(text), &found, &error) && error.kind != re2::RE2::Set::kNoError)
        return std::nullopt;
    return found;
}

} // namespace loomdeck
