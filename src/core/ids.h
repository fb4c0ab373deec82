// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace loomdeck {

class Clock;

/** Where new ids come from, so that tests can foresee them. Implementations are thread-safe. */
class IdSource
{
public:
    virtual ~IdSource();

    /** A new GUID, lower-case "D" form. */
    virtual QString next() = 0;
};

/**
 * Time-ordered GUIDs (RFC 9562, version 7): new rows land at the end of every index, which is what keeps a store
 * of a million items fast. Thread-safe.
 */
class TimeOrderedIds final : public IdSource
{
public:
    explicit TimeOrderedIds(const Clock &clock)
        : m_clock(clock)
    {}
    QString next() override;

private:
    const Clock &m_clock;
};

/** The GUID of all zeroes, which the reference sends for "none". */
QString emptyGuid();

/** True for null, blank and the empty GUID. */
bool isNoGuid(const QString &id);

/** Any usual GUID spelling as lower-case "D" form. Errors: BAD_ID. */
Result<QString> parseGuid(const QString &text);

/** The 32 digits of a GUID without dashes ("N" form), as checkpoint keys and fallback slugs use it. */
QString guidDigits(const QString &id);

} // namespace loomdeck
