// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/deployment.h"

#include "core/json.h"
#include "db/journal.h"

using namespace Qt::StringLiterals;

namespace loomdeck::deployment {

namespace {

/** Of the program that led last; empty when a program led that did not say so. */
QString lastVersion(Connection &connection)
{
    for (const QString &kind : {u"program.deployed"_s, u"store.seeded"_s}) {
        const auto told = journal::read(connection, {.kinds = {kind}, .limit = 1, .newestFirst = true});
        if (!told.empty())
            return told.front().details.value(u"version"_s).toString();
    }
    return {};
}

} // namespace

void note(Transaction &transaction, const QString &version, const QString &node)
{
    const QString before = lastVersion(transaction.sql());
    if (before == version)
        return;
    JournalEntry entry;
    entry.setActor(Actor::automation());
    entry.kind = u"program.deployed"_s;
    entry.subjectType = u"program"_s;
    entry.subjectName = version;
    entry.before = before.isEmpty() ? QJsonValue() : QJsonObject{{u"version"_s, before}};
    entry.after = QJsonObject{{u"version"_s, version}};
    entry.details = {
        {u"version"_s, version}, {u"before"_s, orNull(before.isEmpty() ? QString() : before)}, {u"node"_s, node}};
    journal::append(transaction, entry);
}

} // namespace loomdeck::deployment
