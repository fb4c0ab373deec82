// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/jobdetails.h"

#include "console/jobpresentation.h"
#include "console/jobwords.h"
#include "console/session.h"
#include "core/whendone.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto jobAgeStep = 5s;

} // namespace

JobDetails::JobDetails(QObject *parent)
    : QObject(parent)
    , m_refresher([this] { read(); }, 100ms, this)
{
    Session &session = Session::instance();
    connect(session.live(), &LiveHub::jobsChanged, this, [this] {
        if (m_id != 0)
            m_refresher.want();
    });
    connect(session.formatsObject(), &Formats::changed, this, &JobDetails::changed);
    connect(&session, &Session::opened, &m_refresher, &Refresher::want);
    connect(&m_ageClock, &QTimer::timeout, this, &JobDetails::changed);
}

void JobDetails::setJobId(qint64 id)
{
    if (m_id == id)
        return;
    m_id = id;
    m_job = {};
    m_attempts.clear();
    m_planName.clear();
    m_itemKey = 0;
    m_error = {};
    m_live.follow(nullptr);
    Q_EMIT jobIdChanged();
    Q_EMIT changed();
    if (id == 0) {
        m_ageClock.stop();
        return;
    }
    m_ageClock.start(jobAgeStep);
    m_refresher.now();
}

void JobDetails::read()
{
    Queries *queries = Session::instance().queries();
    if (m_id == 0 || !queries) {
        m_refresher.done();
        return;
    }
    whenDone(this, queries->job(m_id), [this, id = m_id](const Result<std::pair<Job, std::vector<JobAttempt>>> &both) {
        m_refresher.done();
        if (id != m_id)
            return;
        m_error = both ? ErrorWords() : ErrorWords::of(both.error());
        if (both) {
            const bool first = !loaded();
            std::tie(m_job, m_attempts) = *both;
            m_live.follow(&m_job);
            if (first)
                readNeighbours();
        } else {
            Session::instance().noteError(tr("Reading a job"), both.error());
        }
        Q_EMIT changed();
    });
}

void JobDetails::readNeighbours()
{
    Queries *queries = Session::instance().queries();
    if (m_job.planId.isEmpty())
        return;
    whenDone(this, queries->plans(), [this, id = m_id](const Result<std::vector<Plan>> &plans) {
        if (!plans || id != m_id)
            return;
        for (const Plan &plan : *plans) {
            if (plan.id == m_job.planId)
                m_planName = plan.name;
        }
        Q_EMIT changed();
    });
    if (!jobwords::isAboutItem(m_job))
        return;
    whenDone(this, queries->itemKey(m_job.planId, m_job.subjectName), [this, id = m_id](const Result<qint64> &key) {
        if (!key || id != m_id)
            return;
        m_itemKey = *key;
        Q_EMIT changed();
    });
}

QString JobDetails::stateName() const
{
    return jobwords::stateName(m_job);
}

QString JobDetails::stateAge() const
{
    if (!loaded())
        return {};
    const QString when = jobwords::when(m_job, Session::instance().formats());
    return m_job.isLive() ? when : tr("ended %1").arg(when);
}

QString JobDetails::title() const
{
    return jobwords::kindText(m_job);
}

QString JobDetails::caption() const
{
    if (!loaded())
        return {};
    const QString number = tr("job %1").arg(m_job.id);
    return jobwords::isAboutItem(m_job) ? u"%1 · %2"_s.arg(m_job.subjectName, number) : number;
}

QString JobDetails::subject() const
{
    return jobwords::subject(m_job);
}

StuckWords JobDetails::trouble() const
{
    return loaded() ? jobwords::trouble(m_job, Session::instance().formats()) : StuckWords();
}

QVariantList JobDetails::facts() const
{
    return loaded() ? jobpresentation::facts(m_job, Session::instance().formats()) : QVariantList();
}

QVariantList JobDetails::attempts() const
{
    return jobpresentation::attempts(m_job, m_attempts, Session::instance().formats());
}

QString JobDetails::attemptsText() const
{
    return tr("%1 of %2 used").arg(m_job.attempt).arg(m_job.maxAttempts);
}

QString JobDetails::payload() const
{
    if (m_job.payload.isEmpty())
        return u"{}"_s;
    return QString::fromUtf8(QJsonDocument(m_job.payload).toJson(QJsonDocument::Indented)).trimmed();
}

QString JobDetails::cancelRefusal() const
{
    const QString role = Session::instance().commands()->refusal(u"job.cancel"_s);
    return role.isEmpty() && loaded() ? jobwords::cancelRefusal(m_job) : role;
}

QString JobDetails::retryRefusal() const
{
    const QString role = Session::instance().commands()->refusal(u"job.retry"_s);
    return role.isEmpty() && loaded() ? jobwords::retryRefusal(m_job) : role;
}

} // namespace loomdeck
