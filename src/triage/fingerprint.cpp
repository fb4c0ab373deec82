// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "triage/fingerprint.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr qsizetype longestMessage = 2000;
constexpr qsizetype digitsKept = 16;

struct Rule
{
    QRegularExpression what;
    QString with;
};

/** In this order: an id holds digits, and a list may hold what was an id. */
const std::vector<Rule> &rules()
{
    static const std::vector<Rule> list{
        {QRegularExpression(u"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"_s,
                            QRegularExpression::CaseInsensitiveOption),
         u"…"_s},
        {QRegularExpression(u"\"[^\"]*\"|“[^”]*”|'[^']*'(?!\\w)"_s), u"…"_s},
        {QRegularExpression(u"https?://\\S+"_s), u"…"_s},
        // Request ids: long, of letters and digits.
        {QRegularExpression(u"\\b(?=[a-z_]*\\d)\\w{10,}\\b"_s, QRegularExpression::CaseInsensitiveOption), u"…"_s},
        {QRegularExpression(u"\\d+(?:[.,:]\\d+)*"_s), u"#"_s},
        // The words that a draft lacks are others each time.
        {QRegularExpression(u"(mention|mentions|missing|lacks) [\\w#…-]+(?:(?:, | and )[\\w#…-]+)*$"_s), u"\\1 …"_s},
        {QRegularExpression(u"[\\w#…-]+(?:, [\\w#…-]+)+"_s), u"…"_s},
        {QRegularExpression(u"\\s+"_s), u" "_s},
    };
    return list;
}

} // namespace

QString plainMessage(const QString &message)
{
    QString plain = message.left(longestMessage).trimmed();
    while (plain.endsWith(u'.'))
        plain.chop(1);
    for (const Rule &rule : rules())
        plain.replace(rule.what, rule.with);
    return plain.trimmed();
}

QString fingerprintOf(const QString &phase, const QString &failureClass, const QString &code, const QString &message)
{
    const QString whole =
        QStringList{phase, failureClass, code, plainMessage(message).toCaseFolded()}.join(QChar(0x1f));
    return QString::fromLatin1(
        QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex().left(digitsKept));
}

} // namespace loomdeck
