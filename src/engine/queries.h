// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertlist.h"
#include "alerts/alertrule.h"
#include "alerts/alertverdict.h"
#include "alerts/deliverystore.h"
#include "alerts/ruletrial.h"
#include "alerts/silencestore.h"
#include "backlog/backlogquery.h"
#include "backlog/backlogsql.h"
#include "backlog/bulkoperation.h"
#include "backlog/plan.h"
#include "backlog/resume.h"
#include "core/result.h"
#include "db/journal.h"
#include "db/journalchain.h"
#include "engine/healthglance.h"
#include "engine/overview.h"
#include "engine/tokens.h"
#include "health/fleetchanges.h"
#include "health/healthlists.h"
#include "health/healthstore.h"
#include "health/metricquery.h"
#include "health/objectivestore.h"
#include "jobs/nextjobs.h"
#include "jobs/recurring.h"
#include "lore/requirement.h"
#include "personas/persona.h"
#include "planner/promptpreview.h"
#include "planner/promptstore.h"
#include "planner/transcript.h"
#include "providers/allowedproviders.h"
#include "providers/gatestore.h"
#include "providers/providerstore.h"
#include "triage/failurestore.h"

#include <QFuture>
#include <QJsonArray>

namespace loomdeck {

class Database;

/** What there is to choose from when an item is resumed. */
struct ResumeChoices
{
    ItemWithTask item;
    Plan plan;
    /** Those that may be used here; also the one that the task is stamped with, whatever becomes of it. */
    std::vector<ProviderRow> providers;
    std::vector<ModelRow> models;
    /** Why the stamped provider and model would be refused. */
    std::optional<Error> stampRefusal;
    std::vector<Agent> agents;
    std::vector<Persona> personas;
    std::vector<QString> branches;
    std::vector<std::pair<QString, QString>> unmetInputs; ///< token, maker
};

/** Everything about one item that its drawer shows. */
struct ItemFacts
{
    ItemWithTask item;
    Plan plan;
    std::optional<Job> job; ///< its live or, when none is live, its newest job
    std::vector<JobAttempt> attempts;
    std::vector<Transcript> transcripts;                  ///< newest first
    std::vector<JournalEntry> history;                    ///< newest first
    std::vector<std::pair<QString, QString>> unmetInputs; ///< token, maker
    std::vector<LoreRequirement> pendingLore;
    /** Items that need what this one makes, and that make what it needs: backlog id, state. */
    std::vector<std::pair<QString, ItemState>> needs, neededBy;
    QString providerName, modelName, agentName;
};

/** The planner health report with a page of each list that was asked for. */
struct HealthDetails
{
    HealthReport report;
    std::map<HealthList, HealthPage> pages;
    HealthThresholds thresholds; ///< that it is judged by
};

/** What the page of the planners' health says first, all as of one moment. */
struct HealthOutlook
{
    HealthReport report;
    HealthThresholds thresholds;         ///< that it is judged by
    std::map<HealthList, qint64> totals; ///< rows of its lists, at most healthlists::mostCounted + 1
    HealthPage stale;                    ///< the items that stand still longest
};

/** An alert with what was journalled of it, the newest first. */
struct AlertDetails
{
    AlertRow row;
    std::vector<JournalEntry> history;
};

/** A message with every attempt to deliver it. */
struct DeliveryDetails
{
    Delivery delivery; ///< with its body
    std::vector<DeliveryAttempt> attempts;
};

/** Why receivers were or were not told of an alert. */
struct AlertTrace
{
    AlertRow row;
    std::vector<AlertVerdict> verdicts;
    std::map<qint64, DeliveryDetails> deliveries; ///< those that the verdicts name
};

/** Sums for the frame around every page. */
struct StatusFacts
{
    qint64 items = 0;
    JobCounts jobs;
    qint64 journalHead = 0, sealedUpTo = 0;
    std::vector<NodeInfo> nodes;
};

/**
 * What screens and the API read, as futures of values: the rooms above the engine never see a connection. Call from any
 * thread.
 */
class Queries
{
public:
    explicit Queries(Database &database, AllowedProviders allowed = AllowedProviders())
        : m_database(database)
        , m_allowed(std::move(allowed))
    {}

    QFuture<Result<std::vector<Project>>> projects();
    QFuture<Result<std::vector<Plan>>> plans();
    /** Errors: PLAN_NOT_FOUND. */
    QFuture<Result<std::vector<ItemWithTask>>> backlogOf(const QString &planId);
    /** Errors: PLAN_NOT_FOUND. */
    QFuture<Result<QJsonArray>> actionsOf(const QString &planId, int limit);
    QFuture<Result<std::vector<QString>>> branchesOf(qint64 planKey);

    QFuture<Result<std::vector<qint64>>> firstKeys(const BacklogQuery &query, int limit);
    /** Chunks arrive on a database thread; return false to stop. */
    QFuture<Result<void>> allKeys(const BacklogQuery &query, size_t chunk,
                                  std::function<bool(std::vector<qint64> &&)> take);
    QFuture<Result<std::pair<std::vector<qint64>, std::vector<backlogsql::PlanShare>>>>
    keysByPlan(const BacklogQuery &query);
    QFuture<Result<qint64>> count(const BacklogQuery &query);
    QFuture<Result<std::vector<qint64>>> countByState(const BacklogQuery &query);
    QFuture<Result<std::vector<ItemWithTask>>> items(const std::vector<qint64> &keys);
    /** Of these keys, those that the query lists. */
    QFuture<Result<std::vector<qint64>>> matching(const BacklogQuery &query, const std::vector<qint64> &keys);
    /** Errors: BACKLOG_ITEM_NOT_FOUND. */
    QFuture<Result<ItemFacts>> item(qint64 key);
    /** Newest first, with all their text. */
    QFuture<Result<std::vector<Transcript>>> transcriptsOfJob(qint64 jobId, int limit);
    /** Errors: TRANSCRIPT_NOT_FOUND. */
    QFuture<Result<Transcript>> transcript(const QString &id);
    /** The call before this one, of the same item or else of the same job; empty when it was the first. */
    QFuture<Result<std::optional<Transcript>>> transcriptBefore(const QString &id);
    QFuture<Result<qint64>> itemKey(const QString &planId, const QString &backlogId);
    /** Errors: BACKLOG_ITEM_NOT_FOUND. */
    QFuture<Result<ResumeChoices>> resumeChoices(qint64 key);
    QFuture<Result<StatusFacts>> status();
    QFuture<Result<TroubleFacts>> troubles(const BacklogQuery::Scope &scope);
    QFuture<Result<OverviewFacts>> overview(int attention, const BacklogQuery::Scope &scope = {});

    /** Same parameters as the command bulk.start. */
    QFuture<Result<BulkPreview>> bulkPreview(const QJsonObject &params, int sample);
    QFuture<Result<BulkPreview>> bulkPreview(BulkCommand command, std::shared_ptr<const std::vector<qint64>> keys,
                                             const BulkFill &fill, int sample);
    /** Errors: BULK_NOT_FOUND. */
    QFuture<Result<BulkOperation>> bulk(const QString &id);
    QFuture<Result<std::vector<BulkOperation>>> bulks(int limit);
    QFuture<Result<std::vector<BulkOutcome>>> bulkOutcomes(const QString &id, qint64 afterNumber, int limit);

    QFuture<Result<std::vector<FailureRecord>>> failures(const FailureFilter &filter);
    /** Errors: FAILURE_NOT_FOUND. */
    QFuture<Result<FailureRecord>> failure(const QString &id);
    /** Open failures by kind, those that block most first. */
    QFuture<Result<std::vector<FailureGroup>>> failureGroups(const FailureGroupFilter &filter);

    QFuture<Result<FailureCounts>> failureCounts(const BacklogQuery::Scope &scope = {});
    /** Of the items of open failures of this kind, as failure.retry-group takes them. */
    QFuture<Result<std::vector<qint64>>> itemsFailedAlike(const QString &fingerprint);

    QFuture<Result<std::vector<Job>>> jobs(const JobFilter &filter);
    /** Errors: JOB_NOT_FOUND. */
    QFuture<Result<std::pair<Job, std::vector<JobAttempt>>>> job(qint64 id);
    QFuture<Result<JobCounts>> jobCounts();
    /** What would run next and why, `limit` rows. */
    QFuture<Result<std::vector<NextJob>>> nextJobs(int limit);
    /** Paused plans, limits and gates that restrict or hold something now. */
    QFuture<Result<std::vector<Lane>>> lanes();
    /** Gates with their counts and the forecast of their backlog. */
    QFuture<Result<std::vector<GateFacts>>> gates();
    QFuture<Result<std::vector<Schedule>>> schedules();
    QFuture<Result<std::vector<NodeInfo>>> nodes();

    /** What this environment refuses to start work with. */
    RunGuard guard() const;
    QFuture<Result<std::vector<ProviderRow>>> providers();
    QFuture<Result<std::vector<ModelRow>>> models(const QString &providerId);
    /** Every provider with its models: the default first, then by name, those that are known by name only last. */
    QFuture<Result<std::vector<ProviderFacts>>> providerFacts();
    /** By id or name. Errors: PROVIDER_UNKNOWN. */
    QFuture<Result<ProviderFacts>> provider(const QString &provider);
    /** With their models in use, those that people may choose here. */
    QFuture<Result<std::vector<ProviderFacts>>> offeredProviders();
    /** Every prompt the program knows, also missing ones. */
    QFuture<Result<std::vector<PromptTemplate>>> prompts();
    /** Errors: PROMPT_NOT_FOUND. */
    QFuture<Result<PromptFacts>> prompt(const QString &id);
    /** Errors: PROMPT_NOT_FOUND, PROMPT_VERSION_NOT_FOUND. */
    QFuture<Result<PromptVersion>> promptVersion(const QString &id, int number);
    /** What a phase would ask now; leaves nothing behind. Errors: those of previewPrompt(). */
    QFuture<Result<PromptPreview>> promptPreview(const PreviewWish &wish);
    QFuture<Result<std::vector<Persona>>> personas();
    QFuture<Result<std::vector<Agent>>> agents();
    QFuture<Result<std::vector<ApiToken>>> tokens();
    QFuture<Result<std::optional<ApiToken>>> tokenOf(const QString &secret);

    /**
     * The planner health report as the leader maintains it: status, since when, alerts, warnings, counts, planners.
     * Nothing is judged here. Errors: HEALTH_UNKNOWN until a leader has judged for the first time.
     */
    QFuture<Result<HealthReport>> health();
    /** The report with pages of its lists, all as of one moment. Errors: those of health(), BAD_PAGE. */
    QFuture<Result<HealthDetails>> healthDetails(const std::map<HealthList, HealthPageWish> &wishes);
    /** Errors: those of health(). */
    QFuture<Result<HealthOutlook>> healthOutlook();
    /** What the report is judged by. */
    QFuture<Result<std::vector<ThresholdRow>>> healthThresholds();

    /** The figures of the first page. Errors: those of metrics::checked(). */
    QFuture<Result<HealthGlance>> healthGlance(const HealthGlanceQuestion &question);

    /** A series over time. Errors: those of metrics::checked(). */
    QFuture<Result<MetricAnswer>> metricSeries(const MetricQuery &query);
    /** What was done to the fleet: markers of charts. */
    QFuture<Result<std::vector<JournalEntry>>> fleetChanges(const FleetChangeFilter &filter);
    QFuture<Result<metrics::CurrentMetrics>> currentMetrics();
    /** Service levels as they stand now. */
    QFuture<Result<std::vector<ObjectiveFacts>>> objectives(const std::vector<Objective> &objectives);
    /** What an objective counted. */
    QFuture<Result<ObjectiveEntryPage>> objectiveEntries(const Objective &objective,
                                                         const ObjectiveEntryFilter &filter);

    /** Errors: BAD_PAGE. */
    QFuture<Result<AlertPage>> alerts(const AlertFilter &filter);
    /** Errors: ALERT_NOT_FOUND. */
    QFuture<Result<AlertDetails>> alert(const QString &id);
    QFuture<Result<AlertCounts>> alertCounts();
    /** Errors: ALERT_NOT_FOUND. */
    QFuture<Result<AlertTrace>> alertTrace(const QString &id);
    /** Newest first. */
    QFuture<Result<std::vector<Delivery>>> deliveries(const deliverystore::Filter &filter);
    /** Errors: DELIVERY_NOT_FOUND. */
    QFuture<Result<DeliveryDetails>> delivery(qint64 id);
    /** Every way of telling somebody that was ever used. */
    QFuture<Result<std::vector<DeliveryTarget>>> deliveryTargets();
    /** Pending and active ones by their end; then, if asked for, those that are over. */
    QFuture<Result<std::vector<StoredSilence>>> silences(bool withExpired, int limit);
    /** Active ones that end within so long. */
    QFuture<Result<std::vector<StoredSilence>>> silencesExpiring(Micros within);
    /** Errors: SILENCE_NOT_FOUND. */
    QFuture<Result<StoredSilence>> silence(const QString &id);
    /** Live alerts that such a silence would match. */
    QFuture<Result<SilencePreview>> silencePreview(const Matchers &matchers);
    /** Rules as they are now; `base` as Engine::alerts() has them. */
    QFuture<Result<std::vector<AlertRule>>> alertRules(const std::vector<AlertRule> &base);
    /** What the rule would have done in the last 24 h. Errors: those of alertrules::changed(). */
    QFuture<Result<RuleTrial>> alertRuleTrial(const std::vector<AlertRule> &base, const alertrules::Wish &wish);

    QFuture<Result<std::vector<JournalEntry>>> journal(const JournalFilter &filter);
    QFuture<Result<qint64>> journalHead();
    QFuture<Result<journal::ChainReport>> verifyChain(std::function<bool(qint64)> progress = {});
    /** Answers when the store does. */
    QFuture<Result<void>> ping();
    /** The store's own clock: the server's on PostgreSQL, this machine's on SQLite. */
    QFuture<Result<Timestamp>> storeTime();

private:
    Database &m_database;
    const AllowedProviders m_allowed;
};

} // namespace loomdeck
