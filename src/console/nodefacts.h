// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

/** What this process is: versions, workers, store, for the page that shows and copies them. GUI thread. */
class NodeFacts : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString version READ version CONSTANT)
    Q_PROPERTY(QString qtVersion READ qtVersion CONSTANT)
    Q_PROPERTY(QString system READ system CONSTANT)
    Q_PROPERTY(QString nodeName READ nodeName NOTIFY changed)
    Q_PROPERTY(QString workers READ workers NOTIFY changed)
    Q_PROPERTY(QString storeKind READ storeKind NOTIFY changed)
    /** `version 1`: the newest step of the schema, which every open store has. */
    Q_PROPERTY(QString schema READ schema NOTIFY changed)
    Q_PROPERTY(QString leadsText READ leadsText NOTIFY changed)
    /** `2026-11-20 14:05:12 UTC`: how times look now. */
    Q_PROPERTY(QString clockNow READ clockNow NOTIFY clockChanged)
    /** What to run to check the configuration. */
    Q_PROPERTY(QString checkCommand READ checkCommand CONSTANT)

public:
    explicit NodeFacts(QObject *parent = nullptr);

    QString version() const;
    QString qtVersion() const;
    QString system() const;
    QString nodeName() const;
    QString workers() const;
    QString storeKind() const;
    QString schema() const;
    QString leadsText() const;
    QString clockNow() const;
    QString checkCommand() const;

    /** All of it as text, for a report. */
    Q_INVOKABLE QString text() const;

Q_SIGNALS:
    void changed();
    void clockChanged();
};

} // namespace loomdeck
