// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/actionform.h"

#include "console/session.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

ActionForm::ActionForm(bool dangerous, QObject *parent)
    : QObject(parent)
    , m_dangerous(dangerous)
{}

QString ActionForm::word() const
{
    return m_dangerous && Session::instance().isProtected() ? Session::instance().environment() : QString();
}

void ActionForm::submit(const QString &command, QJsonObject params, const QString &text, qint64 item)
{
    if (m_busy || !confirmed())
        return;
    if (!m_reason.trimmed().isEmpty())
        params.insert(u"reason"_s, m_reason.trimmed());
    m_busy = true;
    m_error = {};
    Q_EMIT changed();
    Session &session = Session::instance();
    session.commands()->run(command, params, this, [this, text, item](const Result<QJsonObject> &result) {
        if (!result) {
            fail(result.error());
            return;
        }
        m_busy = false;
        Q_EMIT changed();
        Session &open = Session::instance();
        if (item != 0 && open.navigator()->item() != item)
            open.toasts()->show(u"ok"_s, text, tr("Show"), [item] { Session::instance().navigator()->showItem(item); });
        else
            open.toasts()->show(u"ok"_s, text);
        answered(*result);
        Q_EMIT succeeded();
    });
}

void ActionForm::fail(const Error &error)
{
    m_busy = false;
    m_error = ErrorWords::of(error);
    Q_EMIT changed();
}

void ActionForm::clear()
{
    m_reason.clear();
    m_typed.clear();
    m_busy = false;
    m_error = {};
    Q_EMIT edited();
    Q_EMIT changed();
}

} // namespace loomdeck
