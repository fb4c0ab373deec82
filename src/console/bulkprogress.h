// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/bulkoperation.h"
#include "console/errorwords.h"
#include "console/refresher.h"

#include <QVariantList>

namespace loomdeck {

/** How far one bulk operation is, and what became of each of its items. GUI thread. */
class BulkProgress : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString operation READ operation WRITE setOperation NOTIFY changed)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(bool running READ running NOTIFY changed)
    /** "Resuming 12 items" */
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /** "7 done, 1 refused, 4 to go" */
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    Q_PROPERTY(QString byWhom READ byWhom NOTIFY changed)
    /** 0 to 1 */
    Q_PROPERTY(double share READ share NOTIFY changed)
    Q_PROPERTY(double refused READ refused NOTIFY changed)
    Q_PROPERTY(double jobId READ jobId NOTIFY changed)
    /** `{item, plan, stateName, text, key}`; refused ones first */
    Q_PROPERTY(QVariantList outcomes READ outcomes NOTIFY changed)
    Q_PROPERTY(QString cancelRefusal READ cancelRefusal NOTIFY changed)

public:
    explicit BulkProgress(QObject *parent = nullptr);

    QString operation() const { return m_id; }
    void setOperation(const QString &id);
    bool loaded() const { return m_operation.total > 0; }
    bool running() const { return m_operation.state == u"running"; }
    QString title() const;
    QString summary() const;
    QString byWhom() const;
    double share() const
    {
        return loaded() ? static_cast<double>(m_operation.done) / static_cast<double>(m_operation.total) : 0;
    }
    qint64 refused() const { return m_operation.refused; }
    qint64 jobId() const { return m_operation.jobId; }
    QVariantList outcomes() const;
    QString cancelRefusal() const;

    /** Stops it: what is done stays done, the rest is left alone. */
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();

private:
    void read();

    QString m_id;
    BulkOperation m_operation;
    std::vector<BulkOutcome> m_outcomes;
    Refresher m_refresher;
};

} // namespace loomdeck
