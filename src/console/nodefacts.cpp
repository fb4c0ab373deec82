// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/nodefacts.h"

#include "console/session.h"
#include "db/migrator.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace loomdeck {

NodeFacts::NodeFacts(QObject *parent)
    : QObject(parent)
{
    connect(&Session::instance(), &Session::stateChanged, this, &NodeFacts::changed);
    connect(Session::instance().status(), &StoreStatus::changed, this, &NodeFacts::changed);
    connect(Session::instance().formatsObject(), &Formats::changed, this, &NodeFacts::clockChanged);
}

QString NodeFacts::version() const
{
    return QStringLiteral(LOOMDECK_VERSION);
}

QString NodeFacts::qtVersion() const
{
    return QString::fromLatin1(qVersion());
}

QString NodeFacts::system() const
{
    return u"%1, %2"_s.arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture());
}

QString NodeFacts::nodeName() const
{
    const Engine *engine = Session::instance().engine();
    return engine ? engine->node().name() : QString();
}

QString NodeFacts::workers() const
{
    Engine *engine = Session::instance().engine();
    if (!engine)
        return {};
    const int workers = engine->jobs().workers();
    return workers == 0 ? tr("none: it only looks and enqueues") : tr("%n at once", nullptr, workers);
}

QString NodeFacts::storeKind() const
{
    Engine *engine = Session::instance().engine();
    if (!engine)
        return {};
    return engine->database().dialect() == Dialect::Postgres ? u"PostgreSQL"_s : u"SQLite"_s;
}

QString NodeFacts::schema() const
{
    Engine *engine = Session::instance().engine();
    if (!engine)
        return {};
    // A store that is open is up to date, so what this program knows is what the store has.
    const std::vector<Migration> steps = knownMigrations(engine->database().dialect());
    return steps.empty() ? QString() : tr("version %1").arg(steps.back().version);
}

QString NodeFacts::leadsText() const
{
    Engine *engine = Session::instance().engine();
    if (!engine || Session::instance().state() != Session::Open)
        return {};
    return engine->leadership().leads() ? tr("yes, it does the clock work")
                                        : tr("no, another node does the clock work");
}

QString NodeFacts::checkCommand() const
{
    return u"loomdeck config check"_s;
}

QString NodeFacts::clockNow() const
{
    const Formats &formats = Session::instance().formats();
    return formats.fullTime(formats.now());
}

QString NodeFacts::text() const
{
    Session &session = Session::instance();
    return QStringList{u"Loomdeck %1"_s.arg(version()),
                       u"Qt %1"_s.arg(qtVersion()),
                       u"System: %1"_s.arg(system()),
                       u"Store: %1, schema %2"_s.arg(storeKind(), schema()),
                       u"Environment: %1"_s.arg(session.environment()),
                       u"Configuration: %1"_s.arg(session.configFile()),
                       u"Node: %1, workers %2"_s.arg(nodeName(), workers())}
        .join(u'\n');
}

} // namespace loomdeck
