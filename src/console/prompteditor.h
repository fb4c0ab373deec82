// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "planner/prompt.h"

#include <QObject>
#include <QVariantList>

namespace loomdeck {

class PromptDrafts;

/** The text of one prompt as it is typed, and what is wrong with it. GUI thread. */
class PromptEditor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use PromptController.editor")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    /** The text differs from the version it came from. */
    Q_PROPERTY(bool edited READ edited NOTIFY changed)
    /** `From version 3`, `New text`. */
    Q_PROPERTY(QString origin READ origin NOTIFY changed)
    Q_PROPERTY(QString size READ size NOTIFY changed)
    /** What the text is refused for, while it is typed. */
    Q_PROPERTY(loomdeck::ErrorWords problem READ problem NOTIFY changed)
    /** Where: line from 1, and place and length in the text; 0 when nothing is wrong. */
    Q_PROPERTY(int problemLine READ problemLine NOTIFY changed)
    Q_PROPERTY(int problemStart READ problemStart NOTIFY changed)
    Q_PROPERTY(int problemLength READ problemLength NOTIFY changed)
    /** The store moved on while something was typed here; says how, else empty. */
    Q_PROPERTY(QString overtaken READ overtaken NOTIFY changed)
    /** Row version that the typing began at. */
    Q_PROPERTY(double rowVersion READ rowVersion NOTIFY changed)
    /** `{name, meaning, example}` */
    Q_PROPERTY(QVariantList variables READ variables NOTIFY templateChanged)
    Q_PROPERTY(QStringList variableNames READ variableNames NOTIFY templateChanged)

public:
    explicit PromptEditor(PromptDrafts &drafts, QObject *parent = nullptr);

    QString text() const;
    void setText(const QString &text);
    bool edited() const;
    QString origin() const;
    QString size() const;
    ErrorWords problem() const;
    int problemLine() const { return detail(QStringLiteral("line")); }
    int problemStart() const { return detail(QStringLiteral("offset")); }
    int problemLength() const { return detail(QStringLiteral("length")); }
    QString overtaken() const;
    qint64 rowVersion() const;
    QVariantList variables() const;
    QStringList variableNames() const;

    /** What the store has of the template that is shown now; a draft of it comes back. */
    void show(const PromptFacts &facts);
    void clear() { show({}); }

    /** Back to what is stored. */
    Q_INVOKABLE void discard();
    /** The draft stays and counts as begun on what the store has now. */
    Q_INVOKABLE void keepMine();

Q_SIGNALS:
    void changed();
    void templateChanged();

private:
    int detail(const QString &key) const { return m_fault ? m_fault->details.value(key).toInt() : 0; }
    void check();

    PromptDrafts &m_drafts;
    PromptFacts m_facts;
    std::optional<Error> m_fault;
};

} // namespace loomdeck
