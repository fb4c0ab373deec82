// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthcontroller.h"

#include "backlog/phase.h"
#include "console/budgetrows.h"
#include "console/healthfindings.h"
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

// Marks that stand closer than this cannot be told apart.
constexpr int markWidth = 6;
const QString severalPlans = u"+"_s;

QVariantMap choice(const QString &value, const QString &text)
{
    return {{u"value"_s, value}, {u"text"_s, text}};
}

QString changeWords(const Formats::ClockChange &change)
{
    const QString by = Formats::age(change.by > Micros{0} ? change.by : -change.by).section(u" 00"_s, 0, 0);
    return change.by > Micros{0} ? HealthController::tr("clocks forward %1").arg(by)
                                 : HealthController::tr("clocks back %1").arg(by);
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

HealthQuestion HealthController::question() const
{
    HealthQuestion question;
    question.from = m_view.zoom ? m_view.zoom->first : now() - m_view.length();
    question.to = m_view.zoom ? m_view.zoom->second : now();
    question.labels = m_view.labels;
    question.pixels = m_pixels;
    question.objectives = m_session.engine()->config().objectives;
    question.within = m_view.zoom ? tr("from %1").arg(zoomText()) : tr("in the last %1").arg(m_view.rangeText());
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
    QStringList list;
    const Formats &formats = m_session.formats();
    const Micros all = m_reading.to - m_reading.from;
    for (int quarter = 0; quarter <= 4; ++quarter) {
        const Timestamp at = m_reading.from + all * quarter / 4;
        if (formats.timeStyle() == u"relative") {
            const Micros ago = std::max(Micros{0}, formats.now() - at);
            list << (quarter == 4 && !m_view.zoom ? tr("now") : u"−"_s + Formats::age(ago).section(u' ', 0, 1));
        } else if (all <= 26h) {
            list << formats.hourMinute(at);
        } else {
            // With its hour where a quarter of the range does not end with a day.
            list << (all <= 360h ? formats.dayMinute(at) : formats.dayMinute(at).left(5));
        }
    }
    return list;
}

QVariantList HealthController::markers() const
{
    struct Mark
    {
        Timestamp at{};
        QString text, tip, role;
    };
    std::vector<Mark> marks;
    const Formats &formats = m_session.formats();
    for (const HealthMarker &marker : m_reading.markers)
        marks.push_back(
            {marker.at, marker.text, u"%1  %2"_s.arg(formats.clockTime(marker.at), marker.sentence), marker.role});
    for (const Formats::ClockChange &change : formats.clockChanges(m_reading.from, m_reading.to)) {
        const QString words = changeWords(change);
        marks.push_back({change.at, words, u"%1  %2"_s.arg(formats.clockTime(change.at), words), u"neutral"_s});
    }
    std::stable_sort(marks.begin(), marks.end(), [](const Mark &a, const Mark &b) { return a.at < b.at; });
    QVariantList list;
    const auto all = static_cast<double>((m_reading.to - m_reading.from).count());
    double last = -1;
    for (const Mark &mark : marks) {
        const double share = static_cast<double>((mark.at - m_reading.from).count()) / all;
        if (!list.isEmpty() && share - last < static_cast<double>(markWidth) / m_pixels) {
            QVariantMap together = list.takeLast().toMap();
            const int count = together.value(u"count"_s).toInt() + 1;
            together.insert({{u"count"_s, count},
                             {u"text"_s, tr("%1 changes").arg(count)},
                             {u"tip"_s, QString(together.value(u"tip"_s).toString() + u'\n' + mark.tip)}});
            if (together.value(u"role"_s) != mark.role)
                together.insert(u"role"_s, u"run"_s);
            list << together;
            continue;
        }
        last = share;
        list << QVariantMap{
            {u"share"_s, share}, {u"text"_s, mark.text}, {u"tip"_s, mark.tip}, {u"role"_s, mark.role}, {u"count"_s, 1}};
    }
    return list;
}

QVariantList HealthController::changes() const
{
    QVariantList list;
    const Formats &formats = m_session.formats();
    for (auto marker = m_reading.markers.rbegin(); marker != m_reading.markers.rend(); ++marker)
        list << QVariantMap{{u"time"_s, formats.clockTime(marker->at)},
                            {u"fullTime"_s, formats.fullTime(marker->at)},
                            {u"text"_s, marker->sentence},
                            {u"icon"_s, marker->icon},
                            {u"role"_s, marker->role},
                            {u"address"_s, marker->address}};
    return list;
}

QString HealthController::changesFinding() const
{
    const QString within = m_view.zoom ? tr("from %1").arg(zoomText()) : tr("in the last %1").arg(m_view.rangeText());
    if (m_reading.markers.empty())
        return tr("Nothing was changed %1").arg(within);
    const HealthMarker &last = m_reading.markers.back();
    const QString when = m_session.formats().clockTime(last.at);
    return m_reading.markers.size() == 1
               ? tr("One change %1: %2, %3").arg(within, last.text, when)
               : tr("%1 changes %2, the last %3, %4")
                     .arg(Formats::number(std::ssize(m_reading.markers)), within, last.text, when);
}

QVariantList HealthController::budgets() const
{
    return budgetrows::rows(m_reading.objectives);
}

QString HealthController::budgetsFinding() const
{
    return healthfindings::budgets(m_reading.objectives);
}

} // namespace loomdeck
