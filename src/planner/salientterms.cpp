// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/salientterms.h"

#include <QSet>

namespace loomdeck {

namespace {

constexpr int mostTerms = 30;
constexpr int shortestTerm = 4;

} // namespace

QStringList salientTerms(const QStringList &texts)
{
    QStringList terms;
    QSet<QString> seen;
    const auto take = [&](const QString &word) {
        const QString folded = word.toCaseFolded();
        if (word.size() < shortestTerm || seen.contains(folded) || terms.size() >= mostTerms)
            return;
        seen.insert(folded);
        terms << word;
    };
    for (const QString &text : texts) {
        QString word;
        for (const QChar c : text) {
            if (c.isLetterOrNumber())
                word += c;
            else
                take(std::exchange(word, {}));
        }
        take(word);
    }
    return terms;
}

QStringList missingTerms(const QStringList &terms, const QString &draft)
{
    QStringList missing;
    for (const QString &term : terms) {
        if (!draft.contains(term, Qt::CaseInsensitive))
            missing << term;
    }
    return missing;
}

} // namespace loomdeck
