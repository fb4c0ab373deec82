// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"

#include <libpq-fe.h>
#include <memory>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QStringEncoder>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace loomdeck {

// Qt's way of binding looks up a name for every value; for wide rows that takes most of the time.

namespace {

template<typename Handle>
Handle *nativeHandle(const QString &name)
{
    const QVariant handle = QSqlDatabase::database(name, false).driver()->handle();
    return *static_cast<Handle *const *>(handle.constData());
}

/** Texts of one row in UTF-8, in one piece of memory that is used again for the next row. */
class RowTexts
{
public:
    void begin(const Binds &row)
    {
        qsizetype most = 0;
        for (const QVariant &value : row) {
            if (value.typeId() == QMetaType::QString)
                most += m_encoder.requiredSpace(text(value).size());
        }
        if (m_bytes.size() < most)
            m_bytes.resize(most);
        m_end = m_bytes.data();
    }
    QByteArrayView add(const QVariant &value)
    {
        char *const begin = m_end;
        m_end = m_encoder.appendToBuffer(begin, text(value));
        return {begin, m_end};
    }

private:
    static const QString &text(const QVariant &value) { return *static_cast<const QString *>(value.constData()); }

    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
    QByteArray m_bytes;
    char *m_end = nullptr;
};

int bindValue(sqlite3_stmt *statement, int at, const QVariant &value, RowTexts &texts)
{
    if (value.isNull())
        return sqlite3_bind_null(statement, at);
    switch (value.typeId()) {
    case QMetaType::QString: {
        const QByteArrayView text = texts.add(value);
        return sqlite3_bind_text64(statement, at, text.data(), static_cast<sqlite3_uint64>(text.size()), SQLITE_STATIC,
                                   SQLITE_UTF8);
    }
    case QMetaType::Double:
        return sqlite3_bind_double(statement, at, value.toDouble());
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return sqlite3_bind_blob64(statement, at, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                                   SQLITE_TRANSIENT);
    }
    default:
        Q_ASSERT(value.canConvert<qlonglong>());
        return sqlite3_bind_int64(statement, at, value.toLongLong());
    }
}

/** One value in the text form of COPY. */
void appendCopyValue(QByteArray &out, const QVariant &value)
{
    if (value.isNull()) {
        out += "\\N";
        return;
    }
    if (value.typeId() == QMetaType::QByteArray) {
        out += "\\\\x" + value.toByteArray().toHex();
        return;
    }
    if (value.typeId() == QMetaType::Double) {
        out += QByteArray::number(value.toDouble(), 'g', 17);
        return;
    }
    if (value.typeId() != QMetaType::QString) {
        out += QByteArray::number(value.toLongLong());
        return;
    }
    for (const char c : value.toString().toUtf8()) {
        switch (c) {
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += c;
        }
    }
}

} // namespace

void Connection::insertRows(const QString &table, const QStringList &columns, const std::vector<Binds> &rows)
{
    m_lastFaultTransient = false;
    if (isPostgres())
        copyRows(table, columns, rows);
    else
        stepRows(table, columns, rows);
}

void Connection::stepRows(const QString &table, const QStringList &columns, const std::vector<Binds> &rows)
{
    const QString sql =
        u"INSERT INTO %1 (%2) VALUES (?%3)"_s.arg(table, columns.join(u", "), u", ?"_s.repeated(columns.size() - 1));
    auto *handle = nativeHandle<sqlite3>(m_name);
    const auto check = [&](int code, int expected) {
        if (code != expected)
            fail(QSqlError({}, QString::fromUtf8(sqlite3_errmsg(handle)), QSqlError::StatementError,
                           QString::number(sqlite3_extended_errcode(handle))),
                 sql);
    };
    sqlite3_stmt *prepared = nullptr;
    check(sqlite3_prepare_v2(handle, sql.toUtf8().constData(), -1, &prepared, nullptr), SQLITE_OK);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)> statement(prepared, sqlite3_finalize);
    RowTexts texts;
    for (const Binds &row : rows) {
        texts.begin(row);
        for (qsizetype i = 0; i < row.size(); ++i)
            check(bindValue(prepared, static_cast<int>(i) + 1, row[i], texts), SQLITE_OK);
        check(sqlite3_step(prepared), SQLITE_DONE);
        sqlite3_reset(prepared);
    }
}

void Connection::copyRows(const QString &table, const QStringList &columns, const std::vector<Binds> &rows)
{
    const QString sql = u"COPY %1 (%2) FROM STDIN"_s.arg(table, columns.join(u", "));
    auto *handle = nativeHandle<PGconn>(m_name);
    using Answer = std::unique_ptr<PGresult, void (*)(PGresult *)>;
    const auto check = [&](const Answer &answer, ExecStatusType expected) {
        if (PQresultStatus(answer.get()) == expected)
            return;
        const char *state = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
        fail(QSqlError({}, QString::fromUtf8(PQerrorMessage(handle)), QSqlError::StatementError,
                       QString::fromLatin1(state)),
             sql);
    };
    check(Answer(PQexec(handle, sql.toUtf8().constData()), PQclear), PGRES_COPY_IN);
    QByteArray data;
    for (const Binds &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                data += '\t';
            appendCopyValue(data, row[i]);
        }
        data += '\n';
    }
    // What goes wrong here shows in the answer.
    PQputCopyData(handle, data.constData(), static_cast<int>(data.size()));
    PQputCopyEnd(handle, nullptr);
    const Answer answer(PQgetResult(handle), PQclear);
    while (PGresult *more = PQgetResult(handle))
        PQclear(more);
    check(answer, PGRES_COMMAND_OK);
}

} // namespace loomdeck
