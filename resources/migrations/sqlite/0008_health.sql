-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The planner health report, kept by the leader (health/healthwatch.h), and the thresholds that it is judged by.

-- How far the journal was read for it, and what was found last. One row.
CREATE TABLE health_state (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    full_at INTEGER, -- when every plan was counted anew
    evaluated_at INTEGER, -- null: never
    changed_at INTEGER, -- since when the status is what it is
    report TEXT -- JSON
);
INSERT INTO health_state (id, position) VALUES (1, 0);

-- What rules look back at, of the last days: items that changed their status (kind 0), refused contracts (1).
CREATE TABLE health_events (
    position INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    at INTEGER NOT NULL,
    plan_id TEXT,
    item_id TEXT,
    item_name TEXT,
    status TEXT
);
CREATE INDEX health_events_newest ON health_events (kind, at, position);

-- Items of each plan by status; written anew when the journal tells of the plan.
CREATE TABLE health_plans (
    plan_key INTEGER PRIMARY KEY,
    pending INTEGER NOT NULL,
    in_progress INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    last_updated_at INTEGER,
    last_completed_at INTEGER
);

-- Only what somebody changed; the program knows the rest.
CREATE TABLE health_thresholds (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL, -- seconds or a count
    row_version INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL
);

-- Runs of planners by outcome, ever. Writers on PostgreSQL use shards, so that they do not wait for one another.
CREATE TABLE health_outcomes (
    outcome TEXT NOT NULL,
    shard INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (outcome, shard)
);
INSERT INTO health_outcomes (outcome, shard, count) SELECT outcome, 0, count(*) FROM planner_executions GROUP BY outcome;
CREATE TRIGGER planner_executions_counted AFTER INSERT ON planner_executions BEGIN
    INSERT INTO health_outcomes (outcome, shard, count) VALUES (NEW.outcome, 0, 1)
        ON CONFLICT (outcome, shard) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER planner_executions_uncounted AFTER DELETE ON planner_executions BEGIN
    UPDATE health_outcomes SET count = count - 1 WHERE outcome = OLD.outcome AND shard = 0;
END;

CREATE INDEX backlog_items_running ON backlog_items (updated_at, key) WHERE status = 1;
CREATE INDEX backlog_items_counted ON backlog_items (plan_key, status, updated_at, completed_at);
CREATE INDEX planner_executions_failed ON planner_executions (created_at, id) WHERE outcome <> 'Success';
CREATE INDEX world_bible_entries_touched ON world_bible_entries (world_bible_id, coalesce(updated_at, created_at));
CREATE INDEX lore_requirements_blocked ON lore_requirements (plan_key) WHERE status = 1;
CREATE INDEX obligations_open ON obligations (plan_key, created_at) WHERE status = 0;
