// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthcontroller.h"

#include "backlog/phase.h"
#include "console/budgetrows.h"
#include "console/healthfindings.h"
#include "console/healthmarks.h"
#include "console/session.h"
#include "core/texttime.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr auto healthPause = 900ms;
// Gauges are sampled without an entry in the journal; the leader does it four times a minute.
constexpr auto healthNet = 5s;
// The leader folds an entry a second after it was written, or a little later.
constexpr auto foldTime = 4s;
constexpr int patientReadings = 6;
constexpr auto shortestZoom = 5min;

const QString severalPlans = u"+"_s;

QVariantMap choice(const QString &value, const QString &text)
{
    return {{u"value"_s, value}, {u"text"_s, text}};
}

} // namespace

HealthController::HealthController(QObject *parent)
    : QObject(parent)
    , m_session(Session::instance())
    , m_reader(this)
    , m_refresher([this] { read(); }, healthPause, this)
    , m_entries(m_session)
    , m_saver(m_session)
{
    for (const auto &[key, title] :
         {std::pair(u"outcomes"_s, tr("Outcomes")), std::pair(u"latency"_s, tr("Latency")),
          std::pair(u"queue"_s, tr("Queue age")), std::pair(u"progress"_s, tr("Backlog against phases")),
          std::pair(u"lore"_s, tr("Lore deadlines")), std::pair(u"resumes"_s, tr("Resumes")),
          std::pair(u"tokens"_s, tr("Tokens and cost")), std::pair(u"obligations"_s, tr("Obligations by age"))})
        m_charts << new HealthChart(key, title, m_session.formats(), this);
    connect(&m_second, &QTimer::timeout, this, &HealthController::tick);
    connect(m_session.live(), &LiveHub::stateChanged, this, &HealthController::tick);
    connect(m_session.scope(), &Scope::scopeChanged, this, &HealthController::followScope);
    connect(m_session.scope(), &Scope::branchesChanged, this, &HealthController::scopeChanged);
    connect(m_session.navigator(), &Navigator::queryAsked, this, [this](const QString &page) {
        if (page == u"health")
            followAddress();
    });
    connect(&m_session, &Session::opened, this, &HealthController::ask);
    connect(m_session.formatsObject(), &Formats::changed, this, [this] {
        for (HealthChart *chart : m_charts)
            Q_EMIT chart->changed();
        mark();
        ask();
    });
    connect(m_session.nameDirectory(), &NameDirectory::changed, this, &HealthController::providersChanged);
    m_second.start(1s);
    // The first look may come from an address; without one the scope is as it was chosen elsewhere.
    if (!m_session.navigator()->query(u"health"_s).isEmpty())
        followAddress();
    else
        followScope();
}

HealthChart *HealthController::chart(const QString &key) const
{
    const auto found =
        std::find_if(m_charts.begin(), m_charts.end(), [&key](const HealthChart *one) { return one->key() == key; });
    return found == m_charts.end() ? nullptr : *found;
}

void HealthController::setRange(const QString &range)
{
    HealthView view = m_view;
    view.range = HealthView::knownRange(range);
    view.zoom.reset();
    change(view);
}

void HealthController::setPlanner(const QString &planner)
{
    HealthView view = m_view;
    view.labels.planner = planner;
    change(view);
}

void HealthController::setProvider(const QString &provider)
{
    HealthView view = m_view;
    view.labels.provider = provider;
    change(view);
}

void HealthController::change(const HealthView &view)
{
    if (m_view == view)
        return;
    m_view = view;
    m_session.navigator()->setQuery(u"health"_s, m_view.toQuery());
    ask();
}

void HealthController::followAddress()
{
    HealthView view = HealthView::fromQuery(m_session.navigator()->query(u"health"_s));
    Scope &scope = *m_session.scope();
    // Several plans have no address; one without a plan leaves them.
    const bool staysWithSeveral = view.labels.plan.isEmpty() && scope.planIds().size() > 1;
    const bool isThere = scope.planId() == view.labels.plan && scope.branch() == view.labels.branch;
    m_view = view;
    if (!isThere && !staysWithSeveral)
        scope.look(view.labels.plan, view.labels.branch);
    ask();
    Q_EMIT scopeChanged();
}

void HealthController::followScope()
{
    const Scope &scope = *m_session.scope();
    Q_EMIT scopeChanged();
    // What the address asks for is looked at once the plans are known.
    if (scope.isWaiting())
        return;
    HealthView view = m_view;
    view.labels.plan = scope.planId();
    view.labels.branch = scope.branch();
    if (view == m_view)
        ask();
    else
        change(view);
}

QString HealthController::plan() const
{
    return m_session.scope()->planIds().size() > 1 ? severalPlans : m_session.scope()->planId();
}

void HealthController::setPlan(const QString &plan)
{
    if (plan != severalPlans)
        m_session.scope()->look(plan, {});
}

QVariantList HealthController::plans() const
{
    const Scope &scope = *m_session.scope();
    QVariantList list{choice({}, tr("All plans"))};
    if (scope.planIds().size() > 1)
        list << choice(severalPlans, scope.text());
    for (const Plan &plan : scope.plans())
        list << choice(plan.id, plan.name);
    return list;
}

QString HealthController::branch() const
{
    return m_session.scope()->branch();
}

void HealthController::setBranch(const QString &branch)
{
    m_session.scope()->setBranch(branch);
}

QVariantList HealthController::branches() const
{
    QVariantList list{choice({}, tr("All branches"))};
    QStringList names = m_session.scope()->branches();
    // A branch of the address stays to be seen, also when no plan is chosen whose branches are known.
    if (!branch().isEmpty() && !names.contains(branch()))
        names.prepend(branch());
    for (const QString &name : names)
        list << choice(name, name);
    return list;
}

void HealthController::setPixels(int pixels)
{
    // Of a window that is being drawn larger not every width is worth a reading.
    const int wanted = std::clamp((pixels + 49) / 50 * 50, 100, 1000);
    if (std::exchange(m_pixels, wanted) != wanted)
        ask();
}

QVariantList HealthController::planners()
{
    QVariantList list{choice({}, tr("All planners"))};
    for (const Phase phase : allPhases())
        list << choice(plannerName(phase), plannerName(phase));
    return list;
}

QVariantList HealthController::providers() const
{
    QVariantList list{choice({}, tr("All providers"))};
    QStringList names = m_session.names().providers();
    names.sort();
    for (const QString &name : names)
        list << choice(name, name);
    return list;
}

Timestamp HealthController::now() const
{
    return m_session.live()->pausedAt().value_or(m_session.formats().now());
}

QString HealthController::zoomText() const
{
    if (!m_view.zoom)
        return {};
    return tr("%1 to %2")
        .arg(m_session.formats().clockTime(m_view.zoom->first), m_session.formats().clockTime(m_view.zoom->second));
}

void HealthController::zoom(double from, double to)
{
    if (from > to)
        std::swap(from, to);
    const auto at = [this](double share) {
        const auto all = static_cast<double>((m_reading.to - m_reading.from).count());
        return m_reading.from + Micros(static_cast<qint64>(std::clamp(share, 0.0, 1.0) * all));
    };
    const auto minute = [](Timestamp time) { return time - time.time_since_epoch() % Micros(1min); };
    const Timestamp first = minute(at(from)), last = std::min(minute(at(to)) + 1min, minute(now()) + 1min);
    if (last - first < shortestZoom)
        return;
    HealthView view = m_view;
    view.zoom = {first, last};
    change(view);
}

void HealthController::unzoom()
{
    HealthView view = m_view;
    view.zoom.reset();
    change(view);
}

void HealthController::reload()
{
    ask();
}

void HealthController::ask()
{
    ++m_generation;
    Q_EMIT questionChanged();
    m_refresher.now();
}

void HealthController::tick()
{
    LiveHub *live = m_session.live();
    if (std::exchange(m_wasPaused, live->paused()) != live->paused())
        Q_EMIT changed();
    if (live->paused() || !m_session.queries())
        return;
    const Timestamp now = m_session.formats().now();
    if (std::exchange(m_position, live->position()) != live->position())
        m_newsAt = now;
    const auto isWithin = [now](Timestamp since, Micros time) { return now >= since && now - since < time; };
    if (!m_reading.countedUpTo || isWithin(m_newsAt, foldTime) || !isWithin(m_readAt, healthNet))
        m_refresher.want();
}

QString HealthController::withinText() const
{
    return m_view.zoom ? tr("from %1").arg(zoomText()) : tr("in the last %1").arg(m_view.rangeText());
}

HealthQuestion HealthController::question() const
{
    HealthQuestion question;
    question.from = m_view.zoom ? m_view.zoom->first : now() - m_view.length();
    question.to = m_view.zoom ? m_view.zoom->second : now();
    question.labels = m_view.labels;
    question.pixels = m_pixels;
    question.objectives = m_session.engine()->config().objectives;
    question.within = withinText();
    return question;
}

void HealthController::read()
{
    if (!m_session.queries())
        return m_refresher.done();
    m_readAt = m_session.formats().now();
    m_reader.read(*m_session.queries(), question(), m_session.formats(),
                  [this, generation = m_generation](const Result<HealthReading> &reading) {
                      m_refresher.done();
                      // Something else is wanted by now, and is read next.
                      if (generation != m_generation)
                          return;
                      m_error = reading ? ErrorWords() : ErrorWords::of(reading.error());
                      if (reading)
                          return take(*reading);
                      m_session.noteError(tr("Reading the planners' health"), reading.error());
                      Q_EMIT changed();
                  });
}

void HealthController::take(const HealthReading &reading)
{
    m_reading = reading;
    ++m_readings;
    // Of a store that was just opened the leader counts the journal first; without one the page says what there is.
    m_loaded = m_loaded || reading.countedUpTo || m_readings >= patientReadings;
    for (HealthChart *chart : m_charts)
        chart->set(reading.charts.value(chart->key()));
    mark();
    m_entries.follow(reading.objectives);
    Q_EMIT changed();
}

bool HealthController::empty() const
{
    return m_loaded &&
           std::none_of(m_charts.begin(), m_charts.end(), [](const HealthChart *one) { return one->hasPeak(); }) &&
           m_reading.markers.empty();
}

QString HealthController::narrowedTo() const
{
    const Scope &scope = *m_session.scope();
    QStringList parts;
    for (const QString &part :
         {scope.isAllPlans() ? QString() : scope.text(), scope.branch(), planner(), provider(), zoomText()}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(u" · "_s);
}

void HealthController::clearFilters()
{
    HealthView view;
    view.range = m_view.range;
    change(view);
    m_session.scope()->chooseAll();
}

void HealthController::saveCsv(const QString &key)
{
    const HealthChart *one = chart(key);
    if (!one)
        return;
    const QString day = isoText(m_reading.to).left(10);
    m_saver.save(u"loomdeck-%1-%2.csv"_s.arg(key, day), one->copyText(u","_s).toUtf8());
}

QString HealthController::caption() const
{
    const Formats &formats = m_session.formats();
    QStringList parts;
    if (const auto paused = m_session.live()->pausedAt())
        parts << tr("Paused since %1").arg(formats.wallTime(*paused));
    else if (m_reading.countedUpTo)
        parts << tr("Counted up to %1").arg(formats.hourMinute(*m_reading.countedUpTo));
    if (m_session.scope()->planIds().size() > 1)
        parts << tr("charts show one plan or all, here all");
    return parts.join(u" · "_s);
}

QStringList HealthController::times() const
{
    return healthmarks::times(m_reading.from, m_reading.to, m_view.zoom.has_value(), m_session.formats());
}

void HealthController::mark()
{
    QVariantList marks = healthmarks::marks(m_reading, m_pixels, m_session.formats());
    QVariantList changes = healthmarks::list(m_reading.markers, m_session.formats());
    if (marks == m_marks && changes == m_changes)
        return;
    m_marks = std::move(marks);
    m_changes = std::move(changes);
    Q_EMIT marksChanged();
}

QString HealthController::changesFinding() const
{
    return healthmarks::finding(m_reading.markers, withinText(), m_session.formats());
}

QVariantList HealthController::budgets() const
{
    return budgetrows::rows(m_reading.objectives);
}

QString HealthController::budgetsFinding() const
{
    const QString finding = healthfindings::budgets(m_reading.objectives);
    return m_view.labels == MetricLabels() ? finding : tr("Not split by the filters: %1").arg(finding);
}

} // namespace loomdeck
