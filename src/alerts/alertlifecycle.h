// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alerts/alertkind.h"

#include <optional>

namespace loomdeck {

enum class AlertPhase { Pending, Firing, Resolved };

/** `pending`, `firing`, `resolved`. */
QString alertPhaseName(AlertPhase phase);

/** Somebody said that they deal with an alert. A value. */
struct Acknowledgement
{
    QString by, note;
    Timestamp at{};
};

/** One alert over its whole life, as it is kept. A value. */
struct AlertState
{
    LabelSet labels;
    QString title, description;
    AlertPhase phase = AlertPhase::Pending;
    Timestamp firstSeen{};                ///< when it became true, this time
    Timestamp lastSeen{};                 ///< when it was true last
    std::optional<Timestamp> firingSince; ///< this time
    std::optional<Timestamp> resolvedAt;  ///< last time
    qint64 timesFired = 0;
    Micros holdFor{0}, keepFiring{0};
    std::optional<Acknowledgement> acknowledged; ///< of this time
    std::optional<Timestamp> snoozedUntil;
    int escalations = 0; ///< steps that were taken this time

    QString alertId() const { return labels.value(QStringLiteral("alert_id")); }
    bool isSnoozed(Timestamp now) const { return snoozedUntil && now < *snoozedUntil; }
};

/** What a look at an alert made of it. */
enum class AlertChange {
    None,  ///< as before, but for when it was seen last
    Began, ///< it is true, but not yet for long enough
    Fired,
    Worsened, ///< it fires with a higher severity; nobody has acknowledged that
    Resolved,
    Withdrawn ///< it stopped being true before it fired; one that never fired may be forgotten
};

struct AlertStep
{
    AlertState state;
    AlertChange change = AlertChange::None;
};

/** The alert is true now. `known` is what is kept of it, or null. Pure. */
AlertStep alertSeen(const AlertState *known, const AlertCandidate &candidate, Timestamp now);
/** The alert is not true now. Pure. */
AlertStep alertMissed(const AlertState &known, Timestamp now);

/**
 * A whole look: each of `known` and of the candidates gives a step, matched by `alert_id`. `known` are those whose
 * facts were looked at; others would be taken for resolved. Pure.
 */
std::vector<AlertStep> evaluateAlerts(const std::vector<AlertState> &known,
                                      const std::vector<AlertCandidate> &candidates, Timestamp now);

/** Who is told besides, when nobody has acknowledged an alert for so long. A value. */
struct EscalationStep
{
    Micros after{}; ///< since it fires
    QString receiver;
};

/** The next step that is due, or nothing: the alert is acknowledged, snoozed, over, or it is too early. Pure. */
std::optional<EscalationStep> dueEscalation(const AlertState &state, const std::vector<EscalationStep> &policy,
                                            Timestamp now);

} // namespace loomdeck
