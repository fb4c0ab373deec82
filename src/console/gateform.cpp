// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/gateform.h"

#include "console/gatebook.h"
#include "console/gatewords.h"
#include "console/session.h"
#include "core/texttime.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

GateForm::GateForm(bool dangerous, const QString &command, QObject *parent)
    : ActionForm(dangerous, parent)
    , m_command(command)
{
    connect(Session::instance().gates(), &GateBook::changed, this, &GateForm::gateChanged);
    connect(this, &GateForm::gateChanged, this, &GateForm::edited);
}

const GateFacts *GateForm::facts() const
{
    return Session::instance().gates()->find(m_key);
}

QVariantList GateForm::gates() const
{
    QVariantList list;
    for (const GateFacts &facts : Session::instance().gates()->gates()) {
        if (canDo(facts) || facts.gate.key == m_key)
            list << QVariantMap{{u"value"_s, facts.gate.key}, {u"text"_s, gatewords::title(facts)}};
    }
    return list;
}

QString GateForm::title() const
{
    return loaded() ? gatewords::title(*facts()) : QString();
}

QString GateForm::stateName() const
{
    return loaded() ? gatewords::stateName(facts()->gate.state) : QString();
}

QString GateForm::now() const
{
    return loaded() ? gatewords::effect(*facts(), Session::instance().formats()) : QString();
}

QString GateForm::why() const
{
    return loaded() ? gatewords::why(*facts()) : QString();
}

QString GateForm::held() const
{
    return loaded() ? gatewords::held(*facts()) : QString();
}

QString GateForm::missing() const
{
    if (!loaded())
        return tr("no such gate is known");
    return m_reason.trimmed().isEmpty() ? tr("say why, it goes into the journal") : QString();
}

void GateForm::begin(const QString &key)
{
    clear();
    reset();
    m_key = key;
    if (const QVariantList list = gates(); key.isEmpty() && !list.isEmpty())
        m_key = list.front().toMap().value(u"value"_s).toString();
    Q_EMIT gateChanged();
}

void GateForm::choose(const QString &key)
{
    m_key = key;
    Q_EMIT gateChanged();
}

void GateForm::run()
{
    if (!missing().isEmpty())
        return;
    QJsonObject params{{u"key"_s, m_key}};
    addTo(params);
    submit(m_command, params, successText());
}

GateOpenForm::GateOpenForm(QObject *parent)
    : GateForm(false, u"gate.open"_s, parent)
{}

QString GateOpenForm::effect() const
{
    if (!loaded())
        return {};
    return facts()->gate.ceiling() == 1
               ? tr("What waits goes out, one call at a time, as configured.")
               : tr("What waits goes out, one call at first; with answers come more at once. If the provider still "
                    "refuses, the gate closes again.");
}

QString GateOpenForm::successText() const
{
    return tr("The gate of %1 is open").arg(title());
}

GateCloseForm::GateCloseForm(QObject *parent)
    : GateForm(true, u"gate.close"_s, parent)
{}

std::optional<Timestamp> GateCloseForm::until() const
{
    return m_untilText.trimmed().isEmpty() ? std::nullopt : Session::instance().formats().readTime(m_untilText);
}

void GateCloseForm::setUntilText(const QString &text)
{
    if (std::exchange(m_untilText, text) != text)
        Q_EMIT edited();
}

QString GateCloseForm::effect() const
{
    return tr(
        "No new call goes out; calls that are out end as they end. Jobs that need it are held: none fails, and no "
        "attempt is used.");
}

QString GateCloseForm::untilWords() const
{
    const auto time = until();
    const Formats &formats = Session::instance().formats();
    return time ? u"%1 · %2"_s.arg(formats.fullTime(*time), formats.relative(*time)) : QString();
}

QString GateCloseForm::untilError() const
{
    if (m_untilText.trimmed().isEmpty())
        return {};
    const auto time = until();
    if (!time)
        return tr("Write 45m, 2h, 18:30 or 2026-11-21 09:00.");
    return *time > Session::instance().formats().now() ? QString() : tr("This time is over; write one to come.");
}

QString GateCloseForm::missing() const
{
    return untilError().isEmpty() ? GateForm::missing() : tr("the time cannot be read");
}

void GateCloseForm::addTo(QJsonObject &params) const
{
    if (const auto time = until())
        params.insert(u"until"_s, isoText(*time));
}

QString GateCloseForm::successText() const
{
    return tr("The gate of %1 is closed").arg(title());
}

} // namespace loomdeck
