// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

namespace loomdeck {

/** Why a provider gave no usable answer; decides what happens to the work. */
enum class FailureClass {
    RateLimit,   ///< too fast; slow down
    Overload,    ///< the provider is busy; try again soon
    QuotaWindow, ///< a quota is used up until a known time
    Money,       ///< credit or spending limit; a person must act
    Setup,       ///< authentication, unknown model, or not set up; a person must act
    Content,     ///< the answer is invalid, refused or cut off
    Transport,   ///< the network failed
    Own,         ///< our mistake
    Stopped,     ///< somebody asked to stop
};

/** `rate-limit`, `overload` … */
QString failureClassName(FailureClass failure);

/** The class of that name. */
std::optional<FailureClass> failureClassFromName(const QString &name);

/** True when waiting does not help: the work is held until somebody acts. */
bool needsAPerson(FailureClass failure);

} // namespace loomdeck
