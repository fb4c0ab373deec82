// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/itemactions.h"

#include "console/session.h"
#include "core/whendone.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

ItemActions::ItemActions(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

void ItemActions::repair(const QString &command, qint64 key)
{
    if (command == u"resume-dialog")
        resume(key);
    else if (command == u"backlog.cancel")
        cancel(key);
    else if (command == u"backlog.retry")
        retry(key);
    else if (command == u"lore.fulfil")
        m_session.navigator()->ask(u"fulfil"_s, key);
    else if (command.startsWith(u"prompt:"))
        m_session.navigator()->openSettings(u"prompts"_s, command.mid(7));
    else if (command.startsWith(u"gate:"))
        m_session.navigator()->ask(u"open-gate"_s, 0, command.mid(5));
    else if (command.startsWith(u"resume-plan:"))
        m_session.navigator()->ask(u"plan.resume"_s, 0, command.mid(12));
    else if (command.startsWith(u"open:"))
        openNeighbour(key, command.mid(5));
}

void ItemActions::resume(qint64 key)
{
    m_session.navigator()->ask(u"resume"_s, key);
}

void ItemActions::cancel(qint64 key)
{
    m_session.navigator()->ask(u"cancel"_s, key);
}

void ItemActions::setDeadline(qint64 key)
{
    m_session.navigator()->ask(u"item.deadline"_s, key);
}

void ItemActions::retry(qint64 key)
{
    if (!m_session.queries())
        return;
    whenDone(this, m_session.queries()->items({key}), [this](const Result<std::vector<ItemWithTask>> &items) {
        if (!items || items->empty())
            return;
        const ItemWithTask &both = items->front();
        m_session.commands()->run(u"backlog.retry"_s,
                                  {{u"planId"_s, both.planId},
                                   {u"backlogId"_s, both.item.backlogId},
                                   {u"rowVersion"_s, both.item.rowVersion}},
                                  tr("%1 is tried again").arg(both.item.backlogId));
    });
}

void ItemActions::openNeighbour(qint64 key, const QString &backlogId)
{
    if (!m_session.queries())
        return;
    whenDone(this, m_session.queries()->items({key}),
             [this, backlogId](const Result<std::vector<ItemWithTask>> &items) {
                 if (!items || items->empty())
                     return;
                 whenDone(this, m_session.queries()->itemKey(items->front().planId, backlogId),
                          [this, backlogId](const Result<qint64> &found) {
                              if (found)
                                  m_session.navigator()->showItem(*found);
                              else
                                  m_session.toasts()->show(u"warn"_s, tr("%1 is not in this plan").arg(backlogId));
                          });
             });
}

} // namespace loomdeck
