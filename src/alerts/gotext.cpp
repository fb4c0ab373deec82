// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/gotext.h"

#include <array>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck::gotext {

namespace {

constexpr std::array<std::pair<char, char>, 8> shortEscapes{
    {{'a', '\a'}, {'b', '\b'}, {'f', '\f'}, {'n', '\n'}, {'r', '\r'}, {'t', '\t'}, {'v', '\v'}, {'\\', '\\'}}};

// Longest first, as durations are written.
struct DurationUnit
{
    const char *name;
    qint64 millis;
    bool isExact; ///< only used where nothing is left
};
constexpr std::array<DurationUnit, 7> durationUnits{{{"y", qint64{365} * 86'400'000, true},
                                                     {"w", qint64{7} * 86'400'000, true},
                                                     {"d", 86'400'000, false},
                                                     {"h", 3'600'000, false},
                                                     {"m", 60'000, false},
                                                     {"s", 1000, false},
                                                     {"ms", 1, false}}};
// What is added to any time must still fit.
constexpr qint64 longestMillis = qint64{100} * 365 * 86'400'000;

bool isPrintable(char32_t letter)
{
    return letter == U' ' || (QChar::isPrint(letter) && !QChar::isSpace(letter));
}

Error badQuotes(const QString &why)
{
    return Error::badInput(u"BAD_QUOTES"_s, why, u"Write \"text\", with \\\" for a quote and \\\\ for a backslash."_s);
}

/** So many digits of a base from `at` on; nothing when they are not all there. */
std::optional<char32_t> number(QStringView text, qsizetype at, qsizetype digits, int base)
{
    bool ok = false;
    const uint value = text.mid(at, digits).toUInt(&ok, base);
    if (!ok || at + digits > text.size() || text[at] == u'+' || text[at] == u'-')
        return std::nullopt;
    return value;
}

} // namespace

QString quoted(QStringView text)
{
    QString out = u"\""_s;
    for (const char32_t letter : text.toUcs4()) {
        const auto known = std::find_if(shortEscapes.begin(), shortEscapes.end(), [letter](const auto &one) {
            return static_cast<char32_t>(one.second) == letter;
        });
        if (letter == U'"')
            out += u"\\\""_s;
        else if (known != shortEscapes.end())
            out += u'\\' + QChar::fromLatin1(known->first);
        else if (isPrintable(letter))
            out += QChar::fromUcs4(letter);
        else if (letter < 0x80)
            out += u"\\x%1"_s.arg(static_cast<uint>(letter), 2, 16, QChar(u'0'));
        else if (letter < 0x10000)
            out += u"\\u%1"_s.arg(static_cast<uint>(letter), 4, 16, QChar(u'0'));
        else
            out += u"\\U%1"_s.arg(static_cast<uint>(letter), 8, 16, QChar(u'0'));
    }
    return out + u'"';
}

QString printable(const QString &text)
{
    QString clean;
    for (const QChar letter : text)
        clean += letter.isPrint() || letter.isSurrogate() ? letter : QChar(QChar::ReplacementCharacter);
    return clean;
}

Result<QString> unquoted(QStringView text)
{
    if (text.size() < 2 || text.front() != u'"' || text.back() != u'"')
        return badQuotes(u"The text is not in double quotes."_s);
    const QStringView inner = text.mid(1, text.size() - 2);
    QString out;
    QByteArray bytes; // \x and \ooo are bytes of UTF-8
    const auto endBytes = [&] {
        out += QString::fromUtf8(bytes);
        bytes.clear();
    };
    for (qsizetype i = 0; i < inner.size(); ++i) {
        const QChar letter = inner[i];
        if (letter == u'"' || letter == u'\n')
            return badQuotes(u"A quote or a line break inside the quotes is not escaped."_s);
        if (letter != u'\\') {
            endBytes();
            out += letter;
            continue;
        }
        if (++i >= inner.size())
            return badQuotes(u"The text ends with a lone backslash."_s);
        const QChar kind = inner[i];
        const auto known = std::find_if(shortEscapes.begin(), shortEscapes.end(),
                                        [kind](const auto &one) { return QChar::fromLatin1(one.first) == kind; });
        std::optional<char32_t> code;
        if (kind == u'"' || known != shortEscapes.end()) {
            endBytes();
            out += kind == u'"' ? kind : QChar::fromLatin1(known->second);
            continue;
        }
        if (kind == u'x') {
            code = number(inner, i + 1, 2, 16);
            i += 2;
        } else if (kind >= u'0' && kind <= u'7') {
            code = number(inner, i, 3, 8);
            i += 2;
        }
        if (code && *code < 0x100) {
            bytes += static_cast<char>(*code);
            continue;
        }
        code.reset();
        if (kind == u'u' || kind == u'U') {
            const qsizetype digits = kind == u'u' ? 4 : 8;
            code = number(inner, i + 1, digits, 16);
            i += digits;
        }
        if (!code || *code > 0x10FFFF || QChar::isSurrogate(*code))
            return badQuotes(u"\"\\%1\" is not an escape."_s.arg(kind));
        endBytes();
        out += QChar::fromUcs4(*code);
    }
    endBytes();
    return out;
}

Result<Micros> duration(const QString &text)
{
    static const QRegularExpression form(u"^(?:(\\d{1,9})y)?(?:(\\d{1,9})w)?(?:(\\d{1,9})d)?(?:(\\d{1,9})h)?"
                                         "(?:(\\d{1,9})m)?(?:(\\d{1,9})s)?(?:(\\d{1,15})ms)?$"_s);
    const auto bad = [&text](const QString &why) {
        return Error::badInput(u"BAD_DURATION"_s, u"\"%1\" %2."_s.arg(text.left(40), why),
                               u"Write a number with its unit, for example 30s, 5m, 4h or 1d12h."_s);
    };
    if (text == u"0")
        return Micros{0};
    const auto match = form.match(text);
    if (text.isEmpty() || !match.hasMatch())
        return bad(u"is not a duration"_s);
    qint64 sum = 0;
    for (size_t i = 0; i < durationUnits.size(); ++i) {
        const qint64 count = match.capturedView(static_cast<int>(i) + 1).toLongLong();
        if (count > longestMillis / durationUnits[i].millis)
            return bad(u"is more than a hundred years"_s);
        sum += count * durationUnits[i].millis;
        if (sum > longestMillis)
            return bad(u"is more than a hundred years"_s);
    }
    return Micros{std::chrono::milliseconds(sum)};
}

QString durationText(Micros time)
{
    qint64 millis = toMillis(time).count();
    if (millis <= 0)
        return u"0s"_s;
    QString text;
    for (const DurationUnit &unit : durationUnits) {
        const qint64 count = millis / unit.millis;
        if (count == 0 || (unit.isExact && millis % unit.millis != 0))
            continue;
        text += QString::number(count) + QString::fromLatin1(unit.name);
        millis -= count * unit.millis;
    }
    return text;
}

} // namespace loomdeck::gotext
