// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/jobactionform.h"

#include "console/jobwords.h"
#include "console/session.h"
#include "core/whendone.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

JobActionForm::JobActionForm(bool dangerous, const QString &command, QObject *parent)
    : ActionForm(dangerous, parent)
    , m_command(command)
{}

void JobActionForm::setJobId(qint64 id)
{
    m_id = id;
    m_job = {};
    clear();
    Q_EMIT loadedChanged();
    Queries *queries = Session::instance().queries();
    if (id == 0 || !queries)
        return;
    whenDone(this, queries->job(id), [this, id](const Result<std::pair<Job, std::vector<JobAttempt>>> &both) {
        if (id != m_id)
            return;
        if (both)
            m_job = both->first;
        else
            fail(both.error());
        Q_EMIT loadedChanged();
    });
}

QString JobActionForm::title() const
{
    return loaded() ? jobwords::kindText(m_job) : QString();
}

QString JobActionForm::subject() const
{
    return jobwords::isAboutItem(m_job) ? m_job.subjectName : tr("job %1").arg(m_id);
}

QString JobActionForm::stateName() const
{
    return jobwords::stateName(m_job);
}

void JobActionForm::run()
{
    if (loaded())
        submit(m_command, {{u"jobId"_s, m_id}}, successText());
}

JobCancelForm::JobCancelForm(QObject *parent)
    : JobActionForm(true, u"job.cancel"_s, parent)
{}

QString JobCancelForm::effect() const
{
    return job().state == JobState::Running
               ? tr("It runs now. It is asked to stop and ends at its next safe point; what it has written stays.")
               : tr("It will not start. A retry brings it back.");
}

QString JobCancelForm::successText() const
{
    return job().state == JobState::Running ? tr("Job %1 is asked to stop").arg(jobId())
                                            : tr("Job %1 is cancelled").arg(jobId());
}

JobRetryForm::JobRetryForm(QObject *parent)
    : JobActionForm(false, u"job.retry"_s, parent)
{}

QString JobRetryForm::effect() const
{
    return job().isLive()
               ? tr("It does not wait any longer and starts as soon as a worker is free.")
               : tr("It starts as soon as a worker is free, with all %n attempt(s) anew.", nullptr, job().maxAttempts);
}

QString JobRetryForm::successText() const
{
    return tr("Job %1 is tried again").arg(jobId());
}

} // namespace loomdeck
