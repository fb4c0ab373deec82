// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "console/itempresentation.h"
#include "console/itemwords.h"
#include "console/livewords.h"
#include "console/refresher.h"

#include <QObject>
#include <QVariantList>

namespace loomdeck {

/** Everything the drawer shows of one item, kept fresh while it is shown. GUI thread. */
class ItemDetails : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double key READ key WRITE setKey NOTIFY keyChanged)
    /** False until the item was read the first time. */
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)
    Q_PROPERTY(QString stateName READ stateName NOTIFY changed)
    Q_PROPERTY(QString stateAge READ stateAge NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString backlogId READ backlogId NOTIFY changed)
    Q_PROPERTY(QString planName READ planName NOTIFY changed)
    Q_PROPERTY(QString branch READ branch NOTIFY changed)
    Q_PROPERTY(QString phase READ phase NOTIFY changed)
    Q_PROPERTY(QString provider READ provider NOTIFY changed)
    Q_PROPERTY(QString needs READ needs NOTIFY changed)
    Q_PROPERTY(QString makes READ makes NOTIFY changed)
    Q_PROPERTY(QString queueText READ queueText NOTIFY changed)
    Q_PROPERTY(double jobId READ jobId NOTIFY changed)
    /** When it should be done, and the role that colours it; empty without a deadline. */
    Q_PROPERTY(QString dueText READ dueText NOTIFY changed)
    Q_PROPERTY(QString dueRole READ dueRole NOTIFY changed)
    Q_PROPERTY(loomdeck::LiveWords *live READ live CONSTANT)
    Q_PROPERTY(loomdeck::StuckWords stuck READ stuck NOTIFY changed)
    // Rows of the lists: see itempresentation.h.
    Q_PROPERTY(QVariantList contract READ contract NOTIFY changed)
    Q_PROPERTY(QString contractText READ contractText NOTIFY changed)
    Q_PROPERTY(QVariantList attempts READ attempts NOTIFY changed)
    Q_PROPERTY(QString attemptsText READ attemptsText NOTIFY changed)
    Q_PROPERTY(QVariantList exchanges READ exchanges NOTIFY changed)
    Q_PROPERTY(QVariantList related READ related NOTIFY changed)
    Q_PROPERTY(QVariantList history READ history NOTIFY changed)
    Q_PROPERTY(QVariantList extra READ extra NOTIFY changed)
    /** Why a button does nothing now; empty when it acts. */
    Q_PROPERTY(QString resumeRefusal READ resumeRefusal NOTIFY changed)
    Q_PROPERTY(QString retryRefusal READ retryRefusal NOTIFY changed)
    Q_PROPERTY(QString cancelRefusal READ cancelRefusal NOTIFY changed)
    Q_PROPERTY(QString deadlineRefusal READ deadlineRefusal NOTIFY changed)
    /** Where the item is, as `plan/backlog-id`, for the clipboard. */
    Q_PROPERTY(QString reference READ reference NOTIFY changed)

public:
    explicit ItemDetails(QObject *parent = nullptr);

    qint64 key() const { return m_key; }
    void setKey(qint64 key);
    bool loaded() const { return m_facts.item.item.key != 0; }
    ErrorWords error() const { return m_error; }
    const ItemFacts &facts() const { return m_facts; }

    QString stateName() const { return itemwords::stateName(item().state()); }
    QString stateAge() const;
    QString title() const { return item().description.isEmpty() ? item().backlogId : item().description; }
    QString backlogId() const { return item().backlogId; }
    QString planName() const { return m_facts.item.planName; }
    QString branch() const;
    QString phase() const;
    QString provider() const;
    QString needs() const;
    QString makes() const;
    QString queueText() const;
    qint64 jobId() const { return m_facts.job ? m_facts.job->id : 0; }
    QString dueText() const;
    QString dueRole() const;
    LiveWords *live() { return &m_live; }
    StuckWords stuck() const;
    QVariantList contract() const { return itempresentation::contract(m_facts); }
    QString contractText() const;
    QVariantList attempts() const;
    QString attemptsText() const;
    QVariantList exchanges() const;
    QVariantList related() const { return itempresentation::related(m_facts); }
    QVariantList history() const;
    QVariantList extra() const { return itempresentation::extra(m_facts); }
    QString resumeRefusal() const;
    QString retryRefusal() const;
    QString cancelRefusal() const;
    QString deadlineRefusal() const;
    QString reference() const { return m_facts.item.planId + u'/' + item().backlogId; }

Q_SIGNALS:
    void keyChanged();
    void changed();

private:
    void read();
    const BacklogItem &item() const { return m_facts.item.item; }

    qint64 m_key = 0;
    ItemFacts m_facts;
    LiveWords m_live;
    ErrorWords m_error;
    Refresher m_refresher;
    QTimer m_ageClock;
};

} // namespace loomdeck
