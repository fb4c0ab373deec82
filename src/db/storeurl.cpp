// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/storeurl.h"

#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

Error badUrl(const QString &why)
{
    return Error::badInput(u"STORE_URL"_s, why,
                           u"Use sqlite:/path/file.db or postgresql://user:password@host:port/database."_s);
}

Result<StoreUrl> parseSqlite(const QString &path)
{
    if (path.isEmpty() || path.startsWith(u":memory:"))
        return badUrl(u"The store URL names no file."_s);
    StoreUrl url;
    url.file = QFileInfo(path).absoluteFilePath();
    return url;
}

Result<StoreUrl> parsePostgres(const QUrl &parsed)
{
    StoreUrl url;
    url.dialect = Dialect::Postgres;
    url.host = parsed.host();
    url.port = parsed.port(5432);
    url.user = parsed.userName(QUrl::FullyDecoded);
    url.password = parsed.password(QUrl::FullyDecoded);
    url.database = parsed.path(QUrl::FullyDecoded).mid(1);
    const QString socket = QUrlQuery(parsed).queryItemValue(u"host"_s, QUrl::FullyDecoded);
    if (!socket.isEmpty())
        url.host = socket;
    if (url.database.isEmpty())
        return badUrl(u"The store URL names no database."_s);
    if (url.host.isEmpty())
        url.host = u"localhost"_s;
    return url;
}

QUrl toUrl(const StoreUrl &store, bool withPassword)
{
    QUrl url;
    url.setScheme(u"postgresql"_s);
    url.setUserName(store.user);
    if (withPassword && !store.password.isEmpty())
        url.setPassword(store.password);
    if (store.host.startsWith(u'/')) {
        QUrlQuery query;
        query.addQueryItem(u"host"_s, store.host);
        url.setHost(u"localhost"_s);
        url.setQuery(query);
    } else {
        url.setHost(store.host);
    }
    if (store.port != 5432)
        url.setPort(store.port);
    url.setPath(u'/' + store.database);
    return url;
}

} // namespace

Result<StoreUrl> StoreUrl::parse(const QString &text)
{
    if (text.startsWith(u"sqlite:")) {
        QString path = text.mid(7);
        if (path.startsWith(u"//"))
            path = path.mid(2);
        return parseSqlite(path);
    }
    if (text.startsWith(u"postgresql://") || text.startsWith(u"postgres://")) {
        const QUrl parsed(text, QUrl::StrictMode);
        if (!parsed.isValid())
            return badUrl(u"The store URL cannot be read: its host, port or escapes are wrong."_s);
        return parsePostgres(parsed);
    }
    return badUrl(u"The store URL starts with neither sqlite: nor postgresql://."_s);
}

QString StoreUrl::display() const
{
    return dialect == Dialect::Sqlite ? u"sqlite:"_s + file : toUrl(*this, false).toString();
}

QString StoreUrl::text() const
{
    return dialect == Dialect::Sqlite ? u"sqlite:"_s + file : QString::fromUtf8(toUrl(*this, true).toEncoded());
}

} // namespace loomdeck
