// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/keyset.h"

#include <bit>

namespace loomdeck {

namespace {

constexpr qint64 wordBits = 64;

} // namespace

bool KeySet::contains(qint64 key) const
{
    const auto word = static_cast<size_t>(key / wordBits);
    return key >= 0 && word < m_bits.size() && (m_bits[word] >> (key % wordBits) & 1);
}

bool KeySet::insert(qint64 key)
{
    if (key < 0 || contains(key))
        return false;
    const auto word = static_cast<size_t>(key / wordBits);
    if (word >= m_bits.size())
        m_bits.resize(word + 1);
    m_bits[word] |= quint64{1} << (key % wordBits);
    ++m_size;
    return true;
}

bool KeySet::remove(qint64 key)
{
    if (!contains(key))
        return false;
    m_bits[static_cast<size_t>(key / wordBits)] &= ~(quint64{1} << (key % wordBits));
    --m_size;
    return true;
}

void KeySet::clear()
{
    m_bits.clear();
    m_size = 0;
}

std::vector<qint64> KeySet::keys() const
{
    std::vector<qint64> list;
    list.reserve(static_cast<size_t>(m_size));
    for (size_t word = 0; word < m_bits.size(); ++word) {
        for (quint64 left = m_bits[word]; left != 0; left &= left - 1)
            list.push_back(static_cast<qint64>(word) * wordBits + std::countr_zero(left));
    }
    return list;
}

} // namespace loomdeck
