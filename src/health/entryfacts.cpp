// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/entryfacts.h"

#include "backlog/phase.h"
#include "core/texttime.h"
#include "health/jsonglance.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

QString textOf(QStringView value)
{
    // Escapes do not occur in ids, names of planners and states; one that has them is another label, no harm.
    return value.size() >= 2 && value.front() == u'"' ? value.mid(1, value.size() - 2).toString() : QString();
}

QStringList textsOf(QStringView array)
{
    QStringList texts;
    for (qsizetype from = array.indexOf(u'"'); from >= 0;) {
        const qsizetype to = array.indexOf(u'"', from + 1);
        if (to < 0)
            break;
        texts << array.mid(from + 1, to - from - 1).toString();
        from = array.indexOf(u'"', to + 1);
    }
    return texts;
}

/** Nothing for null; sets `bad` for what is no finite number. */
std::optional<double> numberOf(QStringView value, bool &bad)
{
    if (value == u"null")
        return std::nullopt;
    bool ok = false;
    const double number = value.toDouble(&ok);
    if (ok && std::isfinite(number))
        return number;
    bad = true;
    return std::nullopt;
}

void readUsage(EntryFacts &facts, QStringView usage)
{
    bool isCostTold = false, areTokensTold = false;
    jsonglance::members(usage, [&](QStringView key, QStringView value) {
        const auto number = [&] { return numberOf(value, facts.hasBadNumbers); };
        if (key == u"calls") {
            facts.calls = static_cast<qint64>(std::clamp(number().value_or(0), 0.0, 1e9));
        } else if (key == u"promptTokens") {
            const auto tokens = number();
            areTokensTold = tokens.has_value();
            facts.promptTokens = tokens.value_or(0);
        } else if (key == u"completionTokens") {
            facts.completionTokens = number().value_or(0);
        } else if (key == u"cachedTokens") {
            facts.cachedTokens = number().value_or(0);
        } else if (key == u"cost") {
            const auto cost = number();
            isCostTold = cost.has_value();
            facts.cost = cost.value_or(0);
        }
    });
    facts.isUsageTold = areTokensTold && isCostTold;
}

} // namespace

bool EntryFacts::needsDetails(const QString &kind)
{
    return kind.startsWith(u"phase.") || kind.startsWith(u"backlog.") || kind.startsWith(u"gate.") ||
           kind.startsWith(u"lore.");
}

void EntryFacts::readDetails(QStringView details)
{
    QString phase, startedAt;
    QStringView metadata;
    jsonglance::members(details, [&](QStringView key, QStringView value) {
        if (key == u"planner")
            labels.planner = textOf(value);
        else if (key == u"phase")
            phase = textOf(value);
        else if (key == u"providerId")
            labels.provider = textOf(value);
        else if (key == u"modelId")
            labels.model = textOf(value);
        else if (key == u"metadata")
            metadata = value;
        else if (key == u"durationMs")
            durationMs = numberOf(value, hasBadNumbers);
        else if (key == u"startedAtUtc")
            startedAt = textOf(value);
        else if (key == u"attempt")
            attempt = static_cast<int>(std::clamp(numberOf(value, hasBadNumbers).value_or(1), 0.0, 1e6));
        else if (key == u"usage")
            readUsage(*this, value);
        else if (key == u"jobState")
            jobState = textOf(value);
        else if (key == u"critiqueStatus")
            critique = textOf(value);
        else if (key == u"blockedLoreIds")
            blockedLore = textsOf(value);
        else if (key == u"slaMinutes")
            slaMinutes = numberOf(value, hasBadNumbers);
        else if (key == u"dueAtUtc")
            dueAt = textOf(value);
    });
    if (!phase.isEmpty() && labels.planner.isEmpty()) {
        const auto known = phaseFromName(phase);
        labels.planner = known ? plannerName(*known) : phase;
    }
    if (labels.provider.isEmpty() && !metadata.isEmpty()) {
        // Entries from before the run named its provider itself.
        jsonglance::members(metadata, [&](QStringView key, QStringView value) {
            if (key == u"providerId")
                labels.provider = textOf(value);
            else if (key == u"modelId")
                labels.model = textOf(value);
        });
    }
    if (!durationMs && !hasBadNumbers && !startedAt.isEmpty() && kind != u"phase.started") {
        if (const auto started = parseIsoTime(startedAt))
            durationMs = std::chrono::duration<double, std::milli>(occurredAt - *started).count();
    }
}

} // namespace loomdeck
