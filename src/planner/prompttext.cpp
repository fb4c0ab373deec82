// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/prompttext.h"

#include "core/nearest.h"

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace loomdeck::prompttext {

namespace {

const QRegularExpression &variablePattern()
{
    static const QRegularExpression pattern(u"\\{\\{[ \\t]*(\\w+)[ \\t]*\\}\\}"_s);
    return pattern;
}

/** Says where something stands, in the message and for programs. */
Error placed(const QString &text, qsizetype offset, qsizetype length, const QString &code, const QString &what,
             const QString &fix)
{
    const QStringView before = QStringView(text).left(offset);
    const qsizetype start = before.lastIndexOf(u'\n') + 1;
    const auto line = before.count(u'\n') + 1;
    // Two surrogates are one character to whoever counts on a screen.
    qsizetype column = 1;
    for (const QChar unit : before.mid(start))
        column += unit.isLowSurrogate() ? 0 : 1;
    return Error::badInput(code, u"Line %1, column %2: %3"_s.arg(line).arg(column).arg(what), fix)
        .with(u"line"_s, line)
        .with(u"column"_s, column)
        .with(u"offset"_s, offset)
        .with(u"length"_s, length);
}

std::optional<Error> badCharacter(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        if (unit.isSurrogate())
            return placed(text, i, 1, u"PROMPT_BAD_CHARACTER"_s, u"half a character; the text is not valid UTF-8."_s,
                          u"Remove it, or type the character again."_s);
        if (unit.category() == QChar::Other_Control && unit != u'\n' && unit != u'\t')
            return placed(text, i, 1, u"PROMPT_BAD_CHARACTER"_s,
                          u"a control character (U+%1)."_s.arg(unit.unicode(), 4, 16, QChar(u'0')),
                          u"Remove it; line ends and tabs are the only ones that a prompt may have."_s);
    }
    return std::nullopt;
}

std::optional<Error> badVariable(const QString &text, const PromptEntry &entry)
{
    const QStringList names = entry.variableNames();
    for (qsizetype open = text.indexOf(u"{{"); open >= 0; open = text.indexOf(u"{{", open + 2)) {
        const qsizetype close = text.indexOf(u"}}", open + 2), next = text.indexOf(u"{{", open + 2),
                        lineEnd = text.indexOf(u'\n', open);
        if (close < 0 || (next >= 0 && next < close) || (lineEnd >= 0 && lineEnd < close))
            return placed(text, open, 2, u"PROMPT_UNCLOSED_BRACES"_s, u"\"{{\" is not closed."_s,
                          u"Write \"}}\" behind the name, or a space between the braces where they mean themselves."_s);
        const QString inside = text.mid(open + 2, close - open - 2), name = inside.trimmed();
        if (names.contains(name))
            continue;
        const QString near = nearest(name, names);
        return placed(text, open, close + 2 - open, u"PROMPT_UNKNOWN_VARIABLE"_s,
                      name.isEmpty() ? u"the braces name no variable."_s
                                     : u"%1 knows no variable \"%2\"."_s.arg(phaseName(entry.phase), name.left(60)),
                      near.isEmpty() ? u"Use one of %1."_s.arg(names.join(u", ")) : u"Did you mean {{%1}}?"_s.arg(near))
            .with(u"name"_s, name.left(60));
    }
    return std::nullopt;
}

} // namespace

QString normalized(QString text)
{
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
}

std::optional<Error> fault(const QString &text, const PromptEntry &entry)
{
    if (text.trimmed().isEmpty())
        return placed(text, 0, 0, u"PROMPT_EMPTY"_s, u"the prompt has no text."_s,
                      u"Write what the model is to do, or start from an older version."_s);
    if (const auto bad = badCharacter(text))
        return bad;
    if (const qsizetype bytes = text.toUtf8().size(); bytes > mostBytes) {
        // The place from which on it is too much.
        qsizetype end = 0, used = 0;
        while (end < text.size() && used <= mostBytes) {
            const char16_t unit = text[end++].unicode();
            used += unit < 0x80 ? 1 : unit < 0x800 || QChar::isSurrogate(unit) ? 2 : 3;
        }
        return placed(text, end - 1, text.size() - end + 1, u"PROMPT_TOO_LONG"_s,
                      u"the prompt has %1 bytes; the limit of %2 is here."_s.arg(bytes).arg(mostBytes),
                      u"Shorten it; long facts come in through variables."_s)
            .with(u"bytes"_s, bytes)
            .with(u"limit"_s, mostBytes);
    }
    return badVariable(text, entry);
}

Result<QString> fromUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (!decoder.hasError())
        return text;
    // The sign for what could not be read stands where it happened, unless the text has one of its own.
    const qsizetype at = std::max<qsizetype>(0, text.indexOf(QChar(QChar::ReplacementCharacter)));
    return placed(text, at, 1, u"PROMPT_NOT_UTF8"_s, u"the text is not valid UTF-8."_s, u"Save the file as UTF-8."_s);
}

QStringList variables(const QString &text)
{
    QStringList names;
    for (auto it = variablePattern().globalMatch(text); it.hasNext();)
        names << it.next().captured(1);
    names.removeDuplicates();
    return names;
}

QString render(const QString &text, const QJsonObject &facts)
{
    QString prompt;
    qsizetype end = 0;
    for (auto it = variablePattern().globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        prompt += QStringView(text).mid(end, match.capturedStart() - end);
        prompt += facts.value(match.captured(1)).toVariant().toString();
        end = match.capturedEnd();
    }
    prompt += QStringView(text).mid(end);
    return prompt;
}

} // namespace loomdeck::prompttext
