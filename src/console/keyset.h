// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <vector>

namespace loomdeck {

/**
 * A set of store keys. Keys are small dense numbers, so a million of them take 125 kB. A value; one thread.
 */
class KeySet
{
public:
    bool contains(qint64 key) const;
    /** True when it changed something. */
    bool insert(qint64 key);
    bool remove(qint64 key);
    void clear();
    qint64 size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    /** In ascending order. */
    std::vector<qint64> keys() const;

private:
    std::vector<quint64> m_bits;
    qint64 m_size = 0;
};

} // namespace loomdeck
