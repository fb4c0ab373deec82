-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Metrics over time, folded from the journal (health/metricfolder.h). A rebuild writes a generation of its own and
-- replaces the old one when it is done.

-- How far the journal is folded. One row.
CREATE TABLE metric_state (
    id INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL, -- of the series that count
    given INTEGER NOT NULL, -- newest generation that somebody began
    position INTEGER NOT NULL, -- of the last journal entry that was folded
    newest_at INTEGER NOT NULL, -- latest time of an entry so far
    folded_at INTEGER -- when the journal had been folded to its end; null: never
);
INSERT INTO metric_state (id, generation, given, position, newest_at) VALUES (1, 1, 1, 0, 0);

-- What is counted together. family: 0 sums over plans, 1 of one plan and branch, 2 sampled by the leader, 3 a service
-- level objective. Labels that do not apply are empty.
CREATE TABLE metric_series (
    id INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL,
    family INTEGER NOT NULL,
    plan TEXT NOT NULL,
    branch TEXT NOT NULL,
    planner TEXT NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    UNIQUE (generation, family, plan, branch, planner, provider, model)
);

-- key: resolution, series and chunk of time in one number (health/metricchunk.h).
CREATE TABLE metric_chunks (
    key INTEGER PRIMARY KEY,
    cells BLOB NOT NULL
);

-- What has begun and not ended: kind 0 a phase that runs, 1 a resume without an outcome, 2 lore that something waits for.
CREATE TABLE metric_open (
    generation INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    subject TEXT NOT NULL,
    position INTEGER NOT NULL, -- of the entry that began it
    at INTEGER NOT NULL,
    due_at INTEGER, -- when it counts as too late by itself; null: never, or counted already
    is_late INTEGER NOT NULL DEFAULT 0,
    plan TEXT NOT NULL,
    branch TEXT NOT NULL,
    planner TEXT NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    PRIMARY KEY (generation, kind, subject)
);
CREATE INDEX metric_open_due ON metric_open (generation, due_at) WHERE due_at IS NOT NULL;

-- The journal entries that objectives counted, as long as their budgets reach.
CREATE TABLE objective_events (
    id INTEGER PRIMARY KEY,
    series INTEGER NOT NULL,
    at INTEGER NOT NULL,
    position INTEGER NOT NULL,
    good INTEGER NOT NULL
);
CREATE INDEX objective_events_newest ON objective_events (series, at, id);
