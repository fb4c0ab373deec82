// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/promptcompare.h"
#include "console/prompteditor.h"
#include "console/promptlist.h"
#include "console/promptpreviewer.h"
#include "console/refresher.h"

namespace loomdeck {

/** The prompts of the settings page: which there are, and one of them in full. GUI thread. */
class PromptController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(loomdeck::PromptList *list READ list CONSTANT)
    Q_PROPERTY(loomdeck::PromptEditor *editor READ editor CONSTANT)
    Q_PROPERTY(loomdeck::PromptCompare *compare READ compare CONSTANT)
    Q_PROPERTY(loomdeck::PromptPreviewer *preview READ preview CONSTANT)
    /** The template that is looked at. */
    Q_PROPERTY(QString templateId READ templateId WRITE setTemplateId NOTIFY templateChanged)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /** `version 3 · last changed 17:30 by dera` */
    Q_PROPERTY(QString caption READ caption NOTIFY changed)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    Q_PROPERTY(QString stateIcon READ stateIcon NOTIFY changed)
    Q_PROPERTY(QString stateRole READ stateRole NOTIFY changed)
    /** Why its phase waits; not set when it can be used. */
    Q_PROPERTY(loomdeck::ErrorWords issue READ issue NOTIFY changed)
    Q_PROPERTY(int active READ active NOTIFY changed)
    /** A default that came after the version in use, 0 for none. */
    Q_PROPERTY(int newerDefault READ newerDefault NOTIFY changed)
    Q_PROPERTY(double rowVersion READ rowVersion NOTIFY changed)
    /** What is shown is what was asked for; until then the one before stays in sight. */
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    /** There is something to show. */
    Q_PROPERTY(bool ready READ ready NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)

public:
    explicit PromptController(QObject *parent = nullptr);

    PromptList *list() { return &m_list; }
    PromptEditor *editor() { return &m_editor; }
    PromptCompare *compare() { return &m_compare; }
    PromptPreviewer *preview() { return &m_preview; }
    QString templateId() const { return m_id; }
    void setTemplateId(const QString &id);
    QString title() const;
    QString caption() const;
    QString stateText() const;
    QString stateIcon() const;
    QString stateRole() const;
    ErrorWords issue() const;
    int active() const { return m_facts.row.active; }
    int newerDefault() const { return m_facts.row.newerDefault; }
    qint64 rowVersion() const { return m_facts.row.rowVersion; }
    bool loaded() const { return m_facts.row.id == m_id && !m_id.isEmpty(); }
    bool ready() const { return !m_facts.row.id.isEmpty(); }
    ErrorWords error() const { return m_error; }

    Q_INVOKABLE void reload() { m_refresher.now(); }
    /** The one above or below in the list. */
    Q_INVOKABLE void step(int by);

Q_SIGNALS:
    void changed();
    void templateChanged();

private:
    void read();
    void take(const PromptFacts &facts);
    void fail(const Error &error);

    PromptList m_list;
    PromptEditor m_editor;
    PromptCompare m_compare;
    PromptPreviewer m_preview;
    PromptFacts m_facts;
    QString m_id;
    ErrorWords m_error;
    Refresher m_refresher;
};

} // namespace loomdeck
