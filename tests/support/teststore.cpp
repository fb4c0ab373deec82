// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/teststore.h"

#include "support/postgresserver.h"

using namespace Qt::StringLiterals;

namespace loomdeck::test {

bool onPostgres()
{
    return qgetenv("LOOMDECK_TEST_STORE") == "postgres";
}

QString newStoreUrl(const QTemporaryDir &folder)
{
    if (onPostgres())
        return PostgresServer::instance().newDatabase();
    static int files = 0;
    return u"sqlite:%1/store%2.db"_s.arg(folder.path()).arg(++files);
}

TestStore::TestStore()
    : m_url(must(StoreUrl::parse(newStoreUrl(m_folder))))
{
    reopen();
}

TestStore::~TestStore() = default;

void TestStore::reopen()
{
    m_database.reset();
    auto opened = Database::open(m_url, clock, ids);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toLine()));
    m_database = std::move(opened).value();
}

} // namespace loomdeck::test
