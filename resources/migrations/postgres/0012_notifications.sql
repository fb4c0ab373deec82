-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who was told of which alerts, and why somebody was or was not told.

-- Groups of alerts that a receiver is told of together, while they have any.
CREATE TABLE notification_groups (
    group_key TEXT COLLATE "C" NOT NULL,
    receiver TEXT COLLATE "C" NOT NULL,
    next_at BIGINT NOT NULL, -- when it is looked at
    flushed BIGINT NOT NULL, -- whether it ever was
    seen_at BIGINT NOT NULL, -- alerts that resolved before have been dealt with
    PRIMARY KEY (group_key, receiver)
);

-- What a receiver was last told of a group.
CREATE TABLE notification_log (
    group_key TEXT COLLATE "C" NOT NULL,
    receiver TEXT COLLATE "C" NOT NULL,
    integration BIGINT NOT NULL,
    at BIGINT NOT NULL,
    firing TEXT NOT NULL, -- JSON: fingerprints
    resolved TEXT NOT NULL,
    PRIMARY KEY (group_key, receiver, integration)
);

-- The one explanation for each alert and each receiver that its routes lead to.
CREATE TABLE alert_verdicts (
    alert_key BIGINT NOT NULL,
    receiver TEXT COLLATE "C" NOT NULL,
    integration BIGINT NOT NULL, -- -1: the receiver as a whole
    verdict TEXT NOT NULL,
    group_key TEXT NOT NULL,
    details TEXT NOT NULL, -- JSON
    delivery_id BIGINT,
    at BIGINT NOT NULL,
    PRIMARY KEY (alert_key, receiver, integration)
);
