// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/refresher.h"
#include "engine/queries.h"

#include <QtQml/qqmlregistration.h>

namespace loomdeck {

class Session;

/** What a banner says. A value; empty when all is well. */
class TroubleWords
{
    Q_GADGET
    QML_VALUE_TYPE(troubleWords)
    Q_PROPERTY(QString role MEMBER role)
    Q_PROPERTY(QString icon MEMBER icon)
    Q_PROPERTY(QString what MEMBER what)
    Q_PROPERTY(QString why MEMBER why)
    Q_PROPERTY(QString repairText MEMBER repairText)
    Q_PROPERTY(QString repairIcon MEMBER repairIcon)
    /** Command to run on all that the query names; empty: only show them. */
    Q_PROPERTY(QString command MEMBER command)
    Q_PROPERTY(QString query MEMBER query)
    Q_PROPERTY(bool isSet READ isSet)

public:
    QString role, icon, what, why, repairText, repairIcon, command, query;
    bool isSet() const { return !what.isEmpty(); }
};

/** What goes wrong in many places at once, within the scope, worst first. One for the whole console. GUI thread. */
class Troubles : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use Session.troubles")
    /** The worst of all. */
    Q_PROPERTY(loomdeck::TroubleWords worst READ worst NOTIFY changed)

public:
    explicit Troubles(Session &session, QObject *parent = nullptr);

    void follow();
    TroubleWords worst() const { return worstOf(QStringLiteral("all")); }
    /** The worst among the items of one state tab of the backlog. */
    Q_INVOKABLE loomdeck::TroubleWords worstOf(const QString &tab) const;

Q_SIGNALS:
    void changed();

private:
    void read();
    std::vector<std::pair<QString, TroubleWords>> list() const;

    Session &m_session;
    TroubleFacts m_facts;
    Refresher m_refresher;
};

} // namespace loomdeck
