// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QHostAddress;

namespace loomdeck {

/**
 * Keeps calls whose target somebody else may choose from reaching what only this machine or its network should reach.
 * Pure; any thread.
 */
namespace addressguard {

/**
 * What keeps this address from being one of the open internet: `loopback`, `private`, `link-local` and the like (the
 * special-purpose registries of IANA, RFC 6890); empty when nothing does. Addresses that carry an IPv4 address
 * (mapped, 6to4, NAT64, Teredo) are judged by that one too.
 */
QString whyNotPublic(const QHostAddress &address);

} // namespace addressguard

} // namespace loomdeck
