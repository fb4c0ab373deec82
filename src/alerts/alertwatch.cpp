// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alertwatch.h"

#include "alerts/alertevaluation.h"
#include "alerts/silencestore.h"

#include <algorithm>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr Micros pruning = 1h;

/** What one look found. */
struct Look
{
    std::vector<AlertCandidate> candidates;
    std::vector<AlertRule> rules;
    bool changes = false;
};

} // namespace

AlertWatch::AlertWatch(Database &database, AlertWatchOptions options)
    : m_database(database)
    , m_options(std::move(options))
{
    m_thread.setMaxThreadCount(1);
    m_posting.setMaxThreadCount(2);
}

AlertWatch::~AlertWatch()
{
    m_ending = true;
    m_thread.waitForDone();
    m_posting.waitForDone();
}

bool AlertWatch::isRelevant(const QString &kind)
{
    static const QStringList beginnings{u"health."_s, u"gate."_s,    u"job.dead"_s, u"job.retry"_s,   u"phase."_s,
                                        u"import."_s, u"backlog."_s, u"lore."_s,    u"obligation."_s, u"alert.rule"_s};
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&kind](const QString &one) { return kind.startsWith(one); });
}

void AlertWatch::setListener(Listener listener)
{
    const std::lock_guard lock(m_mutex);
    m_listener = std::move(listener);
}

void AlertWatch::tell(const AlertNews &news)
{
    if (news.isEmpty())
        return;
    const std::lock_guard lock(m_mutex);
    if (m_listener)
        m_listener(news);
}

QFuture<Result<void>> AlertWatch::evaluate()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto future = promise->future();
    m_thread.start([this, promise] {
        promise->addResult(evaluateNow());
        promise->finish();
    });
    return future;
}

QFuture<Result<IntakeReport>> AlertWatch::post(std::vector<PostedAlert> posted, Micros timeout, const Actor &actor)
{
    auto promise = std::make_shared<QPromise<Result<IntakeReport>>>();
    promise->start();
    auto future = promise->future();
    m_posting.start([this, promise, posted = std::move(posted), timeout, actor] {
        const auto report =
            m_database.write([&](Transaction &tx) { return alertintake::take(tx, posted, timeout, actor); }).result();
        if (report)
            tell(report->news);
        promise->addResult(report);
        promise->finish();
    });
    return future;
}

Result<void> AlertWatch::evaluateNow()
{
    if (m_ending)
        return {};
    const Timestamp now = m_database.clock().now();
    const std::optional<double> used = m_options.storeUsed ? m_options.storeUsed() : std::nullopt;
    const auto look =
        m_database
            .read([this, now, used](Connection &c) {
                Look found;
                found.rules = alertrulestore::rules(c, m_options.rules);
                AlertFactWish wish{m_options.objectives, used};
                if (const AlertRule *branch = alertrules::find(found.rules, u"branch:blocked"_s))
                    wish.blockedAtLeast = branch->bound;
                found.candidates = evaluateRules(readAlertFacts(c, wish, now), found.rules);
                const AlertLook when{now, alertstore::lastLook(c)};
                found.changes =
                    !judgeAlerts(alertstore::marks(c, found.candidates), found.candidates, found.rules, when).empty();
                return found;
            })
            .result();
    if (!look)
        return look.error();
    if (m_ending)
        return {};
    // Most looks change nothing; then nobody waits for a writer that reads them all again.
    const auto news = m_database
                          .write([&look](Transaction &tx) {
                              if (look->changes)
                                  return alertstore::apply(tx, look->candidates, look->rules);
                              alertstore::noteLook(tx);
                              return AlertNews();
                          })
                          .result();
    if (!news)
        return news.error();
    tell(*news);
    return pruneNow(now);
}

Result<void> AlertWatch::pruneNow(Timestamp now)
{
    if (m_prunedAt && now >= *m_prunedAt && now - *m_prunedAt < pruning)
        return {};
    m_prunedAt = now;
    return m_database
        .write([before = now - m_options.keepResolved](Transaction &tx) {
            alertstore::prune(tx, before);
            silencestore::prune(tx, before);
        })
        .result();
}

std::optional<double> usedOfStoreDisk(const StoreUrl &url)
{
    if (url.dialect != Dialect::Sqlite)
        return std::nullopt;
    const QStorageInfo disk(QFileInfo(url.file).absolutePath());
    if (!disk.isValid() || disk.bytesTotal() <= 0)
        return std::nullopt;
    return 100.0 * (1.0 - static_cast<double>(disk.bytesAvailable()) / static_cast<double>(disk.bytesTotal()));
}

} // namespace loomdeck
