// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/itemfailures.h"

#include "console/failurewords.h"
#include "console/saidwords.h"
#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

ItemFailures::ItemFailures(QObject *parent)
    : QObject(parent)
    , m_refresher([this] { read(); }, 150ms, this)
{
    Session &session = Session::instance();
    connect(session.live(), &LiveHub::itemsChanged, this, [this](const std::vector<qint64> &keys, bool everything) {
        if (m_key != 0 && (everything || std::binary_search(keys.begin(), keys.end(), m_key)))
            m_refresher.want();
    });
    connect(session.formatsObject(), &Formats::changed, this, &ItemFailures::changed);
    connect(&session, &Session::opened, &m_refresher, &Refresher::want);
}

void ItemFailures::setKey(qint64 key)
{
    if (std::exchange(m_key, key) == key)
        return;
    m_records.clear();
    Q_EMIT keyChanged();
    Q_EMIT changed();
    if (key != 0)
        m_refresher.now();
}

void ItemFailures::read()
{
    Queries *queries = Session::instance().queries();
    if (m_key == 0 || !queries) {
        m_refresher.done();
        return;
    }
    whenDone(this, queries->failures({.itemKey = m_key}),
             [this, key = m_key](const Result<std::vector<FailureRecord>> &records) {
                 m_refresher.done();
                 if (key != m_key)
                     return;
                 if (records)
                     m_records = *records;
                 else
                     Session::instance().noteError(tr("Reading the failures of an item"), records.error());
                 Q_EMIT changed();
             });
}

QVariantList ItemFailures::rows() const
{
    QVariantList rows;
    const Formats &formats = Session::instance().formats();
    for (const FailureRecord &record : m_records) {
        const auto words = failurewords::classWords(record.failureClass);
        QString note = failurewords::fate(record, formats);
        if (isOpen(record.state) && (!record.assignee.isEmpty() || !record.acknowledgedBy.isEmpty()))
            note += u" · "_s + failurewords::owner(record);
        rows << QVariantMap{{u"id"_s, record.id},
                            {u"stateName"_s, failurewords::stateName(record)},
                            {u"classText"_s, words.text},
                            {u"message"_s, saidwords::said(record.message)},
                            {u"note"_s, note},
                            {u"transcript"_s, record.transcriptId},
                            {u"resolver"_s, record.state == TriageState::Resolved &&
                                                (record.resolvedByJob != 0 || !record.resolvedByTranscript.isEmpty())}};
    }
    return rows;
}

QString ItemFailures::text() const
{
    const auto open = std::ranges::count_if(m_records, [](const FailureRecord &one) { return isOpen(one.state); });
    return open == 0 ? tr("none open") : tr("%1 open").arg(Formats::number(open));
}

void ItemFailures::showResolver(const QString &id)
{
    const auto found = std::ranges::find(m_records, id, &FailureRecord::id);
    if (found == m_records.end())
        return;
    Navigator *navigator = Session::instance().navigator();
    if (!found->resolvedByTranscript.isEmpty())
        navigator->ask(u"transcript"_s, m_key, found->resolvedByTranscript);
    else if (found->resolvedByJob != 0)
        navigator->showJob(found->resolvedByJob);
}

} // namespace loomdeck
