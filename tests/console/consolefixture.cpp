// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolefixture.h"

#include "backlog/starter.h"
#include "core/texttime.h"
#include "engine/seed.h"
#include "jobs/lane.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck::test {

namespace {

const QString refusal =
    uR"({"code":"PROVIDER_TIMEOUT","message":"The provider did not answer within 300 s.","suggestedFix":"Choose another provider, or wait until it answers again.","details":{}})"_s;

} // namespace

ConsoleFixture::ConsoleFixture(const Config &config)
{
    Session::Options options;
    options.engine = {must(StoreUrl::parse(newStoreUrl(m_folder))), config, u"console"_s, 0};
    m_session = std::make_unique<Session>(options);
    m_session->open();
    if (!QTest::qWaitFor([this] { return m_session->state() != Session::Opening; }, 30'000) ||
        m_session->state() != Session::Open)
        qFatal("The console did not open: %s", qPrintable(m_session->error().message));
}

ConsoleFixture::~ConsoleFixture()
{
    const auto closed = m_session->close();
    if (!QTest::qWaitFor([&] { return closed.isFinished(); }, 30'000))
        qFatal("The console did not close within 30 s.");
}

std::vector<qint64> ConsoleFixture::addJobs(int count, const QString &kind)
{
    return must(await(engine().database().write([count, kind](Transaction &tx) {
        std::vector<qint64> ids;
        for (int i = 0; i < count; ++i) {
            NewJob job;
            job.kind = kind;
            ids.push_back(jobqueue::enqueue(tx, job).id);
        }
        return ids;
    })));
}

QString ConsoleFixture::gateKey()
{
    return Lane::ofProvider(seed::scriptedProviderId(), seed::scriptedModelId());
}

void ConsoleFixture::closeGate(const QString &reason, const std::optional<Timestamp> &until)
{
    QJsonObject params{{u"key"_s, gateKey()}, {u"reason"_s, reason}};
    if (until)
        params.insert(u"until"_s, isoText(*until));
    must(await(engine().commands().run(u"gate.close"_s, {u"dera"_s, {}, u"test"_s, Role::Admin, {}}, params)));
}

void ConsoleFixture::openGate(const QString &reason)
{
    must(await(engine().commands().run(u"gate.open"_s, {u"dera"_s, {}, u"test"_s, Role::Admin, {}},
                                       {{u"key"_s, gateKey()}, {u"reason"_s, reason}})));
}

std::vector<qint64> ConsoleFixture::addHeld(int count)
{
    const auto ids = addJobs(count);
    for (const qint64 id : ids)
        change(u"UPDATE jobs SET state = -1, lane = ?, held_by = ? WHERE id = ?"_s, {gateKey(), gateKey(), id});
    change(u"UPDATE job_lanes SET holding = 1 WHERE key = ?"_s, {gateKey()});
    return ids;
}

void ConsoleFixture::change(const QString &sql, const QList<QVariant> &values)
{
    must(await(engine().database().write([sql, values](Transaction &tx) {
        tx.wake(Topic::Jobs);
        return tx.sql().exec(sql, values);
    })));
}

void ConsoleFixture::set(qint64 id, const QString &state)
{
    const qint64 now = toMicros(engine().clock().now()), minute = 60'000'000;
    const JobState target = *jobStateFromName(state);
    const bool failed = state == u"dead" || state == u"retrying";
    const int attempts = state == u"dead" ? 3 : state == u"retrying" ? 1 : 0;
    const QString owner = u"serve-2@loom-db-1|m|1|1|1"_s;
    for (int number = 1; number <= attempts; ++number)
        change(
            u"INSERT INTO job_attempts (job_id, token, number, node, started_at, ended_at, outcome, error) VALUES (?, ?, ?, 'serve-2', ?, ?, 'failed', ?) ON CONFLICT DO NOTHING"_s,
            {id, number, number, now - (9 - number) * minute, now - (8 - number) * minute, refusal});
    change(
        u"UPDATE jobs SET state = ?, attempt = ?, last_error = ?, lease_token = lease_token + 1, lease_owner = ?, lease_until = ?, run_at = ?, started_at = ?, finished_at = ? WHERE id = ?"_s,
        {static_cast<int>(target), attempts, failed ? QVariant(refusal) : QVariant(),
         target == JobState::Ready ? QVariant() : QVariant(owner),
         target == JobState::Running ? QVariant(now + minute) : QVariant(),
         target == JobState::Scheduled ? now + 12 * minute : now - 3 * minute,
         target >= JobState::Running ? QVariant(now - minute) : QVariant(),
         target >= JobState::Complete ? QVariant(now) : QVariant(), id});
}

qint64 ConsoleFixture::addPlanJob()
{
    const Actor person{u"dera"_s, {}, u"test"_s, Role::Admin, {}};
    must(await(engine().commands().run(
        u"plan.create"_s, person,
        {{u"projectTitle"_s, u"Atlas"_s}, {u"name"_s, u"Saga Draft"_s}, {u"personaId"_s, seed::authorPersonaId()}})));
    const QString plan = must(await(engine().queries().plans())).front().id;
    const ItemWithTask first = must(await(engine().queries().backlogOf(plan))).front();
    return must(await(engine().database().write([plan, first](Transaction &tx) {
        NewJob job;
        job.kind = phaseJobKind();
        job.planId = plan;
        job.payload = {
            {u"planId"_s, plan}, {u"itemKey"_s, first.item.key}, {u"phase"_s, phaseName(first.item.phase())}};
        job.subjectId = first.item.id;
        job.subjectName = first.item.backlogId;
        return jobqueue::enqueue(tx, job).id;
    })));
}

QString ConsoleFixture::stateOf(qint64 id)
{
    const Job job = must(await(engine().queries().job(id))).first;
    return jobStateName(job.state, job.attempt);
}

} // namespace loomdeck::test
