// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthlistmodel.h"

#include "console/session.h"
#include "core/whendone.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

void HealthListModel::open(int row)
{
    if (row < 0 || row >= count())
        return;
    const HealthRow &source = m_rows[static_cast<size_t>(row)].source;
    const HealthSubject &subject = source.subject;
    Navigator *navigator = m_session.navigator();
    const QString plan = source.json[u"planName"].toString();
    if (!subject.transcriptId.isEmpty())
        navigator->ask(u"transcript"_s, 0, subject.transcriptId);
    else if (subject.item != 0)
        navigator->showItem(subject.item);
    else if (m_list == u"templates")
        navigator->openSettings(u"prompts"_s, source.json[u"templateId"].toString());
    else if (!subject.planId.isEmpty() && !subject.backlogId.isEmpty())
        find(subject);
    else if (m_list == u"worldBible")
        navigator->openBacklog(u"plan:\"%1\" branch:\"%2\""_s.arg(plan, source.json[u"branchSlug"].toString()));
    else if (!source.json[u"planId"].toString().isEmpty())
        navigator->openBacklog(u"plan:\"%1\""_s.arg(plan));
    else
        m_session.toasts()->show(u"warn"_s, tr("There is nothing to open: its plan is gone"));
}

void HealthListModel::find(const HealthSubject &subject)
{
    if (!m_session.queries())
        return;
    whenDone(this, m_session.queries()->itemKey(subject.planId, subject.backlogId),
             [this, name = subject.backlogId](const Result<qint64> &key) {
                 if (key)
                     m_session.navigator()->showItem(*key);
                 else
                     m_session.toasts()->show(u"warn"_s, tr("%1 is gone").arg(name));
             });
}

void HealthListModel::resume(int row)
{
    QStringList keys;
    for (const Row &one : m_rows) {
        if (m_ticked.contains(one.key) && one.source.subject.item != 0)
            keys << QString::number(one.source.subject.item);
    }
    const double key = keys.size() == 1 ? keys.first().toDouble() : itemAt(row);
    if (keys.size() > 1)
        m_session.navigator()->ask(u"bulk-keys:backlog.resume"_s, 0, keys.join(u','));
    else if (key != 0)
        m_session.itemActions()->resume(static_cast<qint64>(key));
}

} // namespace loomdeck
