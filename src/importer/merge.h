// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <optional>
#include <QJsonObject>
#include <QStringList>

namespace loomdeck {

/** What a record says, compared with what the store has. */
enum class Standing { Newer, Same, Older };

/**
 * Compares ages. A record without one loses against a row that has one; when neither has one, the last word of a run
 * counts, so that taking the same files again gives the same. Pure.
 */
Standing standing(const std::optional<Timestamp> &said, const std::optional<Timestamp> &stored, bool lastWord);

/**
 * Merges a record into a row field by field, so that nothing is lost: a newer record replaces what it says, any other
 * only fills gaps. A value; any thread.
 */
class Merge
{
public:
    explicit Merge(Standing standing)
        : m_standing(standing)
    {}

    bool newer() const { return m_standing == Standing::Newer; }
    bool changed() const { return m_changed; }

    /** What describes the thing. */
    template<typename T>
    void take(T &stored, const std::optional<T> &said)
    {
        if (said && (newer() || isGap(stored)))
            set(stored, *said);
    }

    /** What the thing goes through: a gap in it has a meaning, which an older record must not undo. */
    template<typename T>
    void takeState(T &stored, const std::optional<T> &said)
    {
        if (m_standing != Standing::Older)
            take(stored, said);
    }

    /** When the thing was changed last, as the newer record says. */
    void takeTime(std::optional<Timestamp> &stored, const std::optional<Timestamp> &said);

    /** A list that may be null: of the same age, both are true. */
    void takeList(QStringList &stored, bool &present, const std::optional<QStringList> &said);

    /** The keys of both; those of the newer win. */
    void takeKeys(QJsonObject &stored, const QJsonObject &said);

private:
    static bool isGap(const QString &text) { return text.isEmpty(); }
    template<typename T>
    static bool isGap(const std::optional<T> &value)
    {
        return !value.has_value();
    }
    template<typename T>
    static bool isGap(const T &)
    {
        return false;
    }

    template<typename T>
    void set(T &stored, const T &said)
    {
        if (stored == said)
            return;
        stored = said;
        m_changed = true;
    }

    const Standing m_standing;
    bool m_changed = false;
};

} // namespace loomdeck
