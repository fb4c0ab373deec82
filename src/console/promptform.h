// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/actionform.h"

namespace loomdeck {

/** The dialog that changes a prompt: saves a version, activates one, or takes it out of use. GUI thread. */
class PromptForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    /** What goes into the journal as its change; kept with a saved version. */
    Q_PROPERTY(QString note MEMBER m_note NOTIFY edited)
    /** A saved version is used at once. */
    Q_PROPERTY(bool activates MEMBER m_activates NOTIFY edited)
    Q_PROPERTY(QString act READ act NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString verb READ verb NOTIFY edited)
    /** What it does, in a sentence. */
    Q_PROPERTY(QString effect READ effect NOTIFY edited)

public:
    explicit PromptForm(QObject *parent = nullptr);

    QString act() const { return m_act; }
    QString title() const;
    QString verb() const;
    QString effect() const;

    Q_INVOKABLE void save(const QString &templateId, const QString &text, double rowVersion);
    Q_INVOKABLE void activate(const QString &templateId, int version, int active, double rowVersion);
    Q_INVOKABLE void deactivate(const QString &templateId, int active, double rowVersion);
    Q_INVOKABLE void run();

protected:
    void answered(const QJsonObject &result) override;

private:
    void begin(const QString &act, const QString &templateId, double rowVersion);
    bool rollsBack() const { return m_act == u"activate" && m_version < m_active; }

    QString m_act, m_id, m_text, m_note;
    int m_version = 0, m_active = 0;
    qint64 m_rowVersion = 0;
    bool m_activates = true;
};

} // namespace loomdeck
