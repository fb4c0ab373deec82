// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/bulkoperation.h"
#include "console/refresher.h"

#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class BacklogList;
class Session;

/** What could be done to the ticked items: exact counts for the buttons, before anybody clicks. GUI thread. */
class BulkChoice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use BacklogController.choice")
    Q_PROPERTY(double ticked READ ticked NOTIFY changed)
    /** Counting still; the numbers below are of the ticks before. */
    Q_PROPERTY(bool counting READ counting NOTIFY changed)
    Q_PROPERTY(double resumable READ resumable NOTIFY changed)
    Q_PROPERTY(double cancellable READ cancellable NOTIFY changed)
    Q_PROPERTY(double retriable READ retriable NOTIFY changed)
    /** Those that cannot be resumed, and why, one reason a line. */
    Q_PROPERTY(double notResumable READ notResumable NOTIFY changed)
    Q_PROPERTY(QStringList reasons READ reasons NOTIFY changed)

public:
    BulkChoice(Session &session, const BacklogList &list, QObject *parent = nullptr);

    void want() { m_refresher.want(); }

    qint64 ticked() const;
    bool counting() const { return m_counted != m_wanted; }
    qint64 resumable() const { return m_resume.eligibleCount; }
    qint64 cancellable() const { return m_cancel.eligibleCount; }
    qint64 retriable() const { return m_retry.eligibleCount; }
    qint64 notResumable() const { return m_resume.ineligibleCount; }
    QStringList reasons() const;

Q_SIGNALS:
    void changed();

private:
    void read();
    void ask(BulkCommand command, BulkPreview BulkChoice::*target);

    Session &m_session;
    const BacklogList &m_list;
    BulkPreview m_resume, m_cancel, m_retry;
    Refresher m_refresher;
    int m_wanted = 0, m_counted = 0, m_open = 0;
};

} // namespace loomdeck
