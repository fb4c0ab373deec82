// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/bulkchoice.h"

#include "console/backloglist.h"
#include "console/saidwords.h"
#include "console/session.h"
#include "core/whendone.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

BulkChoice::BulkChoice(Session &session, const BacklogList &list, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_list(list)
    , m_refresher([this] { read(); }, 100ms, this)
{
    connect(&list, &BacklogList::ticksChanged, this, [this] {
        ++m_wanted;
        m_refresher.want();
        Q_EMIT changed();
    });
}

qint64 BulkChoice::ticked() const
{
    return m_list.ticked();
}

void BulkChoice::read()
{
    if (m_list.ticked() == 0 || !m_session.queries()) {
        m_resume = m_cancel = m_retry = {};
        m_counted = m_wanted;
        m_refresher.done();
        Q_EMIT changed();
        return;
    }
    m_open = 3;
    ask(BulkCommand::Resume, &BulkChoice::m_resume);
    ask(BulkCommand::Cancel, &BulkChoice::m_cancel);
    ask(BulkCommand::Retry, &BulkChoice::m_retry);
}

void BulkChoice::ask(BulkCommand command, BulkPreview BulkChoice::*target)
{
    const auto keys = std::make_shared<const std::vector<qint64>>(m_list.tickedKeys());
    whenDone(this, m_session.queries()->bulkPreview(command, keys, {}, 0),
             [this, target, wanted = m_wanted](const Result<BulkPreview> &preview) {
                 if (preview)
                     this->*target = *preview;
                 if (--m_open > 0)
                     return;
                 m_counted = wanted;
                 m_refresher.done();
                 Q_EMIT changed();
             });
}

QStringList BulkChoice::reasons() const
{
    QStringList lines;
    for (const auto &[reason, count] : m_resume.reasons)
        lines << u"%1 %2"_s.arg(Formats::number(count), saidwords::said(reason));
    return lines;
}

} // namespace loomdeck
