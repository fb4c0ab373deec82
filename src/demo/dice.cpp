// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/dice.h"

#include "core/texttime.h"

#include <array>

namespace loomdeck {

QString guidAt(Timestamp time, Dice dice)
{
    const auto millis = static_cast<quint64>(toMicros(time) / 1000);
    const std::array<quint64, 2> halves{(millis << 16) | 0x7000 | (dice.next() & 0x0fff),
                                        0x8000000000000000 | (dice.next() & 0x3fffffffffffffff)};
    static constexpr char16_t digits[] = u"0123456789abcdef";
    std::array<char16_t, 36> text{};
    size_t at = 0;
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20)
            text[at++] = u'-';
        text[at++] = digits[(halves[static_cast<size_t>(nibble / 16)] >> (60 - 4 * (nibble % 16))) & 0xf];
    }
    return QString::fromUtf16(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace loomdeck
