// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/bulkoperation.h"
#include "console/actionform.h"
#include "console/failuretree.h"

#include <QVariantList>

namespace loomdeck {

/** The dialog that decides about one failure or all that are alike, or tries them again. GUI thread. */
class FailureForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    /** Id of a command: `failure.assign` … */
    Q_PROPERTY(QString command READ command NOTIFY loadedChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY loadedChanged)
    /** How many it is about, counted when the dialog opened. */
    Q_PROPERTY(double total READ total NOTIFY loadedChanged)
    /** `Assign 5 failures`, `Retry 4 of 5 items` */
    Q_PROPERTY(QString title READ title NOTIFY loadedChanged)
    Q_PROPERTY(QString verb READ verb NOTIFY loadedChanged)
    /** Phase and plan, and what went wrong. */
    Q_PROPERTY(QString subject READ subject NOTIFY loadedChanged)
    Q_PROPERTY(QString message READ message NOTIFY loadedChanged)
    Q_PROPERTY(QString classText READ classText NOTIFY loadedChanged)
    Q_PROPERTY(QString classIcon READ classIcon NOTIFY loadedChanged)
    Q_PROPERTY(QString classRole READ classRole NOTIFY loadedChanged)
    /** What the command does now. */
    Q_PROPERTY(QString effect READ effect NOTIFY loadedChanged)
    /** `1 already complete, 2 …`: what a retry leaves out. */
    Q_PROPERTY(QString leftOut READ leftOut NOTIFY loadedChanged)
    Q_PROPERTY(QString assignee MEMBER m_assignee NOTIFY edited)
    /** Who got failures last, newest first, and whoever sits here. */
    Q_PROPERTY(QStringList names READ names NOTIFY loadedChanged)
    /** How many may be under way at once; 0 is no limit. */
    Q_PROPERTY(int pace MEMBER m_pace NOTIFY edited)
    Q_PROPERTY(bool needsReason READ needsReason NOTIFY loadedChanged)
    /** Why it cannot be done yet; empty when it can. */
    Q_PROPERTY(QString missing READ missing NOTIFY edited)

public:
    explicit FailureForm(QObject *parent = nullptr);

    QString command() const { return m_command; }
    bool loaded() const { return m_loaded; }
    qint64 total() const;
    QString title() const;
    QString verb() const;
    QString subject() const;
    QString message() const;
    QString classText() const;
    QString classIcon() const;
    QString classRole() const;
    QString effect() const;
    QString leftOut() const;
    QStringList names() const;
    bool needsReason() const { return m_command == u"failure.ignore" || m_command == u"failure.reopen"; }
    QString missing() const;

    /** About one failure by its id, or by the fingerprint about all open ones alike. */
    Q_INVOKABLE void begin(const QString &command, const QString &id, const QString &fingerprint);
    Q_INVOKABLE void run();

Q_SIGNALS:
    void loadedChanged();

protected:
    void answered(const QJsonObject &result) override;

private:
    bool retries() const { return m_command == u"failure.retry-group"; }
    QString failureClass() const;
    void readOne();
    void readGroup();
    void readItems();
    void load();

    QString m_command, m_id, m_fingerprint, m_assignee;
    FailureLine m_line;
    BulkPreview m_preview;
    int m_pace = 4, m_generation = 0;
    bool m_loaded = false;
};

} // namespace loomdeck
