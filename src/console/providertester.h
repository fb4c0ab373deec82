// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "engine/queries.h"
#include "providers/provider.h"

#include <QObject>

namespace loomdeck {

/** "Test connection" for one provider: asks it, and says what was found, what to do and how long it took. GUI thread.
 */
class ProviderTester : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use ProviderController.tester")
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    /** There is a result. */
    Q_PROPERTY(bool done READ done NOTIFY changed)
    Q_PROPERTY(bool ok READ ok NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(QString fix READ fix NOTIFY changed)
    /** `142 ms · 17:30:12` */
    Q_PROPERTY(QString took READ took NOTIFY changed)
    /** What the provider says it offers; empty when it does not tell. */
    Q_PROPERTY(QString offers READ offers NOTIFY changed)

public:
    explicit ProviderTester(QObject *parent = nullptr)
        : QObject(parent)
    {}

    bool busy() const { return m_busy; }
    bool done() const { return m_report.has_value(); }
    bool ok() const { return m_report && m_report->ok; }
    QString message() const { return m_report ? m_report->message : QString(); }
    QString fix() const { return m_report ? m_report->fix : QString(); }
    QString took() const;
    QString offers() const;

    void test(const QString &providerId, const QString &model);
    /** What was found of another provider, or before a change, says nothing any more. */
    void forget();

Q_SIGNALS:
    void changed();

private:
    QString m_id;
    std::optional<ProbeReport> m_report;
    Timestamp m_at{};
    int m_turn = 0;
    bool m_busy = false;
};

} // namespace loomdeck
