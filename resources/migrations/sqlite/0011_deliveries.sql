-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was told to whom: messages to receivers, every attempt to deliver them, and how receivers fare.

-- One way of telling a receiver (alerts/receiver.h), since it was first used.
CREATE TABLE delivery_targets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    receiver TEXT NOT NULL,
    integration INTEGER NOT NULL, -- its place in the receiver
    state INTEGER NOT NULL, -- 0 open, 1 paused after failing for long, 2 retired by its answer, 3 paused by a person
    since INTEGER, -- when it came to be in a state other than open
    by_whom TEXT,
    reason TEXT,
    failing_since INTEGER, -- null while the last attempt succeeded, or before the first
    stage INTEGER NOT NULL, -- warnings given since then
    succeeded_at INTEGER,
    failed_at INTEGER,
    slowed_until INTEGER,
    words TEXT, -- of the last failure
    UNIQUE (receiver, integration)
);

CREATE TABLE deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id TEXT NOT NULL, -- a replay has that of the first
    target_id INTEGER NOT NULL REFERENCES delivery_targets (id),
    format TEXT NOT NULL,
    group_key TEXT NOT NULL,
    reason TEXT NOT NULL,
    headline TEXT NOT NULL,
    severity TEXT NOT NULL,
    firing INTEGER NOT NULL, -- alerts of each kind in it
    resolved INTEGER NOT NULL,
    truncated INTEGER NOT NULL,
    drill INTEGER NOT NULL,
    replay_of INTEGER,
    state INTEGER NOT NULL, -- 0 waiting, 1 delivered, 2 refused for good, 3 withdrawn
    created_at INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    ended_at INTEGER,
    attempts INTEGER NOT NULL,
    status INTEGER, -- of the last answer
    words TEXT, -- why the last attempt failed
    content_type TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX deliveries_due ON deliveries (next_at, id) WHERE state = 0;
CREATE INDEX deliveries_in_group ON deliveries (target_id, group_key, id) WHERE state = 0;
CREATE INDEX deliveries_by_target ON deliveries (target_id, id);
CREATE INDEX deliveries_by_message ON deliveries (message_id);
CREATE INDEX deliveries_by_state ON deliveries (state, id);

CREATE TABLE delivery_attempts (
    delivery_id INTEGER NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    node TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    latency INTEGER NOT NULL, -- microseconds
    outcome TEXT NOT NULL, -- delivered, retry, refused, slowed, retired, stopped
    status INTEGER,
    words TEXT,
    answer TEXT, -- its beginning
    PRIMARY KEY (delivery_id, number)
) WITHOUT ROWID;
