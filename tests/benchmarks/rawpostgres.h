// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/storeurl.h"

#include <libpq-fe.h>
#include <memory>
#include <QByteArray>
#include <vector>

namespace loomdeck::test {

/** PostgreSQL through libpq and nothing else. */
class RawPostgres
{
public:
    explicit RawPostgres(const StoreUrl &url);
    ~RawPostgres();

    using Answer = std::unique_ptr<PGresult, void (*)(PGresult *)>;
    void exec(const char *sql);
    void prepare(const char *name, const char *sql);
    /** Runs a prepared statement; a null text is NULL. */
    Answer run(const char *name, const std::vector<QByteArray> &values);

private:
    Answer checked(PGresult *result);

    PGconn *m_handle = nullptr;
};

} // namespace loomdeck::test
