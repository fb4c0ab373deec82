// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/itemdetails.h"

#include "backlog/eligibility.h"
#include "backlog/outputs.h"
#include "console/gatewords.h"
#include "console/saidwords.h"
#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto ageStep = 10s;

} // namespace

ItemDetails::ItemDetails(QObject *parent)
    : QObject(parent)
    , m_refresher([this] { read(); }, 100ms, this, 200ms)
{
    Session &session = Session::instance();
    connect(session.live(), &LiveHub::itemsChanged, this, [this](const std::vector<qint64> &keys, bool everything) {
        if (m_key != 0 && (everything || std::binary_search(keys.begin(), keys.end(), m_key)))
            m_refresher.want();
    });
    connect(session.formatsObject(), &Formats::changed, this, &ItemDetails::changed);
    connect(session.gates(), &GateBook::moved, this, [this] {
        if (m_key != 0)
            m_refresher.want();
    });
    connect(&session, &Session::opened, &m_refresher, &Refresher::want);
    connect(&m_ageClock, &QTimer::timeout, this, &ItemDetails::changed);
}

void ItemDetails::setKey(qint64 key)
{
    if (m_key == key)
        return;
    m_key = key;
    m_facts = {};
    m_error = {};
    m_live.follow(nullptr);
    Q_EMIT keyChanged();
    Q_EMIT changed();
    if (key == 0) {
        m_ageClock.stop();
        return;
    }
    m_ageClock.start(ageStep);
    m_refresher.now();
}

void ItemDetails::read()
{
    Queries *queries = Session::instance().queries();
    if (m_key == 0 || !queries) {
        m_refresher.done();
        return;
    }
    whenDone(this, queries->item(m_key), [this, key = m_key](const Result<ItemFacts> &facts) {
        m_refresher.done();
        if (key != m_key)
            return;
        m_error = facts ? ErrorWords() : ErrorWords::of(facts.error());
        if (facts) {
            m_facts = *facts;
            m_live.follow(m_facts.job ? &*m_facts.job : nullptr);
        } else {
            Session::instance().noteError(tr("Reading an item"), facts.error());
        }
        Q_EMIT changed();
    });
}

QString ItemDetails::stateAge() const
{
    return loaded() ? tr("for %1").arg(Formats::age(Session::instance().formats().now() - item().sinceAt)) : QString();
}

QString ItemDetails::branch() const
{
    return item().branch.isEmpty() ? m_facts.plan.primaryBranch : item().branch;
}

QString ItemDetails::phase() const
{
    const QString phase = itemwords::phaseText(item().phase());
    return m_facts.item.task && item().phase() != Phase::None
               ? tr("%1, step %2").arg(phase).arg(m_facts.item.task->stepNumber)
               : phase;
}

QString ItemDetails::provider() const
{
    const QString provider = m_facts.providerName.isEmpty() ? u"–"_s : m_facts.providerName;
    return m_facts.modelName.isEmpty() ? provider : u"%1 · %2"_s.arg(provider, m_facts.modelName);
}

QString ItemDetails::needs() const
{
    return item().inputs.isEmpty() ? u"–"_s : item().inputs.join(u", "_s);
}

QString ItemDetails::makes() const
{
    const QStringList tokens = outputs::tokens(item().outputs);
    return tokens.isEmpty() ? u"–"_s : tokens.join(u", "_s);
}

QString ItemDetails::queueText() const
{
    if (!m_facts.job)
        return {};
    const Job &job = *m_facts.job;
    const Formats &formats = Session::instance().formats();
    switch (job.state) {
    case JobState::Held:
        return gatewords::waiting(job.waitReason, job.heldUntil, formats);
    case JobState::Ready:
        return tr("queued since %1").arg(formats.clockTime(job.createdAt));
    case JobState::Scheduled:
        return tr("starts %1").arg(formats.relative(job.runAt));
    case JobState::Running:
        return tr("running on %1").arg(job.leaseOwner.section(u'|', 0, 0).section(u'@', 0, 0));
    case JobState::Complete:
    case JobState::Dead:
    case JobState::Cancelled:
        return {};
    }
    Q_UNREACHABLE();
}

QString ItemDetails::dueText() const
{
    if (!item().dueAt)
        return {};
    const Formats &formats = Session::instance().formats();
    return u"%1 · %2"_s.arg(formats.clockTime(*item().dueAt), formats.relative(*item().dueAt));
}

QString ItemDetails::dueRole() const
{
    if (!item().dueAt || item().status == ItemStatus::Complete)
        return {};
    const Micros left = *item().dueAt - Session::instance().formats().now();
    return left < Micros{0} ? u"bad"_s : left < nearlyDue ? u"warn"_s : QString();
}

StuckWords ItemDetails::stuck() const
{
    if (!loaded())
        return {};
    Session &session = Session::instance();
    StuckWords block = itemwords::stuck(m_facts, session.formats());
    itemwords::offerGate(block, session.gates()->shutGateOf(item(), m_facts.job ? m_facts.job->heldBy : QString()));
    return block;
}

QString ItemDetails::contractText() const
{
    const QVariantList lines = contract();
    const auto held = std::count_if(lines.begin(), lines.end(),
                                    [](const QVariant &line) { return line.toMap().value(u"ok"_s).toBool(); });
    return tr("%1 of %2 hold").arg(held).arg(lines.size());
}

QVariantList ItemDetails::attempts() const
{
    return itempresentation::attempts(m_facts, Session::instance().formats());
}

QString ItemDetails::attemptsText() const
{
    return m_facts.job ? tr("%1 of %2 used").arg(m_facts.job->attempt).arg(m_facts.job->maxAttempts) : QString();
}

QVariantList ItemDetails::exchanges() const
{
    return itempresentation::exchanges(m_facts, Session::instance().formats());
}

QVariantList ItemDetails::history() const
{
    return itempresentation::history(m_facts, Session::instance().formats());
}

QString ItemDetails::resumeRefusal() const
{
    const QString role = Session::instance().commands()->refusal(u"backlog.resume"_s);
    if (!role.isEmpty() || !loaded())
        return role;
    if (item().status == ItemStatus::Complete)
        return tr("complete already");
    if (!m_facts.item.task)
        return tr("no task carries it");
    if (item().waitReason == WaitReason::NoPhase)
        return tr("no phase makes what it promises");
    if (m_facts.job && (m_facts.job->state == JobState::Ready || m_facts.job->state == JobState::Running))
        return m_facts.job->state == JobState::Running ? tr("runs already") : tr("queued already");
    return {};
}

QString ItemDetails::retryRefusal() const
{
    const QString role = Session::instance().commands()->refusal(u"backlog.retry"_s);
    if (!role.isEmpty() || !loaded())
        return role;
    const std::optional<JobState> job =
        m_facts.job && m_facts.job->isLive() ? std::optional(m_facts.job->state) : std::nullopt;
    const Eligibility verdict = eligibility(BulkCommand::Retry, m_facts.item, m_facts.plan, job, {});
    return verdict.eligible ? QString() : saidwords::said(verdict.reason);
}

QString ItemDetails::cancelRefusal() const
{
    const QString role = Session::instance().commands()->refusal(u"backlog.cancel"_s);
    if (!role.isEmpty() || !loaded())
        return role;
    const Eligibility verdict = eligibility(BulkCommand::Cancel, m_facts.item, m_facts.plan, std::nullopt, {});
    return verdict.eligible ? QString() : saidwords::said(verdict.reason);
}

QString ItemDetails::deadlineRefusal() const
{
    const QString role = Session::instance().commands()->refusal(u"item.deadline"_s);
    if (!role.isEmpty() || !loaded())
        return role;
    return item().status == ItemStatus::Complete ? tr("complete already") : QString();
}

} // namespace loomdeck
