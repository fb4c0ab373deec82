// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/deadlineform.h"

#include "console/session.h"
#include "core/texttime.h"
#include "core/whendone.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

DeadlineForm::DeadlineForm(QObject *parent)
    : ActionForm(false, parent)
{
    connect(this, &DeadlineForm::loadedChanged, this, &DeadlineForm::edited);
}

void DeadlineForm::setKey(qint64 key)
{
    m_key = key;
    m_item = {};
    m_dueText.clear();
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

std::optional<Timestamp> DeadlineForm::due() const
{
    return m_dueText.trimmed().isEmpty() ? std::nullopt : Session::instance().formats().readTime(m_dueText);
}

void DeadlineForm::setDueText(const QString &text)
{
    if (std::exchange(m_dueText, text) != text)
        Q_EMIT edited();
}

QString DeadlineForm::present() const
{
    if (!loaded())
        return {};
    const Formats &formats = Session::instance().formats();
    return m_item.item.dueAt
               ? u"%1 · %2"_s.arg(formats.fullTime(*m_item.item.dueAt), formats.relative(*m_item.item.dueAt))
               : tr("none");
}

QString DeadlineForm::dueWords() const
{
    const auto time = due();
    const Formats &formats = Session::instance().formats();
    return time ? u"%1 · %2"_s.arg(formats.fullTime(*time), formats.relative(*time)) : QString();
}

QString DeadlineForm::dueError() const
{
    if (m_dueText.trimmed().isEmpty())
        return {};
    const auto time = due();
    if (!time)
        return tr("Write 45m, 2h, 18:30 or 2026-11-21 09:00.");
    return *time > Session::instance().formats().now() ? QString() : tr("This time is over; write one to come.");
}

QString DeadlineForm::effect() const
{
    return m_dueText.trimmed().isEmpty() && m_item.item.dueAt
               ? tr("Without one it takes its turn like the others of its plan.")
               : tr("From a quarter of an hour before that time it goes before others of its priority. Nothing ends it "
                    "when the time is over.");
}

QString DeadlineForm::verb() const
{
    return m_dueText.trimmed().isEmpty() && m_item.item.dueAt ? tr("Remove the deadline") : tr("Set the deadline");
}

QString DeadlineForm::missing() const
{
    if (!loaded())
        return tr("the item is being read");
    if (m_item.item.status == ItemStatus::Complete)
        return tr("it is complete");
    if (!dueError().isEmpty())
        return tr("the time cannot be used");
    return !due() && !m_item.item.dueAt ? tr("say until when") : QString();
}

void DeadlineForm::run()
{
    if (!missing().isEmpty())
        return;
    QJsonObject params{{u"planId"_s, m_item.planId}, {u"backlogId"_s, m_item.item.backlogId}};
    const auto time = due();
    if (time)
        params.insert(u"dueAt"_s, isoText(*time));
    submit(u"item.deadline"_s, params,
           time ? tr("%1 is due %2").arg(backlogId(), Session::instance().formats().relative(*time))
                : tr("%1 has no deadline any more").arg(backlogId()),
           m_key);
}

} // namespace loomdeck
