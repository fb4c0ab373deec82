// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/marks.h"

#include "core/json.h"
#include "core/texttime.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace loomdeck::marks {

namespace {

QString kindOf(MadeUp what)
{
    static const QStringList kinds{u"made-up project id"_s,
                                   u"made-up project title"_s,
                                   u"made-up project times"_s,
                                   u"made-up plan times"_s,
                                   u"made-up item"_s,
                                   u"made-up task"_s,
                                   u"made-up task times"_s,
                                   u"made-up checkpoint times"_s,
                                   u"made-up conversation plan"_s,
                                   u"made-up conversation"_s,
                                   u"made-up plan title"_s,
                                   u"made-up persona"_s};
    return kinds.at(static_cast<int>(what));
}

} // namespace

std::optional<QByteArray> digestOf(Connection &connection, const QString &kind, const QString &id)
{
    return connection.first(u"SELECT digest FROM imported_records WHERE kind = ? AND id = ?"_s, {kind, id},
                            [](const Row &row) { return row.bytes(0); });
}

void remember(Transaction &transaction, const QString &kind, const QString &id, const QByteArray &digest)
{
    transaction.sql().exec(
        u"INSERT INTO imported_records (kind, id, digest, imported_at) VALUES (?, ?, ?, ?) ON CONFLICT (kind, id) DO NOTHING"_s,
        {kind, id, digest, toMicros(transaction.now())});
}

bool isMadeUp(Connection &connection, MadeUp what, const QString &id)
{
    return digestOf(connection, kindOf(what), id).has_value();
}

void markMadeUp(Transaction &transaction, MadeUp what, const QString &id)
{
    remember(transaction, kindOf(what), id, QByteArray(1, '\0'));
}

void clearMadeUp(Transaction &transaction, MadeUp what, const QString &id)
{
    transaction.sql().exec(u"DELETE FROM imported_records WHERE kind = ? AND id = ?"_s, {kindOf(what), id});
}

QByteArray contentDigest(const QJsonObject &object)
{
    return QCryptographicHash::hash(jsonText(object), QCryptographicHash::Sha256);
}

} // namespace loomdeck::marks
