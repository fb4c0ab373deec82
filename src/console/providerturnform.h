// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/actionform.h"
#include "console/providercontroller.h"

namespace loomdeck {

/** The dialog that switches a provider off or on. GUI thread. */
class ProviderTurnForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    /** It goes off; else on. */
    Q_PROPERTY(bool turnsOff READ turnsOff NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString verb READ verb NOTIFY changed)
    /** What it does, in a sentence. */
    Q_PROPERTY(QString effect READ effect NOTIFY changed)
    /** What must be said before; empty when nothing. */
    Q_PROPERTY(QString missing READ missing NOTIFY edited)

public:
    explicit ProviderTurnForm(QObject *parent = nullptr);

    bool turnsOff() const { return m_row.isActive; }
    QString title() const;
    QString verb() const;
    QString effect() const;
    QString missing() const;

    /** What the controller looks at. */
    Q_INVOKABLE void begin(loomdeck::ProviderController *providers);
    Q_INVOKABLE void run();

private:
    ProviderRow m_row;
};

} // namespace loomdeck
