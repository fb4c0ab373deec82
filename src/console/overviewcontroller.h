// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/attentionlist.h"
#include "console/errorwords.h"
#include "console/refresher.h"
#include "engine/overview.h"

#include <QVariantList>

namespace loomdeck {

/** What the first page tells. Reads when something changed, within the scope. GUI thread. */
class OverviewController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(loomdeck::AttentionList *attention READ attention CONSTANT)
    /** How many rows of what needs attention there is room for. */
    Q_PROPERTY(int room READ room WRITE setRoom NOTIFY roomChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)
    Q_PROPERTY(double items READ items NOTIFY changed)
    Q_PROPERTY(double attentionTotal READ attentionTotal NOTIFY changed)
    /** "7 of 23, worst first" */
    Q_PROPERTY(QString attentionCaption READ attentionCaption NOTIFY changed)
    /** "1,000,412 items, 58 % complete" */
    Q_PROPERTY(QString backlogCaption READ backlogCaption NOTIFY changed)
    /** `{name, segments, total, figure, note, query}` */
    Q_PROPERTY(QVariantList plans READ plans NOTIFY changed)
    /** `{stateName, count, note, state}`: the queue by state */
    Q_PROPERTY(QVariantList queue READ queue NOTIFY changed)
    Q_PROPERTY(QString queueCaption READ queueCaption NOTIFY changed)
    /** `{name, note, leads}` */
    Q_PROPERTY(QVariantList nodes READ nodes NOTIFY changed)
    /** `{text, count, share, role, note, query}`: what items wait for */
    Q_PROPERTY(QVariantList reasons READ reasons NOTIFY changed)
    Q_PROPERTY(QString reasonsCaption READ reasonsCaption NOTIFY changed)
    /** `{time, actor, text, subject, plan, stateName, itemKey}` */
    Q_PROPERTY(QVariantList activity READ activity NOTIFY changed)

public:
    explicit OverviewController(QObject *parent = nullptr);

    AttentionList *attention() { return &m_attention; }
    int room() const { return m_room; }
    void setRoom(int rows);
    bool loaded() const { return m_loaded; }
    ErrorWords error() const { return m_error; }
    qint64 items() const;
    qint64 attentionTotal() const { return m_facts.attentionTotal; }
    QString attentionCaption() const;
    QString backlogCaption() const;
    QVariantList plans() const;
    QVariantList queue() const;
    QString queueCaption() const;
    QVariantList nodes() const;
    QVariantList reasons() const;
    QString reasonsCaption() const;
    QVariantList activity() const;

    Q_INVOKABLE void reload();

Q_SIGNALS:
    void changed();
    void roomChanged();

private:
    void read();

    Session &m_session;
    AttentionList m_attention;
    OverviewFacts m_facts;
    ErrorWords m_error;
    Refresher m_refresher;
    int m_room = 7;
    bool m_loaded = false;
};

} // namespace loomdeck
