// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/openbook.h"

#include "core/json.h"
#include "core/texttime.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

const OpenMatter *OpenBook::find(OpenMatter::Kind kind, const QString &subject) const
{
    const auto at = m_matters.find({kind, subject});
    return at == m_matters.end() ? nullptr : &at->second;
}

void OpenBook::index(const Key &key, const OpenMatter &matter, bool isThere)
{
    if (!matter.due)
        return;
    if (isThere)
        m_due.insert({*matter.due, key});
    else
        m_due.erase({*matter.due, key});
}

void OpenBook::put(OpenMatter::Kind kind, const QString &subject, const OpenMatter &matter)
{
    const Key key{kind, subject};
    if (const auto old = m_matters.find(key); old != m_matters.end())
        index(key, old->second, false);
    m_matters[key] = matter;
    index(key, matter, true);
    m_changed.insert(key);
}

void OpenBook::remove(OpenMatter::Kind kind, const QString &subject)
{
    const Key key{kind, subject};
    const auto old = m_matters.find(key);
    if (old == m_matters.end())
        return;
    index(key, old->second, false);
    m_matters.erase(old);
    if (m_stored.contains(key))
        m_changed.insert(key);
    else
        m_changed.erase(key);
}

std::optional<std::pair<OpenMatter::Kind, QString>> OpenBook::firstDue(Timestamp time) const
{
    if (m_due.empty() || m_due.begin()->first > time)
        return std::nullopt;
    return m_due.begin()->second;
}

void OpenBook::load(Connection &connection, qint64 generation, const QStringList &subjects, Timestamp dueUntil)
{
    const auto take = [this](const Row &row) {
        const Key key{static_cast<OpenMatter::Kind>(row.integer(0)), row.text(1)};
        OpenMatter matter;
        matter.position = row.integer(2);
        matter.at = row.time(3);
        matter.due = row.maybeTime(4);
        matter.isLate = row.boolean(5);
        matter.labels = {row.text(6), row.text(7), row.text(8), row.text(9), row.text(10)};
        m_matters[key] = matter;
        m_stored.insert(key);
        index(key, matter, true);
    };
    static const QString select =
        u"SELECT kind, subject, position, at, due_at, is_late, plan, branch, planner, provider, model FROM metric_open "
        u"WHERE generation = ? AND "_s;
    if (!subjects.isEmpty()) {
        const QString listed = connection.pick(u"(SELECT value FROM json_each(?))"_s,
                                               u"(SELECT jsonb_array_elements_text(CAST(? AS jsonb)))"_s);
        connection.each(select + u"subject IN "_s + listed, {generation, jsonListText(subjects)}, take);
    }
    connection.each(select + u"due_at <= ?"_s, {generation, toMicros(dueUntil)}, take);
}

void OpenBook::save(Connection &connection, qint64 generation)
{
    for (const Key &key : m_changed) {
        const auto at = m_matters.find(key);
        if (at == m_matters.end()) {
            connection.exec(u"DELETE FROM metric_open WHERE generation = ? AND kind = ? AND subject = ?"_s,
                            {generation, static_cast<int>(key.first), key.second});
            m_stored.erase(key);
            continue;
        }
        m_stored.insert(key);
        const OpenMatter &matter = at->second;
        const MetricLabels &l = matter.labels;
        const auto label = [](const QString &text) { return text.isNull() ? u""_s : text; };
        connection.exec(
            u"INSERT INTO metric_open (generation, kind, subject, position, at, due_at, is_late, plan, branch, "
            u"planner, "
            "provider, model) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (generation, kind, subject) DO "
            "UPDATE SET position = excluded.position, at = excluded.at, due_at = excluded.due_at, is_late = "
            "excluded.is_late, plan = excluded.plan, branch = excluded.branch, planner = excluded.planner, provider = "
            "excluded.provider, model = excluded.model"_s,
            {generation, static_cast<int>(key.first), key.second, matter.position, toMicros(matter.at),
             bindTime(matter.due), matter.isLate ? 1 : 0, label(l.plan), label(l.branch), label(l.planner),
             label(l.provider), label(l.model)});
    }
    m_changed.clear();
}

} // namespace loomdeck
