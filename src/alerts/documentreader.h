// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/document.h"
#include "core/clock.h"

#include <functional>
#include <QStringList>

namespace loomdeck {

/** What the readers of one file share. */
struct ReadingState
{
    RoutingProblems problems; ///< the file is refused
    RoutingProblems warnings; ///< it is read, and somebody should know
    /** How many values may still be looked at; aliases of aliases unfold to more than any file holds. */
    qint64 budget = 300'000;
    static constexpr size_t most = 1000; ///< problems that are worth telling

    /** Keeps the first thousand; more problems end the reading. */
    void add(RoutingProblems &list, int line, const QString &message, const QString &fix);
};

/**
 * Reads one mapping key by key, collecting problems with their lines; keys nobody asked for are problems that name the
 * nearest known one. Lives shorter than the state and the document. Any thread.
 */
class DocumentReader
{
public:
    /** How the keys are spelt: as asked for, or in any case (the reference's .NET). */
    enum class Keys { Exact, AnyCase };

    DocumentReader(const DocumentNode &node, QString path, ReadingState &state, Keys keys = Keys::Exact);
    /** Reports the unknown keys. */
    ~DocumentReader();
    DocumentReader(const DocumentReader &) = delete;
    DocumentReader &operator=(const DocumentReader &) = delete;

    /** The value of a key, which is known from now on; null when it is not there. */
    const DocumentNode *take(const QString &key);
    /** Null QString when the key is not there or no single value. */
    QString text(const QString &key);
    void flag(const QString &key, bool &value);
    void number(const QString &key, int &value, int min, int max);
    /** In Alertmanager's form; false when it is not there or wrong. */
    bool duration(const QString &key, Micros &value);
    /** Entries that are no single values are problems. */
    QStringList texts(const QString &key);
    /** Names and single values. */
    std::vector<DocumentNode::Entry> pairs(const QString &key);
    void section(const QString &key, const std::function<void(DocumentReader &)> &read);
    void list(const QString &key, const std::function<void(DocumentReader &)> &read);
    /** A mapping whose keys are names. */
    void table(const QString &key, const std::function<void(const QString &name, int line, DocumentReader &)> &read);
    /** Whatever keys are left are fine. */
    void takeRest() { m_takesRest = true; }

    bool has(const QString &key) const { return entry(key) != nullptr; }
    /** Where the key is, or the mapping itself without one. */
    int line(const QString &key = {}) const;
    QString named(const QString &key) const;
    void problem(int line, const QString &message, const QString &fix);
    void warning(int line, const QString &message, const QString &fix);
    ReadingState &state() { return m_state; }
    const DocumentNode &node() const { return m_node; }
    const QString &path() const { return m_path; }

private:
    const DocumentNode::Entry *entry(const QString &key) const;
    bool spend();

    const DocumentNode &m_node;
    const QString m_path;
    ReadingState &m_state;
    const Keys m_keys;
    QStringList m_known;
    bool m_takesRest = false;
};

} // namespace loomdeck
