// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/actionform.h"
#include "jobs/joblist.h"

namespace loomdeck {

/** The dialog that does something to one job. GUI thread. */
class JobActionForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use JobCancelForm or JobRetryForm")
    Q_PROPERTY(double jobId READ jobId WRITE setJobId NOTIFY loadedChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY loadedChanged)
    /** `Run SceneWeaver`, and what it works on. */
    Q_PROPERTY(QString title READ title NOTIFY loadedChanged)
    Q_PROPERTY(QString subject READ subject NOTIFY loadedChanged)
    Q_PROPERTY(QString stateName READ stateName NOTIFY loadedChanged)
    /** What the command does to it now. */
    Q_PROPERTY(QString effect READ effect NOTIFY loadedChanged)

public:
    JobActionForm(bool dangerous, const QString &command, QObject *parent);

    qint64 jobId() const { return m_id; }
    void setJobId(qint64 id);
    bool loaded() const { return m_job.id != 0; }
    QString title() const;
    QString subject() const;
    QString stateName() const;
    virtual QString effect() const = 0;

    Q_INVOKABLE void run();

Q_SIGNALS:
    void loadedChanged();

protected:
    const Job &job() const { return m_job; }
    virtual QString successText() const = 0;

private:
    const QString m_command;
    qint64 m_id = 0;
    Job m_job;
};

class JobCancelForm : public loomdeck::JobActionForm
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit JobCancelForm(QObject *parent = nullptr);
    QString effect() const override;

protected:
    QString successText() const override;
};

class JobRetryForm : public loomdeck::JobActionForm
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit JobRetryForm(QObject *parent = nullptr);
    QString effect() const override;

protected:
    QString successText() const override;
};

} // namespace loomdeck
