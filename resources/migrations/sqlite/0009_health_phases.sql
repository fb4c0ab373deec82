-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far each plan is in each phase, counted with health_plans.

CREATE TABLE health_phases (
    plan_key INTEGER NOT NULL,
    phase INTEGER NOT NULL, -- -1: items that no phase makes
    pending INTEGER NOT NULL,
    in_progress INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    PRIMARY KEY (plan_key, phase)
);

-- Both counts are read from the index alone.
DROP INDEX backlog_items_counted;
CREATE INDEX backlog_items_counted ON backlog_items (plan_key, status, phase, updated_at, completed_at);

-- Everything is counted anew at once.
UPDATE health_state SET full_at = NULL WHERE id = 1;
