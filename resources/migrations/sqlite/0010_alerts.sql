-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Alerts with their life cycle, the rules that make them, and silences.

-- One row a label set, for as long as it is live and some time after. state: 0 pending, 1 firing, 2 resolved
CREATE TABLE alerts (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    fingerprint TEXT NOT NULL UNIQUE, -- of the labels
    name TEXT NOT NULL, -- label alertname
    rule TEXT, -- null: somebody posted it
    source TEXT NOT NULL, -- the rule, or who posted it
    state INTEGER NOT NULL,
    labels TEXT NOT NULL, -- JSON
    annotations TEXT, -- JSON
    generator_url TEXT,
    content TEXT NOT NULL, -- digest of annotations and URL
    plan_id TEXT,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER, -- null: at the last look, alert_watch.evaluated_at
    starts_at INTEGER NOT NULL, -- of a pending one: since when its condition holds
    ends_at INTEGER,
    times_fired INTEGER NOT NULL DEFAULT 0,
    acknowledged_by TEXT,
    acknowledged_at INTEGER,
    acknowledge_reason TEXT,
    snoozed_until INTEGER,
    snoozed_by TEXT,
    escalated_at INTEGER,
    expires_at INTEGER, -- of a posted one: resolved then, unless it is posted again
    changed_at INTEGER NOT NULL,
    row_version INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX alerts_live ON alerts (state, starts_at, key) WHERE state < 2;
CREATE INDEX alerts_by_start ON alerts (starts_at, key);
CREATE INDEX alerts_resolved ON alerts (ends_at, key) WHERE state = 2;

-- When the leader looked last. One row.
CREATE TABLE alert_watch (
    id INTEGER PRIMARY KEY,
    evaluated_at INTEGER
);
INSERT INTO alert_watch (id) VALUES (1);

-- Only what somebody changed; the program knows the rest.
CREATE TABLE alert_rules (
    name TEXT PRIMARY KEY,
    enabled INTEGER NOT NULL,
    hold_for INTEGER NOT NULL, -- microseconds
    keep_firing INTEGER NOT NULL, -- microseconds
    bound INTEGER NOT NULL, -- what the rule compares with, where it does
    row_version INTEGER NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at INTEGER NOT NULL
);

CREATE TABLE silences (
    id TEXT PRIMARY KEY,
    matchers TEXT NOT NULL, -- JSON list of {name, op, value}
    reason TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    ended_by TEXT, -- who ended it before its time
    ended_at INTEGER
);
CREATE INDEX silences_by_end ON silences (ends_at, id);
