// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/bulkprogress.h"

#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>
#include <QVariantMap>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr int mostOutcomes = 1000;

} // namespace

BulkProgress::BulkProgress(QObject *parent)
    : QObject(parent)
    , m_refresher([this] { read(); }, 150ms, this)
{
    connect(Session::instance().live(), &LiveHub::jobsChanged, this, [this] {
        if (!m_id.isEmpty())
            m_refresher.want();
    });
}

void BulkProgress::setOperation(const QString &id)
{
    if (m_id == id)
        return;
    m_id = id;
    m_operation = {};
    m_outcomes.clear();
    Q_EMIT changed();
    if (!id.isEmpty())
        m_refresher.now();
}

void BulkProgress::read()
{
    Queries *queries = Session::instance().queries();
    if (m_id.isEmpty() || !queries) {
        m_refresher.done();
        return;
    }
    whenDone(this, queries->bulk(m_id), [this, queries, id = m_id](const Result<BulkOperation> &operation) {
        if (!operation) {
            m_refresher.done();
            Session::instance().noteError(tr("Reading a bulk operation"), operation.error());
            return;
        }
        whenDone(this, queries->bulkOutcomes(id, 0, mostOutcomes),
                 [this, id, read = *operation](const Result<std::vector<BulkOutcome>> &outcomes) {
                     m_refresher.done();
                     if (id != m_id)
                         return;
                     m_operation = read;
                     if (outcomes)
                         m_outcomes = *outcomes;
                     Q_EMIT changed();
                 });
    });
}

QString BulkProgress::title() const
{
    const int total = static_cast<int>(m_operation.total);
    switch (m_operation.command) {
    case BulkCommand::Resume:
        return running() ? tr("Resuming %n item(s)", nullptr, total)
                         : tr("Resumed %n item(s)", nullptr, static_cast<int>(m_operation.succeeded));
    case BulkCommand::Cancel:
        return running() ? tr("Cancelling %n item(s)", nullptr, total)
                         : tr("Cancelled %n item(s)", nullptr, static_cast<int>(m_operation.succeeded));
    case BulkCommand::Retry:
        return running() ? tr("Retrying %n item(s)", nullptr, total)
                         : tr("Retried %n item(s)", nullptr, static_cast<int>(m_operation.succeeded));
    }
    Q_UNREACHABLE();
}

QString BulkProgress::summary() const
{
    QStringList parts{tr("%1 done").arg(Formats::number(m_operation.succeeded))};
    if (m_operation.refused > 0)
        parts << tr("%1 refused").arg(Formats::number(m_operation.refused));
    if (const qint64 left = m_operation.total - m_operation.done; left > 0)
        parts << (running() ? tr("%1 to go") : tr("%1 left alone")).arg(Formats::number(left));
    return parts.join(u", "_s);
}

QString BulkProgress::byWhom() const
{
    if (!loaded())
        return {};
    const QString who =
        tr("by %1, %2").arg(m_operation.actor.name, Session::instance().formats().clockTime(m_operation.createdAt));
    return m_operation.reason.isEmpty() ? who : u"%1 · %2"_s.arg(who, m_operation.reason);
}

QVariantList BulkProgress::outcomes() const
{
    std::vector<const BulkOutcome *> order;
    for (const BulkOutcome &outcome : m_outcomes)
        order.push_back(&outcome);
    std::stable_partition(order.begin(), order.end(),
                          [](const BulkOutcome *one) { return one->outcome == u"refused"; });
    QVariantList rows;
    for (const BulkOutcome *one : order) {
        const QString state = one->outcome == u"refused" ? u"failed"_s
                              : one->outcome == u"done"  ? u"complete"_s
                                                         : u"pending"_s;
        const QString text = one->outcome == u"refused" ? one->message
                             : one->outcome == u"done"  ? tr("done")
                             : running()                ? tr("waits for its turn")
                                                        : tr("left alone");
        rows << QVariantMap{{u"item"_s, one->backlogId},
                            {u"plan"_s, one->planName},
                            {u"stateName"_s, state},
                            {u"text"_s, text},
                            {u"key"_s, one->itemKey}};
    }
    return rows;
}

QString BulkProgress::cancelRefusal() const
{
    return running() ? Session::instance().commands()->refusal(u"job.cancel"_s) : tr("it has ended");
}

void BulkProgress::cancel()
{
    Session::instance().commands()->run(u"job.cancel"_s, {{u"jobId"_s, m_operation.jobId}},
                                        tr("The rest is left alone"));
}

} // namespace loomdeck
