-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who was told of which alerts, and why somebody was or was not told.

-- Groups of alerts that a receiver is told of together, while they have any.
CREATE TABLE notification_groups (
    group_key TEXT NOT NULL,
    receiver TEXT NOT NULL,
    next_at INTEGER NOT NULL, -- when it is looked at
    flushed INTEGER NOT NULL, -- whether it ever was
    seen_at INTEGER NOT NULL, -- alerts that resolved before have been dealt with
    PRIMARY KEY (group_key, receiver)
) WITHOUT ROWID;

-- What a receiver was last told of a group.
CREATE TABLE notification_log (
    group_key TEXT NOT NULL,
    receiver TEXT NOT NULL,
    integration INTEGER NOT NULL,
    at INTEGER NOT NULL,
    firing TEXT NOT NULL, -- JSON: fingerprints
    resolved TEXT NOT NULL,
    PRIMARY KEY (group_key, receiver, integration)
) WITHOUT ROWID;

-- The one explanation for each alert and each receiver that its routes lead to.
CREATE TABLE alert_verdicts (
    alert_key INTEGER NOT NULL,
    receiver TEXT NOT NULL,
    integration INTEGER NOT NULL, -- -1: the receiver as a whole
    verdict TEXT NOT NULL,
    group_key TEXT NOT NULL,
    details TEXT NOT NULL, -- JSON
    delivery_id INTEGER,
    at INTEGER NOT NULL,
    PRIMARY KEY (alert_key, receiver, integration)
) WITHOUT ROWID;
