// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawpostgres.h"

namespace loomdeck::test {

RawPostgres::RawPostgres(const StoreUrl &url)
{
    const QByteArray host = url.host.toUtf8(), port = QByteArray::number(url.port), user = url.user.toUtf8();
    const QByteArray password = url.password.toUtf8(), database = url.database.toUtf8();
    const char *const words[] = {"host", "port", "user", "password", "dbname", nullptr};
    const char *const values[] = {host.constData(),     port.constData(),     user.constData(),
                                  password.constData(), database.constData(), nullptr};
    m_handle = PQconnectdbParams(words, values, 0);
    if (PQstatus(m_handle) != CONNECTION_OK)
        qFatal("PostgreSQL: %s", PQerrorMessage(m_handle));
    exec("SET synchronous_commit = on; SET jit = off; SET enable_seqscan = off; SET enable_bitmapscan = off");
}

RawPostgres::~RawPostgres()
{
    PQfinish(m_handle);
}

RawPostgres::Answer RawPostgres::checked(PGresult *result)
{
    Answer answer(result, PQclear);
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        qFatal("PostgreSQL: %s", PQerrorMessage(m_handle));
    return answer;
}

void RawPostgres::exec(const char *sql)
{
    checked(PQexec(m_handle, sql));
}

void RawPostgres::prepare(const char *name, const char *sql)
{
    checked(PQprepare(m_handle, name, sql, 0, nullptr));
}

RawPostgres::Answer RawPostgres::run(const char *name, const std::vector<QByteArray> &values)
{
    std::vector<const char *> texts;
    texts.reserve(values.size());
    for (const QByteArray &value : values)
        texts.push_back(value.isNull() ? nullptr : value.constData());
    return checked(PQexecPrepared(m_handle, name, static_cast<int>(texts.size()), texts.data(), nullptr, nullptr, 0));
}

} // namespace loomdeck::test
