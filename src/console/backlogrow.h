// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/queries.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class Formats;
class NameDirectory;

/** The cells of one row of the backlog table, by column key. A value. */
class BacklogRow
{
    Q_GADGET
    QML_VALUE_TYPE(backlogRow)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(QString item MEMBER item)
    Q_PROPERTY(QString description MEMBER description)
    Q_PROPERTY(QString why MEMBER why)
    Q_PROPERTY(QString plan MEMBER plan)
    Q_PROPERTY(QString branch MEMBER branch)
    Q_PROPERTY(QString phase MEMBER phase)
    Q_PROPERTY(QString task MEMBER task)
    Q_PROPERTY(QString provider MEMBER provider)
    Q_PROPERTY(QString tries MEMBER tries)
    Q_PROPERTY(QString age MEMBER age)
    Q_PROPERTY(QString updated MEMBER updated)
    Q_PROPERTY(QString created MEMBER created)
    Q_PROPERTY(QString headingRole MEMBER headingRole)

public:
    QString state, item, description, why, plan, branch, phase, task, provider, tries, age, updated, created,
        headingRole;

    static BacklogRow of(const ItemWithTask &both, const Formats &formats, const NameDirectory &names);
    /** Tab-separated, in the order of the columns. */
    QString text() const;
};

} // namespace loomdeck
