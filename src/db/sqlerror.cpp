// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/sqlerror.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// Primary result codes of SQLite; the driver hands out extended ones, whose low byte they are.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADb = 26,
    Constraint = 19
};

int sqliteCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

bool isLostText(const QString &text)
{
    for (const QLatin1StringView part :
         {"server closed the connection"_L1, "could not connect"_L1, "connection to server"_L1,
          "no connection to the server"_L1, "terminating connection"_L1, "Connection refused"_L1,
          "could not receive data"_L1, "could not send data"_L1}) {
        if (text.contains(part))
            return true;
    }
    return false;
}

Error sqliteError(const QSqlError &error, const QString &where)
{
    switch (sqliteCode(error)) {
    case Busy:
    case Locked:
        return Error::unavailable(u"STORE_BUSY"_s, u"Another program holds the store %1."_s.arg(where),
                                  u"Try again; if it lasts, close the other program or move to PostgreSQL."_s);
    case ReadOnly:
        return Error::unavailable(u"STORE_READ_ONLY"_s, u"The store %1 cannot be written."_s.arg(where),
                                  u"Give this user write access to the file and its folder."_s);
    case Full:
        return Error::unavailable(u"STORE_FULL"_s, u"The disk that holds %1 is full."_s.arg(where),
                                  u"Free some space; nothing of the store was lost."_s);
    case CantOpen:
        return Error::unavailable(u"STORE_CANNOT_OPEN"_s, u"The store %1 cannot be opened."_s.arg(where),
                                  u"Check that its folder exists and that this user may write there."_s);
    case NotADb:
        return Error::badInput(u"STORE_NOT_A_DATABASE"_s, u"%1 is not a Loomdeck store."_s.arg(where),
                               u"Name another file with --store; this one was left alone."_s);
    case Corrupt:
        return Error::internal(u"STORE_DAMAGED"_s, u"The file %1 is damaged."_s.arg(where),
                               u"Restore the last backup; keep the damaged file for inspection."_s);
    case IoError:
        return Error::unavailable(u"STORE_IO"_s, u"The disk failed while using %1."_s.arg(where),
                                  u"Check the disk, then start again; committed work is safe."_s);
    default:
        return Error::internal(u"STORE_FAILED"_s, u"The store refused a statement: %1"_s.arg(error.databaseText()),
                               u"Report this together with the log."_s);
    }
}

Error postgresError(const QSqlError &error, const QString &where)
{
    const QString state = error.nativeErrorCode();
    const QString text = error.databaseText();
    if (state == u"28P01" || state == u"28000" || text.contains(u"password authentication failed") ||
        text.contains(u"no password supplied")) {
        return Error::unavailable(u"STORE_WRONG_PASSWORD"_s,
                                  u"PostgreSQL refused the user or password for %1."_s.arg(where),
                                  u"Correct the user and password in the store URL."_s);
    }
    if (state == u"3D000" || (text.contains(u"database \"") && text.contains(u"does not exist"))) {
        return Error::unavailable(u"STORE_NO_DATABASE"_s, u"There is no database at %1."_s.arg(where),
                                  u"Create it, for example with createdb."_s);
    }
    if (state == u"53100") {
        return Error::unavailable(u"STORE_FULL"_s, u"The disk of the PostgreSQL server is full."_s,
                                  u"Free space on the server; nothing was lost."_s);
    }
    if (state == u"53300") {
        return Error::unavailable(u"STORE_BUSY"_s, u"The PostgreSQL server has no free connection."_s,
                                  u"Raise max_connections or run fewer nodes."_s);
    }
    if (state == u"25006" || state == u"42501") {
        return Error::unavailable(u"STORE_READ_ONLY"_s, u"The PostgreSQL user may not write to %1."_s.arg(where),
                                  u"Grant it the rights, or connect to the primary server."_s);
    }
    if (classify(Dialect::Postgres, error) == SqlFault::Lost) {
        return Error::unavailable(u"STORE_UNREACHABLE"_s, u"The PostgreSQL server of %1 does not answer."_s.arg(where),
                                  u"Check that it runs and is reachable; Loomdeck reconnects by itself."_s);
    }
    return Error::internal(u"STORE_FAILED"_s, u"The store refused a statement: %1 (%2)"_s.arg(text.simplified(), state),
                           u"Report this together with the log."_s);
}

} // namespace

SqlFault classify(Dialect dialect, const QSqlError &error)
{
    if (dialect == Dialect::Sqlite) {
        if (sqliteCode(error) == Constraint)
            return SqlFault::Conflict;
        return SqlFault::Other;
    }
    const QString state = error.nativeErrorCode();
    if (state == u"40001" || state == u"40P01")
        return SqlFault::Retry;
    if (state.startsWith(u"23"))
        return SqlFault::Conflict;
    if (state.startsWith(u"08") || state.startsWith(u"57P") || error.type() == QSqlError::ConnectionError ||
        isLostText(error.databaseText()))
        return SqlFault::Lost;
    return SqlFault::Other;
}

Error storeError(Dialect dialect, const QSqlError &error, const QString &where)
{
    if (classify(dialect, error) == SqlFault::Conflict) {
        return Error::conflict(
            u"STORE_CONFLICT"_s,
            u"The store refused a duplicate or dangling row: %1"_s.arg(error.databaseText().simplified()),
            u"Reload and try again."_s);
    }
    return dialect == Dialect::Sqlite ? sqliteError(error, where) : postgresError(error, where);
}

} // namespace loomdeck
