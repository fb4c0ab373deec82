// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/refresher.h"
#include "triage/failurerecord.h"

#include <QtQml/qqmlregistration.h>
#include <QVariantList>

namespace loomdeck {

/** What went wrong with one item and who deals with it, newest first, kept fresh. GUI thread. */
class ItemFailures : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double key READ key WRITE setKey NOTIFY keyChanged)
    /** `{id, stateName, classText, message, note, transcript, resolver}` */
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    /** `2 open of 5`, or empty */
    Q_PROPERTY(QString text READ text NOTIFY changed)

public:
    explicit ItemFailures(QObject *parent = nullptr);

    qint64 key() const { return m_key; }
    void setKey(qint64 key);
    QVariantList rows() const;
    QString text() const;

    /** Opens the run that resolved one. */
    Q_INVOKABLE void showResolver(const QString &id);

Q_SIGNALS:
    void keyChanged();
    void changed();

private:
    void read();

    qint64 m_key = 0;
    std::vector<FailureRecord> m_records;
    Refresher m_refresher;
};

} // namespace loomdeck
