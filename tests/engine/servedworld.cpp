// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/servedworld.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::test {

namespace {

/** Everybody sees the test's clock. */
class SharedClock final : public Clock
{
public:
    explicit SharedClock(const FakeClock &clock)
        : m_clock(clock)
    {}
    Timestamp now() const override { return m_clock.now(); }
    Micros steady() const override { return m_clock.steady(); }

private:
    const FakeClock &m_clock;
};

} // namespace

ServedWorld::ServedWorld(PlannerFixture &fixture, const LoopbackServer &server, int items)
    : f(fixture)
{
    qputenv("KEY", "sk-very-secret-1");
    f.addServer(server);
    for (int i = 0; i < items; ++i) {
        const QString name = u"map-world-%1"_s.arg(i);
        f.addItem(name, {}, {u"world-bible"_s});
        f.resume(name, PlannerFixture::serverId, PlannerFixture::serverModel);
    }
    // The engine brings a provider of that name to a store it has not seen.
    must(f.store.write([](Transaction &tx) -> Result<void> {
        tx.sql().exec(u"UPDATE providers SET name = 'fixture' WHERE name = 'scripted'"_s);
        return {};
    }));
    EngineOptions options;
    options.store = f.store.url();
    options.workers = 4;
    // Leases are about real time, of which there is little between two of ours.
    options.config.jobs.lease = 1000h;
    auto opened = Engine::open(options, std::make_unique<SharedClock>(f.store.clock));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toLine()));
    engine = std::move(opened).value();
    engine->start();
}

ServedWorld::~ServedWorld()
{
    const QFuture<void> drained = engine->drain();
    if (!QTest::qWaitFor([&] { return drained.isFinished(); }, 30'000))
        qFatal("The engine does not drain.");
}

int ServedWorld::itemIn(const SeenRequest &request)
{
    static const QRegularExpression name(u"map-world-(\\d+)"_s);
    const auto match = name.match(QString::fromUtf8(request.body));
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

GateFacts ServedWorld::gate()
{
    for (const GateFacts &facts : must(await(engine->queries().gates()))) {
        if (facts.gate.providerId == PlannerFixture::serverId)
            return facts;
    }
    qFatal("There is no gate of the server.");
}

bool ServedWorld::rests()
{
    return f.count(u"SELECT count(*) FROM jobs WHERE state IN (0, 2)"_s) == 0;
}

void ServedWorld::openGate(const QString &key, const QString &reason)
{
    const Actor admin{u"ops.admin"_s, {}, u"test"_s, Role::Admin, {}};
    must(await(engine->commands().run(u"gate.open"_s, admin, {{u"key"_s, key}, {u"reason"_s, reason}})));
}

void ServedWorld::advance(Micros by)
{
    f.store.clock.advance(by);
    // The timers of the engine are real ones; a wake-up saves waiting for them.
    must(await(engine->database().write([](Transaction &tx) -> Result<void> {
        tx.wake(Topic::Jobs);
        return {};
    })));
}

} // namespace loomdeck::test
