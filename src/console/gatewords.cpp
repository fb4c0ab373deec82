// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/gatewords.h"

#include "console/saidwords.h"
#include "core/texttime.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loomdeck::gatewords {

namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("loomdeck::gatewords", text, meaning, n);
}

QString classText(const QString &failure)
{
    static const QHash<QString, const char *> words{
        {u"rate-limit"_s, QT_TRANSLATE_NOOP("loomdeck::gatewords", "rate limit")},
        {u"overload"_s, QT_TRANSLATE_NOOP("loomdeck::gatewords", "overloaded")},
        {u"quota-window"_s, QT_TRANSLATE_NOOP("loomdeck::gatewords", "quota used up")},
        {u"money"_s, QT_TRANSLATE_NOOP("loomdeck::gatewords", "no credit left")},
        {u"setup"_s, QT_TRANSLATE_NOOP("loomdeck::gatewords", "key or settings")},
        {u"transport"_s, QT_TRANSLATE_NOOP("loomdeck::gatewords", "not reachable")}};
    return words.contains(failure) ? tr(words.value(failure)) : failure;
}

bool comesBack(const GateFacts &facts)
{
    return facts.gate.state == GateState::Closed && facts.gate.until;
}

/** How long the held work takes at the rate there was. */
std::optional<Micros> lasts(const GateFacts &facts)
{
    if (!facts.perMinute || *facts.perMinute <= 0)
        return std::nullopt;
    return Micros{static_cast<Micros::rep>(static_cast<double>(facts.held) / *facts.perMinute * 60e6)};
}

} // namespace

QString stateName(GateState state)
{
    switch (state) {
    case GateState::Open:
        return u"gateOpen"_s;
    case GateState::Slowed:
        return u"slowed"_s;
    case GateState::Closed:
        return u"closed"_s;
    case GateState::Probing:
        return u"probing"_s;
    case GateState::Shut:
        return u"shut"_s;
    }
    Q_UNREACHABLE();
}

QString title(const GateFacts &facts)
{
    return u"%1 (%2)"_s.arg(facts.providerName, facts.modelName);
}

QString effect(const GateFacts &facts, const Formats &formats)
{
    const Gate &gate = facts.gate;
    switch (gate.state) {
    case GateState::Open:
        return tr("calls go out");
    case GateState::Slowed: {
        const int calls = gate.concurrency(formats.now()).value_or(gate.allowed);
        return gate.configured > 0 ? tr("%1 of %2 calls at once").arg(calls).arg(gate.configured)
                                   : tr("%n call(s) at once", nullptr, calls);
    }
    case GateState::Closed:
        if (!gate.until)
            return tr("until a person opens it");
        return *gate.until > formats.now() ? formats.until(*gate.until) : tr("the next call tries");
    case GateState::Probing:
        return tr("a single call tries");
    case GateState::Shut:
        return tr("until a person opens it");
    }
    Q_UNREACHABLE();
}

QString why(const GateFacts &facts)
{
    const Gate &gate = facts.gate;
    if (!gate.failure.isEmpty())
        return gate.reason.isEmpty() ? classText(gate.failure) : u"%1: %2"_s.arg(classText(gate.failure), gate.reason);
    const bool byPerson = !gate.actor.isEmpty() && gate.actor != u"automation";
    return byPerson ? u"%1 · %2"_s.arg(gate.reason, gate.actor) : gate.reason;
}

QString countdown(const GateFacts &facts, const Formats &formats)
{
    return comesBack(facts) ? Formats::countdown(*facts.gate.until - formats.now()) : QString();
}

QString held(const GateFacts &facts)
{
    if (facts.held == 0)
        return tr("nothing waits");
    return facts.held == 1 ? tr("1 job waits") : tr("%1 jobs wait").arg(Formats::number(facts.held));
}

QString forecast(const GateFacts &facts, const Formats &formats)
{
    if (facts.held == 0)
        return {};
    if (facts.gate.state == GateState::Shut) {
        const auto time = lasts(facts);
        return time ? tr("about %1 once it is open").arg(Formats::age(*time)) : tr("waits for a person");
    }
    if (!facts.throughAt)
        return tr("end unknown yet");
    const Micros left = *facts.throughAt - formats.now();
    return left > Micros{0} ? tr("through in about %1").arg(Formats::age(left)) : tr("nearly through");
}

QString waiting(const QString &words, const std::optional<Timestamp> &until, const Formats &formats)
{
    if (!until)
        return saidwords::said(words);
    QString who = words;
    if (const QString told = u" until "_s + isoText(*until); who.endsWith(told))
        who.chop(told.size());
    who = saidwords::said(who);
    return *until > formats.now() ? u"%1 %2"_s.arg(who, formats.until(*until)) : tr("%1, the next call tries").arg(who);
}

} // namespace loomdeck::gatewords
