-- SPDX-FileCopyrightText: 2026 Loomdeck contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who owns the settings of a provider, which one is offered first, and who changed it last.
ALTER TABLE providers ADD COLUMN source TEXT; -- config, store; null: nobody claimed it yet
ALTER TABLE providers ADD COLUMN is_default BIGINT NOT NULL DEFAULT 0;
ALTER TABLE providers ADD COLUMN default_model TEXT; -- id
ALTER TABLE providers ADD COLUMN state_reason TEXT; -- why it was switched on or off
ALTER TABLE providers ADD COLUMN changed_by TEXT;
ALTER TABLE providers ADD COLUMN changed_at BIGINT;
ALTER TABLE providers ADD COLUMN row_version BIGINT NOT NULL DEFAULT 1;
CREATE UNIQUE INDEX providers_one_default ON providers (is_default) WHERE is_default = 1;
