-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How far each plan is in each phase, counted with health_plans; when each world bible was touched last.

CREATE TABLE health_phases (
    plan_key BIGINT NOT NULL,
    phase INTEGER NOT NULL, -- -1: items that no phase makes
    pending BIGINT NOT NULL,
    in_progress BIGINT NOT NULL,
    complete BIGINT NOT NULL,
    PRIMARY KEY (plan_key, phase)
);

-- Both counts are read from the index alone.
DROP INDEX backlog_items_counted;
CREATE INDEX backlog_items_counted ON backlog_items (plan_key, status, phase, updated_at, completed_at);

-- Everything is counted anew at once.
UPDATE health_state SET full_at = NULL WHERE id = 1;

-- What health asks of a world bible: there may be one on each of thousands of branches.
ALTER TABLE world_bibles ADD COLUMN touched_at BIGINT NOT NULL DEFAULT 0; -- newest change of an entry; 0: it has none
ALTER TABLE world_bibles ADD COLUMN has_active BIGINT NOT NULL DEFAULT 0;
UPDATE world_bibles b SET
    touched_at = coalesce((SELECT max(coalesce(e.updated_at, e.created_at)) FROM world_bible_entries e WHERE e.world_bible_id = b.id), 0),
    has_active = CASE WHEN EXISTS (SELECT 1 FROM world_bible_entries e WHERE e.world_bible_id = b.id AND e.is_active = 1) THEN 1 ELSE 0 END;
CREATE INDEX world_bibles_touched ON world_bibles (touched_at DESC, id);
CREATE FUNCTION tell_world_bible() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE world_bibles b SET touched_at = greatest(b.touched_at, coalesce(NEW.updated_at, NEW.created_at)),
            has_active = greatest(b.has_active, NEW.is_active) WHERE b.id = NEW.world_bible_id;
    ELSIF TG_OP = 'UPDATE' THEN
        UPDATE world_bibles b SET touched_at = greatest(b.touched_at, coalesce(NEW.updated_at, NEW.created_at)),
            has_active = CASE WHEN EXISTS (SELECT 1 FROM world_bible_entries e WHERE e.world_bible_id = b.id AND e.is_active = 1) THEN 1 ELSE 0 END
            WHERE b.id = NEW.world_bible_id;
    ELSE
        UPDATE world_bibles b SET
            touched_at = coalesce((SELECT max(coalesce(e.updated_at, e.created_at)) FROM world_bible_entries e WHERE e.world_bible_id = b.id), 0),
            has_active = CASE WHEN EXISTS (SELECT 1 FROM world_bible_entries e WHERE e.world_bible_id = b.id AND e.is_active = 1) THEN 1 ELSE 0 END
            WHERE b.id = OLD.world_bible_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER world_bible_entries_told AFTER INSERT OR UPDATE OR DELETE ON world_bible_entries
    FOR EACH ROW EXECUTE FUNCTION tell_world_bible();
