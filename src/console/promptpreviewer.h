// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "engine/queries.h"

#include <QObject>
#include <QTimer>
#include <QVariantList>

namespace loomdeck {

class PromptEditor;

/** What the phase would ask for a real item, with the text as it is typed. GUI thread. */
class PromptPreviewer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use PromptController.preview")
    /** Somebody looks at it: only then it is kept up to date. */
    Q_PROPERTY(bool shown READ shown WRITE setShown NOTIFY changed)
    /** Items of the phase to choose from, `{value, text}`, those that changed last first. */
    Q_PROPERTY(QVariantList items READ items NOTIFY changed)
    /** Key of the chosen item as text, empty for none. */
    Q_PROPERTY(QString item READ item WRITE choose NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    /** `For draft-scene-3 of Night Ferry, with the text as it stands in the editor`. */
    Q_PROPERTY(QString caption READ caption NOTIFY changed)
    /** Variables that say nothing for this item. */
    Q_PROPERTY(QString silent READ silent NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)
    /** Why the id that was typed names no item; empty when it does. */
    Q_PROPERTY(QString idError READ idError NOTIFY changed)

public:
    PromptPreviewer(PromptEditor &editor, QObject *parent = nullptr);

    bool shown() const { return m_shown; }
    void setShown(bool shown);
    QVariantList items() const;
    QString item() const { return m_chosen; }
    QString text() const { return m_preview.text; }
    QString caption() const;
    QString silent() const { return m_preview.silent.join(QStringLiteral(", ")); }
    bool busy() const { return m_busy; }
    ErrorWords error() const { return m_error; }
    QString idError() const { return m_idError; }

    /** The template that is looked at now. */
    void show(const PromptTemplate &row);
    Q_INVOKABLE void choose(const QString &key);
    /** The item of this backlog id, the one that changed last when several plans have it. */
    Q_INVOKABLE void chooseById(const QString &backlogId);

Q_SIGNALS:
    void changed();

private:
    void readItems();
    void render();
    const ItemWithTask *chosen() const;

    PromptEditor &m_editor;
    PromptTemplate m_row;
    std::vector<ItemWithTask> m_items;
    QString m_chosen, m_idError;
    PromptPreview m_preview;
    ErrorWords m_error;
    bool m_shown = false, m_busy = false;
    quint64 m_asked = 0;
    QTimer m_soon;
};

} // namespace loomdeck
