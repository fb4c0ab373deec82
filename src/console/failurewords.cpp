// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/failurewords.h"

#include "console/formats.h"
#include "providers/failureclass.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace loomdeck::failurewords {

namespace {

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("loomdeck::failurewords", text, meaning, n);
}

} // namespace

ClassWords classWords(const QString &failureClass)
{
    const auto known = failureClassFromName(failureClass);
    if (!known)
        return {failureClass.isEmpty() ? tr("Unknown") : failureClass, u"failed"_s, u"bad"_s};
    switch (*known) {
    case FailureClass::RateLimit:
        return {tr("Rate limit"), u"clock"_s, u"warn"_s};
    case FailureClass::Overload:
        return {tr("Overload"), u"flame"_s, u"warn"_s};
    case FailureClass::QuotaWindow:
        return {tr("Quota"), u"held"_s, u"held"_s};
    case FailureClass::Money:
        return {tr("Money"), u"lock"_s, u"bad"_s};
    case FailureClass::Setup:
        return {tr("Setup"), u"settings"_s, u"bad"_s};
    case FailureClass::Content:
        return {tr("Answer"), u"note"_s, u"bad"_s};
    case FailureClass::Transport:
        return {tr("Network"), u"sync"_s, u"warn"_s};
    case FailureClass::Own:
        return {tr("Our error"), u"failed"_s, u"bad"_s};
    case FailureClass::Stopped:
        return {tr("Stopped"), u"stop"_s, u"neutral"_s};
    }
    Q_UNREACHABLE();
}

QString stateName(const FailureRecord &record)
{
    return record.state == TriageState::New ? u"fresh"_s : triageStateName(record.state);
}

QString owner(const FailureRecord &record)
{
    if (!record.assignee.isEmpty())
        return record.assignee;
    return record.acknowledgedBy.isEmpty() ? u"–"_s : record.acknowledgedBy;
}

QString fate(const FailureRecord &record, const Formats &formats)
{
    if (record.state == TriageState::Ignored)
        return tr("ignored: %1").arg(record.reason);
    if (record.state == TriageState::Resolved) {
        const QString at = formats.maybeClockTime(record.resolvedAt);
        return record.resolvedByJob == 0 ? tr("resolved %1").arg(at)
                                         : tr("resolved %1 by job %2").arg(at).arg(record.resolvedByJob);
    }
    const QString since = formats.clockTime(record.firstAt);
    return record.times == 1 ? tr("once, %1").arg(since)
                             : tr("%1 times since %2").arg(Formats::number(record.times), since);
}

QString size(const FailureGroup &group, const Formats &formats)
{
    const QString failures = tr("%n failure(s)", nullptr, static_cast<int>(group.failures));
    const QString plans = tr("%n plan(s)", nullptr, static_cast<int>(group.plans));
    return tr("%1 in %2, %3 times since %4")
        .arg(failures, plans, Formats::number(group.times), formats.clockTime(group.firstAt));
}

} // namespace loomdeck::failurewords
