// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demofixture.h"

namespace loomdeck::test {

DemoFixture::DemoFixture(int workers)
{
    EngineOptions options;
    options.store = must(StoreUrl::parse(newStoreUrl(m_folder)));
    options.kind = QStringLiteral("cli");
    options.workers = workers;
    auto opened = Engine::open(options, std::make_unique<SharedClock>(clock));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().toLine()));
    engine = std::move(opened).value();
}

DemoFixture::~DemoFixture()
{
    const auto drained = engine->drain();
    if (!QTest::qWaitFor([&] { return drained.isFinished(); }, 30'000))
        qFatal("The engine did not drain.");
}

qint64 DemoFixture::count(const QString &sql)
{
    return must(await(engine->database().read([sql](Connection &c) { return c.count(sql); })));
}

QStringList DemoFixture::texts(const QString &sql)
{
    return must(await(engine->database().read([sql](Connection &c) {
        QStringList list;
        c.each(sql, {}, [&](const Row &row) { list << row.text(0); });
        return list;
    })));
}

std::vector<qint64> DemoFixture::keys(const QString &query)
{
    return must(await(engine->queries().firstKeys(must(BacklogQuery::parse(query)), 10'000)));
}

ItemWithTask DemoFixture::item(qint64 key)
{
    return must(await(engine->queries().items({key}))).at(0);
}

Result<QJsonObject> DemoFixture::run(const QString &command, const QJsonObject &params)
{
    const Actor actor{QStringLiteral("ops.admin"), {}, QStringLiteral("console"), Role::Admin, {}};
    return await(engine->commands().run(command, actor, params));
}

} // namespace loomdeck::test
