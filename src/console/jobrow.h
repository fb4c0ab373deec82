// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/joblist.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class Formats;

/** The cells of one row of the jobs table, by column key. A value. */
class JobRow
{
    Q_GADGET
    QML_VALUE_TYPE(jobRow)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(QString job MEMBER job)
    Q_PROPERTY(QString subject MEMBER subject)
    Q_PROPERTY(QString why MEMBER why)
    Q_PROPERTY(QString plan MEMBER plan)
    Q_PROPERTY(QString attempts MEMBER attempts)
    Q_PROPERTY(QString when MEMBER when)
    Q_PROPERTY(QString node MEMBER node)
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString created MEMBER created)

public:
    QString state, job, subject, why, plan, attempts, when, node, id, created;

    static JobRow of(const Job &job, const QString &plan, const Formats &formats);
    /** Tab-separated, in the order of the columns. */
    QString text() const;
};

} // namespace loomdeck
