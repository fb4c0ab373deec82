// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/healthcontroller.h"

#include "backlog/phase.h"
#include "console/budgetrows.h"
#include "console/healthfindings.h"
#include "console/session.h"

#include <algorithm>
#include <array>

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

struct HealthRange
{
    QString value;
    Micros length;
};

const std::array<HealthRange, 6> &healthRanges()
{
    static const std::array<HealthRange, 6> list{
        {{u"1h"_s, 1h}, {u"6h"_s, 6h}, {u"24h"_s, 24h}, {u"7d"_s, 168h}, {u"30d"_s, 720h}, {u"90d"_s, 2160h}}};
    return list;
}

const HealthRange &healthRange(const QString &value)
{
    const auto &list = healthRanges();
    const auto found =
        std::find_if(list.begin(), list.end(), [&value](const HealthRange &one) { return one.value == value; });
    return found == list.end() ? list[2] : *found;
}

/** `24 h` */
QString rangeText(const QString &range)
{
    for (const QVariant &one : HealthController::ranges()) {
        if (one.toMap().value(u"value"_s) == range)
            return one.toMap().value(u"text"_s).toString();
    }
    return range;
}

} // namespace

HealthController::HealthController(QObject *parent)
    : QObject(parent)
    , m_session(Session::instance())
    , m_reader(this)
    , m_refresher([this] { read(); }, healthPause, this)
{
    for (const auto &[key, title] :
         {std::pair(u"outcomes"_s, tr("Outcomes")), std::pair(u"latency"_s, tr("Latency")),
          std::pair(u"queue"_s, tr("Queue age")), std::pair(u"resumes"_s, tr("Resumes")),
          std::pair(u"tokens"_s, tr("Tokens and cost")), std::pair(u"lore"_s, tr("Lore deadlines"))})
        m_charts << new HealthChart(key, title, m_session.formats(), this);
    connect(&m_second, &QTimer::timeout, this, &HealthController::tick);
    connect(m_session.live(), &LiveHub::stateChanged, this, &HealthController::tick);
    connect(m_session.scope(), &Scope::scopeChanged, this, &HealthController::ask);
    connect(&m_session, &Session::opened, this, &HealthController::ask);
    connect(m_session.formatsObject(), &Formats::changed, this, [this] {
        for (HealthChart *chart : m_charts)
            Q_EMIT chart->changed();
        ask();
    });
    connect(m_session.nameDirectory(), &NameDirectory::changed, this, &HealthController::providersChanged);
    m_second.start(1s);
    if (m_session.queries())
        ask();
}

HealthChart *HealthController::chart(const QString &key) const
{
    const auto found =
        std::find_if(m_charts.begin(), m_charts.end(), [&key](const HealthChart *one) { return one->key() == key; });
    return found == m_charts.end() ? nullptr : *found;
}

QVariantList HealthController::ranges()
{
    return {QVariantMap{{u"value"_s, u"1h"_s}, {u"text"_s, tr("1 h")}},
            QVariantMap{{u"value"_s, u"6h"_s}, {u"text"_s, tr("6 h")}},
            QVariantMap{{u"value"_s, u"24h"_s}, {u"text"_s, tr("24 h")}},
            QVariantMap{{u"value"_s, u"7d"_s}, {u"text"_s, tr("7 d")}},
            QVariantMap{{u"value"_s, u"30d"_s}, {u"text"_s, tr("30 d")}},
            QVariantMap{{u"value"_s, u"90d"_s}, {u"text"_s, tr("90 d")}}};
}

void HealthController::setRange(const QString &range)
{
    if (range == m_range && !m_zoom)
        return;
    m_range = healthRange(range).value;
    m_zoom.reset();
    ask();
}

void HealthController::setPlanner(const QString &planner)
{
    if (std::exchange(m_labels.planner, planner) != planner)
        ask();
}

void HealthController::setProvider(const QString &provider)
{
    if (std::exchange(m_labels.provider, provider) != provider)
        ask();
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
    QVariantList list{QVariantMap{{u"value"_s, QString()}, {u"text"_s, tr("All planners")}}};
    for (const Phase phase : allPhases())
        list << QVariantMap{{u"value"_s, plannerName(phase)}, {u"text"_s, plannerName(phase)}};
    return list;
}

QVariantList HealthController::providers() const
{
    QVariantList list{QVariantMap{{u"value"_s, QString()}, {u"text"_s, tr("All providers")}}};
    QStringList names = m_session.names().providers();
    names.sort();
    for (const QString &name : names)
        list << QVariantMap{{u"value"_s, name}, {u"text"_s, name}};
    return list;
}

QString HealthController::zoomText() const
{
    if (!m_zoom)
        return {};
    return tr("%1 to %2")
        .arg(m_session.formats().clockTime(m_zoom->first), m_session.formats().clockTime(m_zoom->second));
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
    const Timestamp first = minute(at(from)), last = std::min(minute(at(to)) + 1min, m_session.formats().now());
    if (last - first < shortestZoom)
        return;
    m_zoom = {first, last};
    ask();
}

void HealthController::unzoom()
{
    if (!m_zoom)
        return;
    m_zoom.reset();
    ask();
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
    const Timestamp now = m_session.formats().now();
    question.from = m_zoom ? m_zoom->first : now - healthRange(m_range).length;
    question.to = m_zoom ? m_zoom->second : now;
    question.labels = m_labels;
    question.labels.branch = m_session.scope()->branch();
    const QStringList plans = m_session.scope()->planIds();
    if (plans.size() == 1)
        question.labels.plan = plans.first();
    question.pixels = m_pixels;
    question.objectives = m_session.engine()->config().objectives;
    question.within = m_zoom ? tr("from %1").arg(zoomText()) : tr("in the last %1").arg(rangeText(m_range));
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
           std::none_of(m_charts.begin(), m_charts.end(), [](const HealthChart *one) { return one->hasPeak(); });
}

QString HealthController::narrowedTo() const
{
    QStringList parts;
    for (const QString &part : {m_labels.planner, m_labels.provider, zoomText()}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(u" · "_s);
}

void HealthController::clearFilters()
{
    m_labels = {};
    m_zoom.reset();
    ask();
}

QString HealthController::caption() const
{
    const Scope &scope = *m_session.scope();
    QStringList parts{scope.text(), scope.branchText()};
    if (scope.planIds().size() > 1)
        parts = {tr("All plans: charts show one plan or all"), scope.branchText()};
    if (m_reading.countedUpTo)
        parts << tr("counted up to %1").arg(m_session.formats().wallTime(*m_reading.countedUpTo).left(5));
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
            list << (quarter == 4 && !m_zoom ? tr("now") : u"−"_s + Formats::age(ago).section(u' ', 0, 1));
        } else if (all <= 26h) {
            list << formats.wallTime(at).left(5);
        } else {
            // With its hour where a quarter of the range does not end with a day.
            list << formats.fullTime(at).mid(5, all <= 360h ? 11 : 5);
        }
    }
    return list;
}

QVariantList HealthController::markers() const
{
    QVariantList list;
    const auto all = static_cast<double>((m_reading.to - m_reading.from).count());
    for (const HealthMarker &marker : m_reading.markers)
        list << QVariantMap{{u"share"_s, static_cast<double>((marker.at - m_reading.from).count()) / all},
                            {u"text"_s, marker.text}};
    return list;
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
