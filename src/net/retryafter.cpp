// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retryafter.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace loomdeck {

std::optional<Timestamp> httpDate(const QString &text)
{
    QDateTime time = QLocale::c().toDateTime(text.trimmed(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!time.isValid())
        return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

std::optional<Micros> retryAfter(const QByteArray &header, Timestamp now)
{
    const QByteArray text = header.trimmed();
    bool isNumber = false;
    const qlonglong seconds = text.toLongLong(&isNumber);
    // More than a century is no wish, and would not fit a time.
    constexpr qlonglong most = 3'155'760'000;
    if (isNumber)
        return seconds > 0 ? std::optional<Micros>(std::chrono::seconds(std::min(seconds, most))) : std::nullopt;
    const auto date = httpDate(QString::fromLatin1(text));
    return date && *date > now ? std::optional(*date - now) : std::nullopt;
}

} // namespace loomdeck
