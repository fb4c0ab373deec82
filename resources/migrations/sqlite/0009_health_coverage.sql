-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far each plan is in each phase, counted with health_plans; when each world bible was touched last.

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

-- What health asks of a world bible: there may be one on each of thousands of branches.
ALTER TABLE world_bibles ADD COLUMN touched_at INTEGER NOT NULL DEFAULT 0; -- newest change of an entry; 0: it has none
ALTER TABLE world_bibles ADD COLUMN has_active INTEGER NOT NULL DEFAULT 0;
UPDATE world_bibles SET
    touched_at = coalesce((SELECT max(coalesce(e.updated_at, e.created_at)) FROM world_bible_entries e WHERE e.world_bible_id = world_bibles.id), 0),
    has_active = EXISTS (SELECT 1 FROM world_bible_entries e WHERE e.world_bible_id = world_bibles.id AND e.is_active = 1);
CREATE INDEX world_bibles_touched ON world_bibles (touched_at DESC, id);
CREATE TRIGGER world_bible_entries_added AFTER INSERT ON world_bible_entries BEGIN
    UPDATE world_bibles SET touched_at = max(touched_at, coalesce(NEW.updated_at, NEW.created_at)),
        has_active = max(has_active, NEW.is_active) WHERE id = NEW.world_bible_id;
END;
CREATE TRIGGER world_bible_entries_changed AFTER UPDATE ON world_bible_entries BEGIN
    UPDATE world_bibles SET touched_at = max(touched_at, coalesce(NEW.updated_at, NEW.created_at)),
        has_active = EXISTS (SELECT 1 FROM world_bible_entries e WHERE e.world_bible_id = world_bibles.id AND e.is_active = 1)
        WHERE id = NEW.world_bible_id;
END;
CREATE TRIGGER world_bible_entries_removed AFTER DELETE ON world_bible_entries BEGIN
    UPDATE world_bibles SET
        touched_at = coalesce((SELECT max(coalesce(e.updated_at, e.created_at)) FROM world_bible_entries e WHERE e.world_bible_id = world_bibles.id), 0),
        has_active = EXISTS (SELECT 1 FROM world_bible_entries e WHERE e.world_bible_id = world_bibles.id AND e.is_active = 1)
        WHERE id = OLD.world_bible_id;
END;
