// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demo.h"
#include "engine/engine.h"
#include "support/teststore.h"

namespace loomdeck::test {

/** A clock that an engine may own while the test moves it. */
class SharedClock final : public Clock
{
public:
    explicit SharedClock(FakeClock &clock)
        : m_clock(clock)
    {}
    Timestamp now() const override { return m_clock.now(); }
    Micros steady() const override { return m_clock.steady(); }

private:
    FakeClock &m_clock;
};

/** An engine on a new store that nothing is started on. */
class DemoFixture
{
public:
    explicit DemoFixture(int workers = 0);
    /** Stops what was started. */
    ~DemoFixture();

    FakeClock clock;
    std::unique_ptr<Engine> engine;

    qint64 count(const QString &sql);
    /** First columns of all rows. */
    QStringList texts(const QString &sql);
    std::vector<qint64> keys(const QString &query);
    ItemWithTask item(qint64 key);
    /** Somebody runs a command. */
    Result<QJsonObject> run(const QString &command, const QJsonObject &params);

private:
    QTemporaryDir m_folder;
};

} // namespace loomdeck::test
