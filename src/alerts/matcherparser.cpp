// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/matcherparser.h"

#include "alerts/gotext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

Error badMatcher(const QString &text, const QString &why)
{
    return Error::badInput(u"BAD_MATCHER"_s, u"\"%1\" is not a matcher: %2."_s.arg(text.left(80), why),
                           u"Write for example severity=\"error\" or plan=~\"saga.*\"."_s);
}

Matcher::Op opOf(QStringView text)
{
    return text == u"="    ? Matcher::Op::Equal
           : text == u"!=" ? Matcher::Op::NotEqual
           : text == u"=~" ? Matcher::Op::Regex
                           : Matcher::Op::NotRegex;
}

/** The classic value: quotes around it are optional, and a backslash before another letter stands for itself. */
std::optional<QString> classicValue(QStringView raw)
{
    bool quoteIsOpen = raw.startsWith(u'"');
    if (quoteIsOpen)
        raw = raw.mid(1);
    QString value;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        const QChar letter = raw[i];
        if (letter == u'\\' && i + 1 < raw.size()) {
            const QChar next = raw[++i];
            if (next == u'n')
                value += u'\n';
            else if (next == u'"' || next == u'\\')
                value += next;
            else
                value += QString(letter) + next;
        } else if (letter == u'"') {
            if (!quoteIsOpen || i + 1 < raw.size())
                return std::nullopt;
            quoteIsOpen = false;
        } else {
            value += letter;
        }
    }
    if (quoteIsOpen)
        return std::nullopt;
    return value;
}

QStringList classicParts(QStringView text)
{
    if (text.startsWith(u'{'))
        text = text.mid(1);
    if (text.endsWith(u'}'))
        text.chop(1);
    QStringList parts;
    QString part;
    bool isInQuotes = false, isEscaped = false;
    for (const QChar letter : text) {
        if (letter == u',' && !isInQuotes) {
            parts << part;
            part.clear();
            continue;
        }
        if (letter == u'"' && !isEscaped)
            isInQuotes = !isInQuotes;
        isEscaped = letter == u'\\' && !isEscaped;
        part += letter;
    }
    if (!part.trimmed().isEmpty())
        parts << part.trimmed();
    return parts;
}

Result<Matchers> parseClassic(const QString &text)
{
    static const QRegularExpression form(u"\\A\\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(=~|=|!=|!~)\\s*(.*?)\\s*\\z"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    Matchers matchers;
    for (const QString &part : classicParts(text.trimmed())) {
        const auto match = form.match(part);
        if (!match.hasMatch())
            return badMatcher(part, u"it needs a label, one of = != =~ !~ and a value"_s);
        const auto value = classicValue(match.capturedView(3));
        if (!value)
            return badMatcher(part, u"a quote is missing or not escaped"_s);
        const auto matcher = Matcher::make(match.captured(1), opOf(match.capturedView(2)), *value);
        if (!matcher)
            return matcher.error();
        matchers.push_back(matcher.value());
    }
    return matchers;
}

/** The newer form, letter by letter. */
class Utf8Matchers
{
public:
    explicit Utf8Matchers(const QString &text)
        : m_text(text)
    {}

    Result<Matchers> read()
    {
        Matchers matchers;
        const bool hasBrace = take(u"{");
        for (bool isFirst = true;; isFirst = false) {
            skipSpaces();
            if (atEnd() || m_text[m_at] == u'}')
                break;
            if (!isFirst) {
                if (!take(u","))
                    return fault(u"a comma is missing"_s);
                skipSpaces();
                if (atEnd() || m_text[m_at] == u'}')
                    break;
            }
            const auto one = matcher();
            if (!one)
                return one.error();
            matchers.push_back(one.value());
        }
        if (hasBrace != take(u"}"))
            return fault(u"a brace is missing"_s);
        skipSpaces();
        if (!atEnd())
            return fault(u"something stands behind the closing brace"_s);
        return matchers;
    }

private:
    Result<Matcher> matcher()
    {
        const auto name = word();
        if (!name)
            return name.error();
        skipSpaces();
        QStringView op;
        for (const QStringView one : {u"=~", u"!=", u"!~", u"="}) {
            if (op.isEmpty() && take(one))
                op = one;
        }
        if (op.isEmpty())
            return fault(u"one of = != =~ !~ is missing"_s);
        const auto value = word();
        if (!value)
            return value.error();
        return Matcher::make(name.value(), opOf(op), value.value());
    }

    Result<QString> word()
    {
        skipSpaces();
        const qsizetype start = m_at;
        if (!atEnd() && m_text[m_at] == u'"') {
            for (++m_at; !atEnd() && m_text[m_at] != u'"'; ++m_at) {
                if (m_text[m_at] == u'\\')
                    ++m_at;
            }
            if (atEnd())
                return fault(u"a closing quote is missing"_s);
            ++m_at;
            return gotext::unquoted(QStringView(m_text).mid(start, m_at - start));
        }
        while (!atEnd() && !m_text[m_at].isSpace() && !u"{}!=~,\\\"'`"_s.contains(m_text[m_at]))
            ++m_at;
        if (m_at == start)
            return fault(u"a label or a value is missing"_s);
        return m_text.mid(start, m_at - start);
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    void skipSpaces()
    {
        while (!atEnd() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool take(QStringView token)
    {
        skipSpaces();
        if (!QStringView(m_text).mid(m_at).startsWith(token))
            return false;
        m_at += token.size();
        return true;
    }
    Error fault(const QString &why) const { return badMatcher(m_text, why); }

    const QString m_text;
    qsizetype m_at = 0;
};

} // namespace

Result<Matchers> parseMatchers(const QString &text)
{
    const auto classic = parseClassic(text);
    const auto modern = Utf8Matchers(text).read();
    // Of two reasons the one that says more.
    if (!modern && !classic)
        return modern.error().code == u"BAD_REGEX" ? modern : classic;
    if (!modern || (classic && classic.value() != modern.value()))
        return classic;
    return modern;
}

} // namespace loomdeck
