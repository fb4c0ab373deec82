// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/bulkinsert.h"

#include "core/json.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// SQLite's limit is 32,766 values a statement; more than a few hundred rows gain nothing (measured in qt-notes).
constexpr qsizetype sqliteRows = 100;
constexpr qsizetype postgresRows = 1000;

QJsonValue toJson(const QVariant &value)
{
    if (value.isNull())
        return QJsonValue::Null;
    if (value.typeId() == QMetaType::QByteArray)
        return QString(u"\\x"_s + QString::fromLatin1(value.toByteArray().toHex()));
    return QJsonValue::fromVariant(value);
}

} // namespace

BulkInsert::BulkInsert(Connection &connection, QString table, QStringList columns)
    : m_connection(connection)
    , m_table(std::move(table))
    , m_columns(std::move(columns))
    , m_batch(connection.isPostgres() ? postgresRows : sqliteRows)
{
    m_rows.reserve(static_cast<size_t>(m_batch));
}

void BulkInsert::add(Binds row)
{
    Q_ASSERT(row.size() == m_columns.size());
    m_rows.push_back(std::move(row));
    if (static_cast<qsizetype>(m_rows.size()) >= m_batch)
        flush();
}

void BulkInsert::flush()
{
    if (m_rows.empty())
        return;
    if (m_connection.isPostgres())
        sendPostgres();
    else
        sendSqlite();
    m_rows.clear();
}

void BulkInsert::sendSqlite()
{
    QString marks = u"(?"_s + u", ?"_s.repeated(m_columns.size() - 1) + u")"_s;
    const QString head = u"INSERT INTO %1 (%2) VALUES "_s.arg(m_table, m_columns.join(u", "));
    const auto rows = static_cast<qsizetype>(m_rows.size());
    Binds binds;
    binds.reserve(rows * m_columns.size());
    for (const Binds &row : m_rows)
        binds += row;
    m_connection.exec(head + marks + (u", "_s + marks).repeated(rows - 1), binds);
}

void BulkInsert::sendPostgres()
{
    QJsonArray rows;
    for (const Binds &row : m_rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            object.insert(m_columns[i], toJson(row[i]));
        rows.append(object);
    }
    const QString columns = m_columns.join(u", ");
    m_connection.exec(u"INSERT INTO %1 (%2) SELECT %2 FROM jsonb_populate_recordset(NULL::%1, CAST(? AS jsonb))"_s.arg(
                          m_table, columns),
                      {QString::fromUtf8(jsonText(rows))});
}

} // namespace loomdeck
