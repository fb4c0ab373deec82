// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/prompthighlighter.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

PromptHighlighter::PromptHighlighter(QObject *parent)
    : QSyntaxHighlighter(parent)
{}

void PromptHighlighter::setTextDocument(QQuickTextDocument *document)
{
    if (std::exchange(m_textDocument, document) == document)
        return;
    setDocument(document ? document->textDocument() : nullptr);
    Q_EMIT changed();
}

void PromptHighlighter::setNames(const QStringList &names)
{
    if (std::exchange(m_names, names) == names)
        return;
    rehighlight();
    Q_EMIT changed();
}

void PromptHighlighter::setKnownColor(const QColor &color)
{
    if (std::exchange(m_known, color) == color)
        return;
    rehighlight();
    Q_EMIT changed();
}

void PromptHighlighter::setUnknownColor(const QColor &color)
{
    if (std::exchange(m_unknown, color) == color)
        return;
    rehighlight();
    Q_EMIT changed();
}

void PromptHighlighter::highlightBlock(const QString &text)
{
    // The same reading as the check of the text: a pair of braces closes on its line and holds no other pair.
    for (qsizetype open = text.indexOf(u"{{"); open >= 0;) {
        const qsizetype close = text.indexOf(u"}}", open + 2), next = text.indexOf(u"{{", open + 2);
        const bool isClosed = close >= 0 && (next < 0 || close < next);
        const qsizetype end = isClosed ? close + 2 : open + 2;
        const bool isKnown = isClosed && m_names.contains(text.mid(open + 2, close - open - 2).trimmed());
        QTextCharFormat format;
        format.setForeground(isKnown ? m_known : m_unknown);
        if (!isKnown) {
            format.setFontUnderline(true);
            format.setUnderlineColor(m_unknown);
        }
        setFormat(static_cast<int>(open), static_cast<int>(end - open), format);
        open = text.indexOf(u"{{", end);
    }
}

} // namespace loomdeck
