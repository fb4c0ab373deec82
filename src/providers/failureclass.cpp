// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "providers/failureclass.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

QString failureClassName(FailureClass failure)
{
    switch (failure) {
    case FailureClass::RateLimit:
        return u"rate-limit"_s;
    case FailureClass::Overload:
        return u"overload"_s;
    case FailureClass::QuotaWindow:
        return u"quota-window"_s;
    case FailureClass::Money:
        return u"money"_s;
    case FailureClass::Setup:
        return u"setup"_s;
    case FailureClass::Content:
        return u"content"_s;
    case FailureClass::Transport:
        return u"transport"_s;
    case FailureClass::Own:
        return u"own"_s;
    case FailureClass::Stopped:
        return u"stopped"_s;
    }
    Q_UNREACHABLE();
}

std::optional<FailureClass> failureClassFromName(const QString &name)
{
    for (int i = 0; i <= static_cast<int>(FailureClass::Stopped); ++i) {
        if (failureClassName(static_cast<FailureClass>(i)) == name)
            return static_cast<FailureClass>(i);
    }
    return std::nullopt;
}

bool needsAPerson(FailureClass failure)
{
    return failure == FailureClass::Money || failure == FailureClass::Setup;
}

} // namespace loomdeck
