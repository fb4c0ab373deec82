// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/providerlist.h"
#include "console/providertester.h"
#include "console/refresher.h"

#include <QVariantList>

namespace loomdeck {

/** The providers of the settings page: which there are, and one of them in full. GUI thread. */
class ProviderController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(loomdeck::ProviderList *list READ list CONSTANT)
    Q_PROPERTY(loomdeck::ProviderTester *tester READ tester CONSTANT)
    /** The provider that is looked at, by id; empty while there is none. */
    Q_PROPERTY(QString providerId READ providerId WRITE setProviderId NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /** `last changed 17:30 by dera`, or what the configuration says */
    Q_PROPERTY(QString caption READ caption NOTIFY changed)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    Q_PROPERTY(QString stateIcon READ stateIcon NOTIFY changed)
    Q_PROPERTY(QString stateRole READ stateRole NOTIFY changed)
    /** What to know of its state: why it is off, where it is allowed, what its gates wait for; empty when nothing. */
    Q_PROPERTY(QString stateNote READ stateNote NOTIFY changed)
    /** How it is called and who owns it, as `{name, value, mono}`. */
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)
    Q_PROPERTY(QVariantList limits READ limits NOTIFY changed)
    /** `{name, input, output, cached, mark}`, those in use */
    Q_PROPERTY(QVariantList models READ models NOTIFY changed)
    Q_PROPERTY(QString sourceNote READ sourceNote NOTIFY changed)
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(bool ofConfig READ ofConfig NOTIFY changed)
    /** Why this person cannot test it; empty when they can. */
    Q_PROPERTY(QString testRefusal READ testRefusal NOTIFY changed)
    /** Somebody can call it. */
    Q_PROPERTY(bool setUp READ setUp NOTIFY changed)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)

public:
    explicit ProviderController(QObject *parent = nullptr);

    ProviderList *list() { return &m_list; }
    ProviderTester *tester() { return &m_tester; }
    QString providerId() const { return m_id; }
    void setProviderId(const QString &id);
    QString title() const { return now().row.displayName; }
    QString caption() const;
    QString stateText() const;
    QString stateIcon() const;
    QString stateRole() const;
    QString stateNote() const;
    QVariantList facts() const;
    QVariantList limits() const;
    QVariantList models() const;
    QString sourceNote() const;
    QString testRefusal() const;
    bool active() const { return now().row.isActive; }
    bool ofConfig() const { return now().row.isOfConfig(); }
    bool setUp() const { return !now().row.kind.isEmpty(); }
    bool loaded() const { return m_loaded; }
    ErrorWords error() const { return m_error; }
    /** What is looked at; empty while there is none. */
    const ProviderFacts &now() const;

    Q_INVOKABLE void reload() { m_refresher.now(); }
    /** By id or name; also before the list was read. */
    Q_INVOKABLE void show(const QString &provider);
    /** The one above or below in the list. */
    Q_INVOKABLE void step(int by);
    Q_INVOKABLE void test();

Q_SIGNALS:
    void changed();

private:
    void read();
    void take(std::vector<ProviderFacts> rows);

    ProviderList m_list;
    ProviderTester m_tester;
    QString m_id, m_wish;
    bool m_loaded = false;
    ErrorWords m_error;
    Refresher m_refresher;
};

} // namespace loomdeck
