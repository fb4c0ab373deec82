// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/actionform.h"
#include "jobs/lane.h"

#include <QVariantList>

namespace loomdeck {

/** The dialog that says how many phases of a plan, or runs of a phase over all plans, go at once. GUI thread. */
class WorkLimitForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    /** `plan` or `phase`. */
    Q_PROPERTY(QString kind READ kind NOTIFY subjectChanged)
    /** Id of the plan or name of the phase. */
    Q_PROPERTY(QString subject READ subject NOTIFY subjectChanged)
    /** What there is of this kind, as `{value, text}`. */
    Q_PROPERTY(QVariantList subjects READ subjects NOTIFY subjectChanged)
    Q_PROPERTY(QString title READ title NOTIFY subjectChanged)
    /** The limit it has now, in words. */
    Q_PROPERTY(QString present READ present NOTIFY subjectChanged)
    /** As typed; empty: any number. */
    Q_PROPERTY(QString atMostText READ atMostText WRITE setAtMostText NOTIFY edited)
    Q_PROPERTY(QString atMostError READ atMostError NOTIFY edited)
    Q_PROPERTY(QString effect READ effect NOTIFY edited)
    Q_PROPERTY(QString verb READ verb NOTIFY edited)
    /** What somebody still has to say before it can be done; empty when nothing. */
    Q_PROPERTY(QString missing READ missing NOTIFY edited)

public:
    explicit WorkLimitForm(QObject *parent = nullptr);

    QString kind() const { return m_kind; }
    QString subject() const { return m_subject; }
    QVariantList subjects() const;
    QString title() const;
    QString present() const;
    QString atMostText() const { return m_atMostText; }
    void setAtMostText(const QString &text);
    QString atMostError() const;
    QString effect() const;
    QString verb() const;
    QString missing() const;

    /** Starts over: `plan:ID`, `phase:NAME`, or empty for the plan that the console looks at. */
    Q_INVOKABLE void begin(const QString &key);
    Q_INVOKABLE void chooseKind(const QString &kind);
    Q_INVOKABLE void choose(const QString &subject);
    Q_INVOKABLE void run();

Q_SIGNALS:
    void subjectChanged();

private:
    QString key() const;
    /** Nothing for any number, or for what is no number. */
    std::optional<int> atMost() const;
    std::optional<int> limit() const;

    QString m_kind = QStringLiteral("plan"), m_subject, m_atMostText;
};

} // namespace loomdeck
