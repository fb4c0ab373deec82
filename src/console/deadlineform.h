// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/item.h"
#include "console/actionform.h"

namespace loomdeck {

/** The dialog that says when an item should be done. GUI thread. */
class DeadlineForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double key READ key WRITE setKey NOTIFY loadedChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY loadedChanged)
    Q_PROPERTY(QString backlogId READ backlogId NOTIFY loadedChanged)
    Q_PROPERTY(QString planName READ planName NOTIFY loadedChanged)
    /** The deadline it has now, in words. */
    Q_PROPERTY(QString present READ present NOTIFY loadedChanged)
    /** As somebody types it: `45m`, `2h`, `18:30`; empty: none. */
    Q_PROPERTY(QString dueText READ dueText WRITE setDueText NOTIFY edited)
    /** The same as it was understood; empty when nothing was typed. */
    Q_PROPERTY(QString dueWords READ dueWords NOTIFY edited)
    Q_PROPERTY(QString dueError READ dueError NOTIFY edited)
    Q_PROPERTY(QString effect READ effect NOTIFY edited)
    Q_PROPERTY(QString verb READ verb NOTIFY edited)
    /** What somebody still has to say before it can be done; empty when nothing. */
    Q_PROPERTY(QString missing READ missing NOTIFY edited)

public:
    explicit DeadlineForm(QObject *parent = nullptr);

    qint64 key() const { return m_key; }
    /** Starts over with this item. */
    void setKey(qint64 key);
    bool loaded() const { return m_item.item.key != 0; }
    QString backlogId() const { return m_item.item.backlogId; }
    QString planName() const { return m_item.planName; }
    QString present() const;
    QString dueText() const { return m_dueText; }
    void setDueText(const QString &text);
    QString dueWords() const;
    QString dueError() const;
    QString effect() const;
    QString verb() const;
    QString missing() const;

    Q_INVOKABLE void run();

Q_SIGNALS:
    void loadedChanged();

private:
    std::optional<Timestamp> due() const;

    qint64 m_key = 0;
    ItemWithTask m_item;
    QString m_dueText;
};

} // namespace loomdeck
