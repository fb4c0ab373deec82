// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/plannerstatus.h"

#include "console/session.h"
#include "core/whendone.h"
#include "health/healthlists.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto statusPause = 900ms;
// The leader judges as time passes, without an entry in the journal.
constexpr auto statusNet = 5s;
// It judges an entry within two seconds, or a little later.
constexpr auto judgeTime = 6s;
// Four times as long as a leader lets pass.
constexpr auto reportOld = 60s;

} // namespace

PlannerStatus::PlannerStatus(QObject *parent)
    : QObject(parent)
    , m_session(Session::instance())
    , m_refresher([this] { read(); }, statusPause, this)
{
    connect(&m_second, &QTimer::timeout, this, &PlannerStatus::tick);
    connect(m_session.live(), &LiveHub::stateChanged, this, &PlannerStatus::tick);
    connect(&m_session, &Session::opened, this, &PlannerStatus::reload);
    connect(m_session.formatsObject(), &Formats::changed, this, &PlannerStatus::changed);
    m_second.start(1s);
    if (m_session.queries())
        reload();
}

void PlannerStatus::reload()
{
    m_forced = true;
    m_refresher.now();
}

void PlannerStatus::tick()
{
    // An age that grows is told once it is another one in words.
    if (std::exchange(m_lastJudged, judged()) != judged())
        Q_EMIT changed();
    LiveHub *live = m_session.live();
    if (live->paused() || !m_session.queries())
        return;
    const Timestamp now = m_session.formats().now();
    if (std::exchange(m_position, live->position()) != live->position())
        m_newsAt = now;
    const auto isWithin = [now](Timestamp since, Micros time) { return now >= since && now - since < time; };
    if (isWithin(m_newsAt, judgeTime) || !isWithin(m_readAt, statusNet))
        m_refresher.want();
}

void PlannerStatus::read()
{
    if (!m_session.queries())
        return m_refresher.done();
    m_readAt = m_session.formats().now();
    whenDone(this, m_session.queries()->health(), [this](const Result<HealthReport> &report) {
        if (!report)
            return failed(report.error());
        const bool isSame = m_outlook && m_outlook->report.generatedAt == report->generatedAt;
        if (isSame && !std::exchange(m_forced, false) && !m_error.isSet())
            return m_refresher.done();
        readOutlook();
    });
}

void PlannerStatus::readOutlook()
{
    if (!m_session.queries())
        return m_refresher.done();
    whenDone(this, m_session.queries()->healthOutlook(), [this](const Result<HealthOutlook> &outlook) {
        if (!outlook)
            return failed(outlook.error());
        m_refresher.done();
        const QVariantMap before = totals();
        m_outlook = *outlook;
        auto reasons = healthreasons::of(*outlook);
        const bool others = std::exchange(m_reasons, std::move(reasons)) != m_reasons;
        m_error = {};
        m_loaded = true;
        m_lastJudged = judged();
        if (others)
            Q_EMIT reasonsChanged();
        if (before != totals())
            Q_EMIT totalsChanged();
        Q_EMIT changed();
        Q_EMIT renewed();
    });
}

void PlannerStatus::failed(const Error &error)
{
    m_refresher.done();
    m_loaded = true;
    // Nobody judged yet: that is a state of the page, no failure.
    if (error.code != u"HEALTH_UNKNOWN")
        m_session.noteError(tr("Reading the planners' status"), error);
    m_error = error.code == u"HEALTH_UNKNOWN" ? ErrorWords() : ErrorWords::of(error);
    Q_EMIT changed();
}

QString PlannerStatus::stateName() const
{
    if (!m_outlook)
        return u"pending"_s;
    return healthStatusName(m_outlook->report.status).toLower();
}

QString PlannerStatus::title() const
{
    if (m_outlook)
        return healthreasons::title(m_outlook->report, m_session.formats());
    if (m_error.isSet())
        return tr("The status cannot be read");
    return m_loaded ? tr("Not judged yet") : QString();
}

QString PlannerStatus::sentence() const
{
    if (m_outlook)
        return healthreasons::sentence(*m_outlook, m_reasons);
    if (m_error.isSet())
        return m_error.message + u' ' + m_error.fix;
    return m_loaded ? tr("The leading node judges the planners every 15 s; the status appears when it has") : QString();
}

QVariantList PlannerStatus::reasons() const
{
    QVariantList list;
    for (const HealthReason &reason : m_reasons)
        list << reason.toMap();
    return list;
}

QString PlannerStatus::judged() const
{
    if (!m_outlook)
        return {};
    const Timestamp at = m_outlook->report.generatedAt;
    if (overdue())
        return tr("judged %1 ago, no node has since").arg(Formats::age(m_session.formats().now() - at));
    return tr("judged %1").arg(m_session.formats().wallTime(at));
}

bool PlannerStatus::overdue() const
{
    return m_outlook && m_session.formats().now() - m_outlook->report.generatedAt > Micros(reportOld);
}

QVariantMap PlannerStatus::totals() const
{
    QVariantMap map;
    if (!m_outlook)
        return map;
    for (const auto &[list, total] : m_outlook->totals)
        map.insert(healthListName(list), total > healthlists::mostCounted ? -1.0 : static_cast<double>(total));
    double prompts = 0;
    for (const PlannerCard &planner : m_outlook->report.planners)
        prompts += static_cast<double>(planner.steps.size());
    map.insert(u"templates"_s, prompts);
    return map;
}

QString PlannerStatus::caption(const QString &list, const QString &filter) const
{
    if (!m_outlook)
        return {};
    const HealthThresholds &limits = m_outlook->thresholds;
    const double total = totals().value(list, -1).toDouble();
    const int n = total < 0 ? static_cast<int>(healthlists::mostCounted) : static_cast<int>(total);
    QString text;
    if (filter == u"refused")
        return tr("resumes that their contract refused, newest first");
    if (filter == u"faulty")
        return tr("bibles without entries, or untouched for more than %1")
            .arg(healthreasons::span(limits.worldBibleStale));
    if (list == u"plans")
        text = tr("%n plan(s), last touched first", nullptr, n);
    else if (list == u"templates")
        text = tr("%n prompt(s), one for each planner", nullptr, n);
    else if (list == u"stale")
        text = tr("%n item(s) in progress untouched for more than %1, the longest first", nullptr, n)
                   .arg(healthreasons::span(limits.backlogStale));
    else if (list == u"orphaned")
        text = tr("%n item(s) whose plan is gone, oldest first", nullptr, n);
    else if (list == u"failures")
        text = tr("%n run(s) without success in the last %1, newest first", nullptr, n)
                   .arg(healthreasons::span(limits.failureWindow));
    else if (list == u"transitions")
        text = tr("%n change(s) of status in the last %1, newest first", nullptr, n)
                   .arg(healthreasons::span(limits.transitionWindow));
    else if (list == u"worldBible")
        text = tr("%n world bible(s), last touched first; old after %1", nullptr, n)
                   .arg(healthreasons::span(limits.worldBibleStale));
    else if (list == u"telemetry")
        text = tr("%n event(s) of phases and refused resumes, newest first", nullptr, n);
    else if (list == u"actions")
        text = tr("%n act(s) of people and of the engine, newest first", nullptr, n);
    if (total < 0)
        text = tr("more than %1", "the sentence of a list that is longer than is counted").arg(text);
    // The report is of everything, whatever is looked at.
    return m_session.scope()->planIds().isEmpty() ? text : tr("%1; of all plans").arg(text);
}

void PlannerStatus::open(const QString &place)
{
    const QString kind = place.section(u':', 0, 0), what = place.section(u':', 1);
    Navigator *navigator = m_session.navigator();
    if (kind == u"list")
        Q_EMIT listWanted(what.section(u'/', 0, 0), what.section(u'/', 1));
    else if (kind == u"item")
        navigator->showItem(what.toLongLong());
    else if (kind == u"prompt")
        navigator->openSettings(u"prompts"_s, what);
    else if (kind == u"backlog")
        navigator->openBacklog(what);
    else if (kind == u"jobs")
        navigator->openPage(u"jobs"_s);
    else if (kind == u"find")
        find(what.section(u'/', 0, 0), what.section(u'/', 1));
}

void PlannerStatus::find(const QString &planId, const QString &backlogId)
{
    if (!m_session.queries())
        return;
    whenDone(this, m_session.queries()->itemKey(planId, backlogId), [this, backlogId](const Result<qint64> &key) {
        if (key)
            m_session.navigator()->showItem(*key);
        else
            m_session.toasts()->show(u"warn"_s, tr("%1 is gone").arg(backlogId));
    });
}

} // namespace loomdeck
