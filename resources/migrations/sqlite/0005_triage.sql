-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What went wrong with an item and who deals with it. state: 0 new, 1 acknowledged, 2 assigned, 3 retrying, 4 resolved,
-- 5 ignored. An item has one open failure of a kind, which counts how often it happened.
CREATE TABLE failures (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    fingerprint TEXT NOT NULL,
    phase TEXT NOT NULL,
    class TEXT NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    plan_key INTEGER NOT NULL REFERENCES plans (key),
    item_key INTEGER NOT NULL REFERENCES backlog_items (key),
    job_id INTEGER,
    transcript_id TEXT,
    times INTEGER NOT NULL DEFAULT 1,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    assignee TEXT,
    acknowledged_by TEXT,
    reason TEXT,
    acted_at INTEGER,
    resolved_at INTEGER,
    resolved_by_job INTEGER,
    resolved_by_transcript TEXT,
    row_version INTEGER NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX failures_open ON failures (item_key, fingerprint) WHERE state <= 3;
CREATE INDEX failures_by_item ON failures (item_key, last_at);
CREATE INDEX failures_by_kind ON failures (fingerprint, last_at) WHERE state <= 3;
CREATE INDEX failures_by_state ON failures (state, last_at, key);
CREATE INDEX failures_by_resolver ON failures (resolved_by_job) WHERE resolved_by_job IS NOT NULL;

-- What an item makes, asked from the item's side: who waits for it.
CREATE INDEX backlog_outputs_by_item ON backlog_outputs (item_key);
