// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ids.h"

#include "core/clock.h"

#include <array>
#include <QRandomGenerator>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace loomdeck {

IdSource::~IdSource() = default;

QString TimeOrderedIds::next()
{
    const auto millis = std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.now().time_since_epoch());
    const auto stamp = static_cast<quint64>(millis.count());
    const quint64 random = QRandomGenerator::system()->generate64();
    const quint64 more = QRandomGenerator::system()->generate64();
    std::array<uchar, 16> bytes{};
    for (size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<uchar>(stamp >> (8 * (5 - i)));
    for (size_t i = 6; i < 8; ++i)
        bytes[i] = static_cast<uchar>(more >> (8 * i));
    for (size_t i = 8; i < 16; ++i)
        bytes[i] = static_cast<uchar>(random >> (8 * (i - 8)));
    bytes[6] = (bytes[6] & 0x0f) | 0x70;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16)).toString(QUuid::WithoutBraces);
}

QString emptyGuid()
{
    return u"00000000-0000-0000-0000-000000000000"_s;
}

bool isNoGuid(const QString &id)
{
    return id.trimmed().isEmpty() || id == emptyGuid();
}

Result<QString> parseGuid(const QString &text)
{
    QString digits = text.trimmed().toLower();
    if (digits.startsWith(u'{') && digits.endsWith(u'}'))
        digits = digits.mid(1, digits.size() - 2);
    if (digits.size() == 32) {
        for (const int at : {8, 13, 18, 23})
            digits.insert(at, u'-');
    }
    const QUuid uuid = QUuid::fromString(digits);
    if (digits.size() != 36 || (uuid.isNull() && digits != emptyGuid())) {
        return Error::badInput(u"BAD_ID"_s, u"\"%1\" is not an id."_s.arg(text.left(60)),
                               u"Send a GUID, for example e430557e-17db-5818-a4ef-143397e8b10e."_s);
    }
    return digits;
}

QString guidDigits(const QString &id)
{
    return QString(id).remove(u'-');
}

} // namespace loomdeck
