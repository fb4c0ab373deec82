-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who goes when: lanes that hold work back, turns between plans, deadlines, and the gates of the providers.

-- state: -1 held, 0 ready, 1 scheduled, 2 running, 3 complete, 4 dead, 5 cancelled
ALTER TABLE jobs ADD COLUMN lane TEXT COLLATE "C"; -- gate that the work passes; null: none
ALTER TABLE jobs ADD COLUMN step TEXT COLLATE "C"; -- what a job of its kind does, for limits: the phase
ALTER TABLE jobs ADD COLUMN turn BIGINT NOT NULL DEFAULT 0; -- start tag of fair queueing; below 0: nearly due
ALTER TABLE jobs ADD COLUMN held_by TEXT COLLATE "C"; -- lane that a held job waits for
ALTER TABLE jobs ADD COLUMN due_at BIGINT;
DROP INDEX jobs_ready;
CREATE INDEX jobs_ready ON jobs (priority DESC, turn, id) WHERE state = 0;
CREATE INDEX jobs_held ON jobs (held_by, priority DESC, turn, id) WHERE state = -1;
CREATE INDEX jobs_of_plan ON jobs (plan_id, priority, turn) WHERE plan_id IS NOT NULL AND state <= 2;
CREATE INDEX jobs_due ON jobs (due_at) WHERE due_at IS NOT NULL AND state <= 0 AND turn >= 0;

-- What holds jobs back: a provider's gate, a paused plan, a limit. A lane that is not here lets everything pass.
CREATE TABLE job_lanes (
    key TEXT COLLATE "C" PRIMARY KEY,
    title TEXT NOT NULL, -- what people call it
    allowed BIGINT, -- jobs at once; null: any number
    closed BIGINT NOT NULL DEFAULT 0,
    until BIGINT, -- when a closed one lets a single job try; null: when a person opens it
    reason TEXT,
    actor TEXT, -- who closed or limited it
    changed_at BIGINT NOT NULL,
    holding BIGINT NOT NULL DEFAULT 0 -- 1 while jobs may be held by it
);
CREATE INDEX job_lanes_restricted ON job_lanes (key) WHERE closed = 1 OR allowed IS NOT NULL OR holding = 1;

-- How far each priority has come: the newest turn that was claimed.
CREATE TABLE job_clock (
    priority BIGINT PRIMARY KEY,
    turn BIGINT NOT NULL
);

-- state: 0 open, 1 slowed, 2 closed until a time, 3 probing, 4 closed until a person opens it
CREATE TABLE provider_gates (
    key TEXT COLLATE "C" PRIMARY KEY, -- the lane of its jobs
    provider_id TEXT COLLATE "C" NOT NULL,
    model_id TEXT COLLATE "C" NOT NULL,
    credential TEXT, -- fingerprint; another key means another account
    state BIGINT NOT NULL DEFAULT 0,
    epoch BIGINT NOT NULL DEFAULT 0, -- grows whenever it closes or a person opens it
    configured BIGINT NOT NULL DEFAULT 0, -- calls at once; 0: any number
    allowed BIGINT NOT NULL DEFAULT 0, -- while slowed
    successes BIGINT NOT NULL DEFAULT 0, -- since the last step up
    failures BIGINT NOT NULL DEFAULT 0, -- closings in a row without a success
    until BIGINT,
    probe_job BIGINT,
    failure TEXT, -- class that closed it
    reason TEXT,
    actor TEXT,
    changed_at BIGINT NOT NULL,
    row_version BIGINT NOT NULL DEFAULT 1
);

ALTER TABLE backlog_items ADD COLUMN due_at BIGINT;
