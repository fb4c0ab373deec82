// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/livewords.h"

#include "backlog/starter.h"
#include "console/jobwords.h"
#include "console/session.h"
#include "core/whendone.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

LiveWords::LiveWords(QObject *parent)
    : QObject(parent)
{}

void LiveWords::follow(const Job *job)
{
    const bool isOther = !job || job->id != m_job.id;
    const bool ran = !isOther && runs();
    if (isOther) {
        m_transcriptId.clear();
        m_call.reset();
        m_seen = false;
    }
    m_job = job ? *job : Job();
    Engine *engine = Session::instance().engine();
    if (engine && !m_hearing)
        m_hearing = connect(&engine->liveText(), &LiveText::changed, this, [this](qint64 id) {
            if (id == m_job.id && runs())
                listen();
        });
    if (runs()) {
        if (!ran)
            m_transcriptId.clear();
        listen();
        return;
    }
    if (ran && m_seen)
        readTranscript();
    m_call.reset();
    m_seen = false;
    Q_EMIT changed();
}

bool LiveWords::runsHere() const
{
    Engine *engine = Session::instance().engine();
    return runs() && engine && m_job.leaseOwner == engine->node().owner();
}

void LiveWords::listen()
{
    m_call = runsHere() ? Session::instance().engine()->liveText().call(m_job.id) : std::nullopt;
    // What an earlier attempt said has its transcript already.
    if (m_call && m_call->attempt != m_job.attempt + 1)
        m_call.reset();
    m_seen = m_seen || m_call;
    Q_EMIT changed();
}

void LiveWords::readTranscript()
{
    Queries *queries = Session::instance().queries();
    if (!queries)
        return;
    whenDone(this, queries->transcriptsOfJob(m_job.id, 1),
             [this, id = m_job.id](const Result<std::vector<Transcript>> &found) {
                 if (id != m_job.id || runs())
                     return;
                 if (!found)
                     return Session::instance().noteError(tr("Reading the transcript of a call"), found.error());
                 if (!found->empty())
                     m_transcriptId = found->front().id;
                 Q_EMIT changed();
             });
}

bool LiveWords::shown() const
{
    return (runs() && m_job.kind == phaseJobKind()) || !m_transcriptId.isEmpty();
}

QString LiveWords::stateText() const
{
    if (!shown())
        return {};
    if (!runs())
        return tr("The call is over.");
    if (!runsHere())
        return tr("Runs on %1; its text is not shown here.").arg(jobwords::node(m_job));
    if (!m_call)
        return tr("No call is out yet.");
    if (!m_call->isRunning)
        return tr("Over, is being checked");
    return m_call->letters == 0 ? tr("Waits for the first words") : tr("Answers now");
}

QString LiveWords::callText() const
{
    if (!m_call)
        return {};
    const QString call = tr("attempt %1, call %2").arg(m_call->attempt).arg(m_call->number);
    return m_call->model.isEmpty() ? call : u"%1 · %2"_s.arg(call, m_call->model);
}

QString LiveWords::sizeText() const
{
    if (!m_call)
        return {};
    const qsizetype held = text().size();
    return held < m_call->letters
               ? tr("the last %1 of %2 characters").arg(Formats::number(held), Formats::number(m_call->letters))
               : tr("%n character(s)", nullptr, static_cast<int>(m_call->letters));
}

QString LiveWords::text() const
{
    if (!m_call)
        return {};
    QString text = m_call->text.right(mostShown);
    if (!text.isEmpty() && text.front().isLowSurrogate())
        text.remove(0, 1);
    return text;
}

} // namespace loomdeck
