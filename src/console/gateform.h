// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/actionform.h"
#include "engine/queries.h"

#include <QVariantList>

namespace loomdeck {

/** The dialog that moves one provider gate. GUI thread. */
class GateForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use GateOpenForm or GateCloseForm")
    Q_PROPERTY(QString gateKey READ gateKey NOTIFY gateChanged)
    /** Gates it can be done to, as `{value, text}`. */
    Q_PROPERTY(QVariantList gates READ gates NOTIFY gateChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY gateChanged)
    /** `Local (tiny)` */
    Q_PROPERTY(QString title READ title NOTIFY gateChanged)
    Q_PROPERTY(QString stateName READ stateName NOTIFY gateChanged)
    /** What it lets through now. */
    Q_PROPERTY(QString now READ now NOTIFY gateChanged)
    Q_PROPERTY(QString why READ why NOTIFY gateChanged)
    /** `2,140 jobs wait` */
    Q_PROPERTY(QString held READ held NOTIFY gateChanged)
    /** What the command does to it now. */
    Q_PROPERTY(QString effect READ effect NOTIFY gateChanged)
    /** What somebody still has to say before it can be done; empty when nothing. */
    Q_PROPERTY(QString missing READ missing NOTIFY edited)

public:
    GateForm(bool dangerous, const QString &command, QObject *parent);

    QString gateKey() const { return m_key; }
    QVariantList gates() const;
    bool loaded() const { return facts() != nullptr; }
    QString title() const;
    QString stateName() const;
    QString now() const;
    QString why() const;
    QString held() const;
    virtual QString effect() const = 0;
    virtual QString missing() const;

    /** Starts over; without a key with the first gate there is. */
    Q_INVOKABLE void begin(const QString &key);
    Q_INVOKABLE void choose(const QString &key);
    Q_INVOKABLE void run();

Q_SIGNALS:
    void gateChanged();

protected:
    /** Null while it is not known. */
    const GateFacts *facts() const;
    virtual bool canDo(const GateFacts &facts) const = 0;
    virtual void addTo(QJsonObject &params) const { Q_UNUSED(params) }
    virtual void reset() {}
    virtual QString successText() const = 0;

private:
    const QString m_command;
    QString m_key;
};

class GateOpenForm : public loomdeck::GateForm
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit GateOpenForm(QObject *parent = nullptr);
    QString effect() const override;

protected:
    bool canDo(const GateFacts &facts) const override { return facts.gate.state != GateState::Open; }
    QString successText() const override;
};

class GateCloseForm : public loomdeck::GateForm
{
    Q_OBJECT
    QML_ELEMENT
    /** Until when, as somebody types it: `45m`, `2h`, `18:30`; empty: until a person opens it. */
    Q_PROPERTY(QString untilText READ untilText WRITE setUntilText NOTIFY edited)
    /** The same as it was understood; empty when nothing was typed. */
    Q_PROPERTY(QString untilWords READ untilWords NOTIFY edited)
    Q_PROPERTY(QString untilError READ untilError NOTIFY edited)

public:
    explicit GateCloseForm(QObject *parent = nullptr);
    QString effect() const override;
    QString missing() const override;
    QString untilText() const { return m_untilText; }
    void setUntilText(const QString &text);
    QString untilWords() const;
    QString untilError() const;

protected:
    bool canDo(const GateFacts &) const override { return true; }
    void addTo(QJsonObject &params) const override;
    void reset() override { m_untilText.clear(); }
    QString successText() const override;

private:
    std::optional<Timestamp> until() const;

    QString m_untilText;
};

} // namespace loomdeck
