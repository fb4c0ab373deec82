// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/session.h"

#include "core/whendone.h"

#include <QPromise>
#include <QQmlEngine>
#include <QRegularExpression>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

Session *theSession = nullptr;

// Futures copy their results; an engine cannot be copied.
using Opened = std::shared_ptr<Result<std::unique_ptr<Engine>>>;

QFuture<Opened> openInBackground(const EngineOptions &options, const std::function<Result<void>(Engine &)> &fill)
{
    auto promise = std::make_shared<QPromise<Opened>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, options, fill] {
        auto opened = std::make_shared<Result<std::unique_ptr<Engine>>>(Engine::open(options));
        if (*opened && fill) {
            if (const auto filled = fill(***opened); !filled)
                *opened = filled.error();
        }
        promise->addResult(opened);
        promise->finish();
    });
    return promise->future();
}

} // namespace

Session::Session(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_settings(m_options.settingsFile)
    , m_formats(m_clock)
    , m_errorLog(m_formats)
    , m_notifications(m_formats)
    , m_commands(m_toasts, m_errorLog)
    , m_itemActions(*this)
    , m_status(m_formats)
    , m_troubles(*this)
    , m_plannerHealth(*this)
    , m_gates(*this)
    , m_lanes(*this)
{
    Q_ASSERT(!theSession);
    theSession = this;
    m_formats.setTimeStyle(m_settings.timeStyle());
    connect(&m_settings, &ConsoleSettings::changed, this, [this] { m_formats.setTimeStyle(m_settings.timeStyle()); });
    m_navigator.openPage(m_options.page);
    connect(&m_live, &LiveHub::entriesArrived, this, [this](const std::vector<JournalEntry> &entries) {
        m_notifications.take(entries);
        m_names.take(entries, *queries());
    });
    connect(&m_live, &LiveHub::plansChanged, this, [this] { m_scope.load(*queries()); });
    connect(&m_lanes, &LaneBook::changed, this, [this] { m_scope.setPaused(m_lanes.paused()); });
    connect(&m_live, &LiveHub::storeFailed, this, [this](const Error &error) {
        if (!std::exchange(m_storeFailed, true))
            noteError(tr("Following the journal"), error);
    });
    connect(&m_live, &LiveHub::storeAnswered, this, [this] { m_storeFailed = false; });
}

Session::~Session()
{
    // What is still being opened uses folders and drivers that go away after this.
    m_opening.waitForFinished();
    // Models of the session point into the engine; it goes last but for them.
    m_engine.reset();
    theSession = nullptr;
}

Session *Session::create(QQmlEngine *, QJSEngine *)
{
    QQmlEngine::setObjectOwnership(theSession, QQmlEngine::CppOwnership);
    return theSession;
}

Session &Session::instance()
{
    Q_ASSERT(theSession);
    return *theSession;
}

void Session::open()
{
    setState(Opening);
    const QFuture<Opened> opening = openInBackground(m_options.engine, m_options.fill);
    m_opening = QFuture<void>(opening);
    whenDone(this, opening, [this](const Opened &opened) {
        if (!*opened) {
            noteError(tr("Opening the store"), opened->error());
            setState(Failed, ErrorWords::of(opened->error()));
            return;
        }
        useEngine(std::move(*opened).value());
    });
}

void Session::useEngine(std::unique_ptr<Engine> engine)
{
    m_engine = std::move(engine);
    m_engine->start();
    m_commands.follow(*m_engine, m_engine->localActor(u"console"_s));
    m_live.follow(*m_engine);
    m_status.follow(*m_engine, m_live, storeText());
    m_scope.load(m_engine->queries());
    m_names.load(m_engine->queries());
    m_troubles.follow();
    m_plannerHealth.follow();
    m_gates.follow();
    m_lanes.follow();
    setState(Open);
    Q_EMIT opened();
}

QFuture<void> Session::close()
{
    m_settings.save();
    if (m_engine)
        return m_engine->drain();
    QPromise<void> nothing;
    nothing.start();
    nothing.finish();
    return nothing.future();
}

void Session::setState(State state, const ErrorWords &error)
{
    m_state = state;
    m_error = error;
    Q_EMIT stateChanged();
}

QString Session::operatorName() const
{
    return Engine::actorOf(m_options.engine.config, {}).name;
}

QString Session::operatorInitials() const
{
    QString initials;
    for (const QString &part : operatorName().split(QRegularExpression(u"[^\\p{L}\\p{N}]+"_s), Qt::SkipEmptyParts))
        initials += part.at(0).toUpper();
    return initials.left(2);
}

QString Session::operatorRole() const
{
    switch (m_options.engine.config.who.role) {
    case Role::Viewer:
        return tr("Viewer");
    case Role::Operator:
        return tr("Operator");
    case Role::Admin:
        return tr("Admin");
    }
    Q_UNREACHABLE();
}

} // namespace loomdeck
