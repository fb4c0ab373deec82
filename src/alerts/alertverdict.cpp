// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertverdict.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr std::array verdictNames{"waiting",   "told",  "known",         "silenced",     "snoozed",   "acknowledged",
                                  "inhibited", "muted", "told-resolved", "not-resolved", "swallowed", "unspoken"};

} // namespace

QString alertVerdictName(AlertVerdict::Kind kind)
{
    return QString::fromLatin1(verdictNames.at(static_cast<size_t>(kind)));
}

AlertVerdict::Kind alertVerdictFromName(const QString &name)
{
    const auto at = std::find_if(verdictNames.begin(), verdictNames.end(),
                                 [&](const char *known) { return name == QLatin1StringView(known); });
    return at == verdictNames.end() ? AlertVerdict::Kind::Waiting
                                    : static_cast<AlertVerdict::Kind>(at - verdictNames.begin());
}

QString alertVerdictWords(const AlertVerdict &verdict)
{
    using Kind = AlertVerdict::Kind;
    const auto detail = [&](const QString &name) { return verdict.details[name].toString(); };
    switch (verdict.kind) {
    case Kind::Waiting:
        return u"Its group is looked at again at %1."_s.arg(detail(u"until"_s));
    case Kind::Told:
        return u"Told in message %1 (%2)."_s.arg(verdict.delivery).arg(detail(u"reason"_s));
    case Kind::Known:
        return u"The receiver knows it already; it is told again after %1."_s.arg(detail(u"until"_s));
    case Kind::Silenced:
        return u"Silence %1 matches it."_s.arg(detail(u"silence"_s));
    case Kind::Snoozed:
        return u"Snoozed by %1 until %2."_s.arg(detail(u"by"_s), detail(u"until"_s));
    case Kind::Acknowledged:
        return u"Acknowledged by %1, so it is not repeated."_s.arg(detail(u"by"_s));
    case Kind::Inhibited:
        return u"Inhibited by %1, which fires."_s.arg(detail(u"by"_s));
    case Kind::Muted:
        return detail(u"interval"_s).isEmpty() ? u"The route is not active at this time."_s
                                               : u"The route is muted by %1 at this time."_s.arg(detail(u"interval"_s));
    case Kind::ToldResolved:
        return u"Message %1 says that it is over."_s.arg(verdict.delivery);
    case Kind::NotResolved:
        return u"It is over; %1."_s.arg(detail(u"why"_s));
    case Kind::Swallowed:
        return u"The receiver has no way of being told."_s;
    case Kind::Unspoken:
        return u"The receiver is told by %1, which Loomdeck does not speak."_s.arg(detail(u"kind"_s));
    }
    Q_UNREACHABLE();
}

} // namespace loomdeck
