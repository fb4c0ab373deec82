// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/item.h"
#include "console/actionform.h"

namespace loomdeck {

/** The dialog that cancels one item. GUI thread. */
class CancelForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double key READ key WRITE setKey NOTIFY loadedChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY loadedChanged)
    Q_PROPERTY(QString backlogId READ backlogId NOTIFY loadedChanged)
    Q_PROPERTY(QString planName READ planName NOTIFY loadedChanged)
    /** What cancelling does to it now. */
    Q_PROPERTY(QString effect READ effect NOTIFY loadedChanged)

public:
    explicit CancelForm(QObject *parent = nullptr);

    qint64 key() const { return m_key; }
    void setKey(qint64 key);
    bool loaded() const { return m_item.item.key != 0; }
    QString backlogId() const { return m_item.item.backlogId; }
    QString planName() const { return m_item.planName; }
    QString effect() const;

    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void loadedChanged();

private:
    qint64 m_key = 0;
    ItemWithTask m_item;
};

} // namespace loomdeck
