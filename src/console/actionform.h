// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"

#include <QJsonObject>
#include <QObject>

namespace loomdeck {

/** What every dialog that runs a command has: a reason for the journal, a typed word where the environment asks for it,
 * an answer. GUI thread. */
class ActionForm : public QObject
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString reason MEMBER m_reason NOTIFY edited)
    /** What must be typed before a dangerous command runs here; empty for nothing. */
    Q_PROPERTY(QString word READ word CONSTANT)
    Q_PROPERTY(QString typed MEMBER m_typed NOTIFY edited)
    Q_PROPERTY(bool confirmed READ confirmed NOTIFY edited)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    /** What the command answered when it refused. */
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)

public:
    explicit ActionForm(bool dangerous, QObject *parent = nullptr);

    QString word() const;
    bool confirmed() const { return word().isEmpty() || m_typed.trimmed() == word(); }
    bool busy() const { return m_busy; }
    ErrorWords error() const { return m_error; }

Q_SIGNALS:
    void edited();
    void changed();
    /** It is done; the dialog may close. */
    void succeeded();

protected:
    /** Runs it; a refusal stays in the form, a success says `text` in a toast and may offer the item. */
    void submit(const QString &command, QJsonObject params, const QString &text, qint64 item = 0);
    void fail(const Error &error);
    void clear();
    virtual void answered(const QJsonObject &) {}

    QString m_reason, m_typed;

private:
    const bool m_dangerous;
    bool m_busy = false;
    ErrorWords m_error;
};

} // namespace loomdeck
