// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/providerprobe.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace loomdeck {

ProviderProbe::ProviderProbe(Database &database, ProviderDirectory &directory)
    : m_database(database)
    , m_directory(directory)
{
    m_threads.setMaxThreadCount(2);
}

ProviderProbe::~ProviderProbe()
{
    m_stop.ending = true;
    m_threads.waitForDone();
}

QFuture<Result<ProbeReport>> ProviderProbe::test(const QString &provider, const QString &model)
{
    auto promise = std::make_shared<QPromise<Result<ProbeReport>>>();
    promise->start();
    m_threads.start([this, promise, provider, model] {
        const auto row = m_database
                             .read([provider](Connection &c) {
                                 const auto byId = providerstore::find(c, provider);
                                 return byId ? byId : providerstore::findByName(c, provider);
                             })
                             .result();
        const auto finish = [&promise](const Result<ProbeReport> &result) {
            promise->addResult(result);
            promise->finish();
        };
        if (!row)
            return finish(row.error());
        if (!row.value())
            return finish(Error::notFound(u"PROVIDER_UNKNOWN"_s, u"There is no provider %1."_s.arg(provider.left(60)),
                                          u"Choose one of those that are set up."_s));
        const auto adapter = m_directory.adapter(**row);
        finish(adapter ? Result<ProbeReport>(adapter.value()->probe(model, m_stop))
                       : Result<ProbeReport>(adapter.error()));
    });
    return promise->future();
}

} // namespace loomdeck
