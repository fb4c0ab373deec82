// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/providerturnform.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

ProviderTurnForm::ProviderTurnForm(QObject *parent)
    : ActionForm(true, parent)
{}

void ProviderTurnForm::begin(ProviderController *providers)
{
    m_row = providers->now().row;
    clear();
}

QString ProviderTurnForm::title() const
{
    return turnsOff() ? tr("Switch %1 off").arg(m_row.displayName) : tr("Switch %1 on").arg(m_row.displayName);
}

QString ProviderTurnForm::verb() const
{
    return turnsOff() ? tr("Switch it off") : tr("Switch it on");
}

QString ProviderTurnForm::effect() const
{
    return turnsOff()
               ? tr("Its gates close on every node: queued work waits there without using attempts, and it is no "
                    "longer offered. A call that is out may still answer.")
               : tr("The gates that switching it off closed open again, and what waits for it goes on. It is "
                    "offered again.");
}

QString ProviderTurnForm::missing() const
{
    return turnsOff() && m_reason.trimmed().isEmpty() ? tr("say why") : QString();
}

void ProviderTurnForm::run()
{
    if (!missing().isEmpty())
        return;
    submit(turnsOff() ? u"provider.disable"_s : u"provider.enable"_s,
           {{u"provider"_s, m_row.id}, {u"rowVersion"_s, m_row.rowVersion}},
           turnsOff() ? tr("%1 is switched off").arg(m_row.displayName)
                      : tr("%1 is switched on").arg(m_row.displayName));
}

} // namespace loomdeck
