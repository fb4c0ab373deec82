// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QQuickTextDocument>
#include <QStringList>
#include <QSyntaxHighlighter>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

/** Colours the variables of a prompt while it is typed: `{{name}}`, and those that the phase does not know. GUI thread.
 */
class PromptHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument *textDocument READ textDocument WRITE setTextDocument NOTIFY changed)
    /** Names that the phase knows. */
    Q_PROPERTY(QStringList names READ names WRITE setNames NOTIFY changed)
    Q_PROPERTY(QColor knownColor READ knownColor WRITE setKnownColor NOTIFY changed)
    Q_PROPERTY(QColor unknownColor READ unknownColor WRITE setUnknownColor NOTIFY changed)

public:
    explicit PromptHighlighter(QObject *parent = nullptr);

    QQuickTextDocument *textDocument() const { return m_textDocument; }
    void setTextDocument(QQuickTextDocument *document);
    QStringList names() const { return m_names; }
    void setNames(const QStringList &names);
    QColor knownColor() const { return m_known; }
    void setKnownColor(const QColor &color);
    QColor unknownColor() const { return m_unknown; }
    void setUnknownColor(const QColor &color);

Q_SIGNALS:
    void changed();

protected:
    void highlightBlock(const QString &text) override;

private:
    QQuickTextDocument *m_textDocument = nullptr;
    QStringList m_names;
    QColor m_known, m_unknown;
};

} // namespace loomdeck
