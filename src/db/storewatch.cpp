// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/storewatch.h"

#include "core/log.h"

#include <QSet>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QTimer>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr auto channel = "loomdeck";
// A NOTIFY inside every transaction costs two thirds of the throughput (measured in qt-notes); one every few
// milliseconds costs nothing and is far below what an eye sees.
constexpr auto notifyPause = 4ms;
// PRAGMA data_version reads shared memory only; ten a second are not measurable.
constexpr auto pollPause = 100ms;
constexpr auto pingPause = 5s;

} // namespace

/** Lives on the watch's thread. */
class StoreWatchWorker : public QObject
{
public:
    explicit StoreWatchWorker(Database &database)
        : m_database(database)
        , m_self(database.ids().next())
    {}

    void start();
    void stop();
    bool tryLock(qint64 key);
    bool unlock(qint64 key);

private:
    void poll();
    void ping();
    void noteCommit(Topics topics);
    void sendNotify();
    void received(const QString &payload);
    bool connectPostgres();

    Database &m_database;
    const QString m_self;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<QTimer> m_timer;
    std::unique_ptr<QTimer> m_notifyTimer;
    QSet<qint64> m_held;
    Topics m_pending;
    qint64 m_dataVersion = 0;
};

void StoreWatchWorker::start()
{
    m_timer = std::make_unique<QTimer>();
    if (m_database.dialect() == Dialect::Sqlite) {
        connect(m_timer.get(), &QTimer::timeout, this, &StoreWatchWorker::poll);
        m_timer->start(pollPause);
        poll();
        return;
    }
    m_notifyTimer = std::make_unique<QTimer>();
    m_notifyTimer->setSingleShot(true);
    connect(m_notifyTimer.get(), &QTimer::timeout, this, &StoreWatchWorker::sendNotify);
    connect(&m_database.hub(), &WakeHub::committed, this, &StoreWatchWorker::noteCommit);
    connect(m_timer.get(), &QTimer::timeout, this, &StoreWatchWorker::ping);
    m_timer->start(pingPause);
    connectPostgres();
}

void StoreWatchWorker::stop()
{
    m_timer.reset();
    m_notifyTimer.reset();
    m_connection.reset();
}

void StoreWatchWorker::poll()
{
    try {
        if (!m_connection)
            m_connection = std::make_unique<Connection>(m_database.url(), true);
        const qint64 version = m_connection->count(u"PRAGMA data_version"_s);
        const bool changed = m_dataVersion != 0 && version != m_dataVersion;
        m_dataVersion = version;
        if (changed)
            Q_EMIT m_database.hub().woken(Topics(Topic::Journal) | Topic::Jobs);
    } catch (const Failure &failure) {
        qCDebug(logDb).noquote() << "Watching the file failed:" << failure.error().toLine();
        m_connection.reset();
    }
}

bool StoreWatchWorker::connectPostgres()
{
    if (m_connection && m_connection->isAlive())
        return true;
    m_held.clear();
    m_connection.reset();
    try {
        m_connection = std::make_unique<Connection>(m_database.url(), false);
    } catch (const Failure &failure) {
        qCDebug(logDb).noquote() << "Watching the server failed:" << failure.error().toLine();
        return false;
    }
    QSqlDriver *driver = QSqlDatabase::database(m_connection->name(), false).driver();
    connect(driver, &QSqlDriver::notification, this,
            [this](const QString &, QSqlDriver::NotificationSource, const QVariant &payload) {
                received(payload.toString());
            });
    driver->subscribeToNotification(QString::fromLatin1(channel));
    // What was committed while nobody listened.
    Q_EMIT m_database.hub().woken(Topics(Topic::Journal) | Topic::Jobs);
    return true;
}

void StoreWatchWorker::ping()
{
    if (!connectPostgres())
        return;
    try {
        m_connection->count(u"SELECT 1"_s);
    } catch (const Failure &) {
        connectPostgres();
    }
}

void StoreWatchWorker::noteCommit(Topics topics)
{
    m_pending |= topics;
    if (!m_notifyTimer->isActive())
        m_notifyTimer->start(notifyPause);
}

void StoreWatchWorker::sendNotify()
{
    if (!connectPostgres()) {
        m_notifyTimer->start(pingPause);
        return;
    }
    try {
        m_connection->count(u"SELECT 1 FROM (SELECT pg_notify(?, ?)) AS sent"_s,
                            {QString::fromLatin1(channel), u"%1 %2"_s.arg(m_self).arg(m_pending.toInt())});
        m_pending = {};
    } catch (const Failure &) {
        m_notifyTimer->start(pingPause);
    }
}

void StoreWatchWorker::received(const QString &payload)
{
    const QString sender = payload.section(u' ', 0, 0);
    if (sender == m_self)
        return;
    Q_EMIT m_database.hub().woken(Topics::fromInt(payload.section(u' ', 1, 1).toInt()));
}

bool StoreWatchWorker::tryLock(qint64 key)
{
    if (!connectPostgres())
        return false;
    try {
        if (m_held.contains(key)) {
            m_connection->count(u"SELECT 1"_s);
            return true;
        }
        // Compared in SQL, for the driver gives booleans in a form of its own.
        if (m_connection->count(u"SELECT CASE WHEN pg_try_advisory_lock(?) THEN 1 ELSE 0 END"_s, {key}) != 1)
            return false;
        m_held.insert(key);
        return true;
    } catch (const Failure &) {
        m_held.clear();
        return false;
    }
}

bool StoreWatchWorker::unlock(qint64 key)
{
    if (!m_held.remove(key) || !m_connection || !m_connection->isAlive())
        return false;
    try {
        return m_connection->count(u"SELECT CASE WHEN pg_advisory_unlock(?) THEN 1 ELSE 0 END"_s, {key}) == 1;
    } catch (const Failure &) {
        return false;
    }
}

StoreWatch::StoreWatch(Database &database)
    : m_worker(std::make_unique<StoreWatchWorker>(database))
{
    m_thread.setObjectName(u"store-watch"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_worker.get(), &StoreWatchWorker::start);
}

StoreWatch::~StoreWatch()
{
    QMetaObject::invokeMethod(m_worker.get(), &StoreWatchWorker::stop, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QFuture<bool> StoreWatch::tryLock(qint64 key)
{
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    QMetaObject::invokeMethod(m_worker.get(), [this, key, promise] {
        promise->addResult(m_worker->tryLock(key));
        promise->finish();
    });
    return promise->future();
}

QFuture<bool> StoreWatch::unlock(qint64 key)
{
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    QMetaObject::invokeMethod(m_worker.get(), [this, key, promise] {
        promise->addResult(m_worker->unlock(key));
        promise->finish();
    });
    return promise->future();
}

} // namespace loomdeck
