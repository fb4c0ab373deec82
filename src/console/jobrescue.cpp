// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/jobrescue.h"

#include "console/jobwords.h"
#include "console/session.h"
#include "core/whendone.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// Each is a command of its own with an entry of its own; more than this is not a look at a list but a decision.
constexpr int mostAtOnce = 200;

} // namespace

JobRescue::JobRescue(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

QString JobRescue::what() const
{
    return m_dead > 0 ? tr("%n job(s) failed for good.", nullptr, static_cast<int>(m_dead)) : QString();
}

QString JobRescue::why() const
{
    if (!m_newest)
        return {};
    const QString name = jobwords::isAboutItem(*m_newest) ? m_newest->subjectName : jobwords::kindText(*m_newest);
    const QString reason = jobwords::why(*m_newest, m_session.formats());
    return reason.isEmpty() ? tr("The newest is %1.").arg(name) : tr("The newest is %1: %2").arg(name, reason);
}

QString JobRescue::retryText() const
{
    if (m_dead <= 0 || m_dead > mostAtOnce)
        return {};
    return m_dead == 1 ? tr("Retry it") : tr("Retry all %1").arg(Formats::number(m_dead));
}

void JobRescue::setCount(qint64 dead)
{
    if (std::exchange(m_dead, dead) == dead)
        return;
    Q_EMIT changed();
    if (dead == 0 || !m_session.queries())
        return;
    whenDone(this, m_session.queries()->jobs({.states = {u"dead"_s}, .limit = 1}),
             [this](const Result<std::vector<Job>> &jobs) {
                 m_newest = jobs && !jobs->empty() ? std::optional(jobs->front()) : std::nullopt;
                 Q_EMIT changed();
             });
}

void JobRescue::retryAll()
{
    if (busy() || !m_session.queries())
        return;
    whenDone(this, m_session.queries()->jobs({.states = {u"dead"_s}, .limit = mostAtOnce}),
             [this](const Result<std::vector<Job>> &jobs) {
                 if (jobs)
                     retry(*jobs);
                 else
                     m_session.noteError(tr("Reading jobs"), jobs.error());
             });
}

void JobRescue::retry(const std::vector<Job> &jobs)
{
    if (busy() || jobs.empty())
        return;
    m_left = static_cast<int>(jobs.size());
    m_retried = m_refused = 0;
    m_refusal.clear();
    Q_EMIT changed();
    for (const Job &job : jobs) {
        m_session.commands()->run(u"job.retry"_s, {{u"jobId"_s, job.id}}, this,
                                  [this](const Result<QJsonObject> &result) {
                                      if (result) {
                                          ++m_retried;
                                      } else {
                                          ++m_refused;
                                          m_refusal = result.error().message;
                                      }
                                      --m_left;
                                      ended();
                                  });
    }
}

void JobRescue::ended()
{
    if (m_left > 0)
        return;
    if (m_refused == 0)
        m_session.toasts()->show(u"ok"_s, tr("%n job(s) are tried again", nullptr, m_retried));
    else
        m_session.toasts()->show(u"warn"_s,
                                 tr("%1 tried again, %2 refused. %3")
                                     .arg(Formats::number(m_retried), Formats::number(m_refused), m_refusal));
    Q_EMIT changed();
}

} // namespace loomdeck
