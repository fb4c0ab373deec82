// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/bulkinsert.h"

#include "core/json.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr size_t mostWaiting = 1000;
// COPY takes three round trips; one prepared statement is faster for a few rows.
constexpr size_t worthCopying = 40;

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
{}

void BulkInsert::add(Binds row)
{
    Q_ASSERT(row.size() == m_columns.size());
    m_rows.push_back(std::move(row));
    if (m_rows.size() >= mostWaiting)
        flush();
}

void BulkInsert::flush()
{
    if (m_rows.empty())
        return;
    if (m_connection.isPostgres() && m_rows.size() < worthCopying)
        sendAsJson();
    else
        m_connection.insertRows(m_table, m_columns, packed());
    m_rows.clear();
}

PackedRows BulkInsert::packed() const
{
    PackedRows rows(m_connection.dialect());
    for (const Binds &row : m_rows)
        rows.add(row);
    return rows;
}

void BulkInsert::sendAsJson()
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
