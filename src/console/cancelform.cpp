// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/cancelform.h"

#include "console/session.h"
#include "core/whendone.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

CancelForm::CancelForm(QObject *parent)
    : ActionForm(true, parent)
{}

void CancelForm::setKey(qint64 key)
{
    m_key = key;
    m_item = {};
    clear();
    Q_EMIT loadedChanged();
    Queries *queries = Session::instance().queries();
    if (key == 0 || !queries)
        return;
    whenDone(this, queries->items({key}), [this, key](const Result<std::vector<ItemWithTask>> &items) {
        if (key != m_key)
            return;
        if (!items)
            fail(items.error());
        else if (!items->empty())
            m_item = items->front();
        Q_EMIT loadedChanged();
    });
}

QString CancelForm::effect() const
{
    return m_item.item.state() == ItemState::InProgress
               ? tr("It runs now. Its phase is asked to stop, and what it has written stays.")
               : tr("It will not start. What waits for its outputs goes on waiting; a retry or a resume revives it.");
}

void CancelForm::cancel()
{
    if (!loaded())
        return;
    submit(u"backlog.cancel"_s,
           {{u"planId"_s, m_item.planId},
            {u"backlogId"_s, m_item.item.backlogId},
            {u"rowVersion"_s, m_item.item.rowVersion}},
           tr("%1 is cancelled").arg(m_item.item.backlogId), m_item.item.key);
}

} // namespace loomdeck
