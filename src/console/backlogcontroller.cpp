// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/backlogcontroller.h"

#include "console/querysuggestions.h"
#include "console/session.h"
#include "core/whendone.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

// What fills several screens at once; the rest follows behind.
constexpr int firstPart = 500;
constexpr size_t chunk = 50'000;
constexpr auto typingPause = 250ms;

const QHash<QString, BacklogSort> &sortColumns()
{
    static const QHash<QString, BacklogSort> columns{
        {u"age"_s, BacklogSort::Age},     {u"updated"_s, BacklogSort::Updated}, {u"created"_s, BacklogSort::Created},
        {u"item"_s, BacklogSort::Id},     {u"plan"_s, BacklogSort::Plan},       {u"phase"_s, BacklogSort::Phase},
        {u"state"_s, BacklogSort::State}, {u"tries"_s, BacklogSort::Tries}};
    return columns;
}

} // namespace

BacklogController::BacklogController(QObject *parent)
    : QObject(parent)
    , m_list(Session::instance())
    , m_counts(Session::instance())
    , m_changes(Session::instance(), m_list)
    , m_choice(Session::instance(), m_list)
{
    Session &session = Session::instance();
    // What changed last is what people look for when they have not asked for anything.
    m_query.descending = false;
    m_typed.setSingleShot(true);
    m_typed.setInterval(typingPause);
    connect(&m_typed, &QTimer::timeout, this, [this] { type(m_typedText, true); });
    connect(&m_counts, &BacklogCounts::changed, this, &BacklogController::countsChanged);
    connect(&m_list, &BacklogList::totalChanged, this, &BacklogController::countsChanged);
    connect(&m_changes, &BacklogChanges::changed, this, [this] {
        // Where nothing stands nothing can be pushed away.
        if (!m_loading && m_list.total() == 0 && (m_changes.waiting() > 0 || m_changes.unknown()))
            reload();
        else
            Q_EMIT waitingChanged();
    });
    connect(session.live(), &LiveHub::itemsChanged, this, &BacklogController::takeItems);
    connect(session.nameDirectory(), &NameDirectory::changed, &m_list, &BacklogList::forgetRows);
    connect(session.formatsObject(), &Formats::changed, &m_list, &BacklogList::forgetRows);
    connect(session.gates(), &GateBook::moved, &m_list, &BacklogList::refreshHeld);
    connect(session.status(), &StoreStatus::changed, this, &BacklogController::countsChanged);
    connect(session.scope(), &Scope::scopeChanged, this, [this] {
        if (m_query.scope != Session::instance().scope()->value())
            setQuery(m_query, false);
    });
    connect(&session, &Session::opened, this, [this] { setQuery(m_query, false); });
    if (session.queries())
        setQuery(m_query, false);
}

BacklogController::~BacklogController()
{
    ++*m_generation;
}

void BacklogController::type(const QString &text, bool now)
{
    m_typedText = text;
    m_typed.stop();
    if (!now) {
        m_typed.start();
        return;
    }
    const auto query = BacklogQuery::parse(text);
    if (!query) {
        setTextError(u"%1 %2"_s.arg(query.error().message, query.error().suggestedFix));
        return;
    }
    setTextError({});
    if (query->text() != m_query.text())
        setQuery(*query, true);
}

void BacklogController::setTextError(const QString &error)
{
    if (std::exchange(m_textError, error) != error)
        Q_EMIT textErrorChanged();
}

QVariantList BacklogController::suggestions(const QString &word) const
{
    Session &session = Session::instance();
    return querySuggestions(word, {session.scope()->planNames(), session.scope()->branches(),
                                   session.names().providers(), session.names().models()});
}

void BacklogController::removeFilter(const QString &key)
{
    setQuery(FilterChips::without(m_query, key), false);
}

void BacklogController::clearFilters()
{
    BacklogQuery all;
    all.sort = m_query.sort;
    all.descending = m_query.descending;
    setQuery(all, false);
}

void BacklogController::chooseTab(const QString &key)
{
    BacklogQuery query = m_query;
    query.states.clear();
    if (const auto state = itemStateFromName(key))
        query.states << *state;
    setQuery(query, false);
}

QString BacklogController::sortColumn() const
{
    return sortColumns().key(m_query.sort);
}

void BacklogController::sortBy(const QString &column, bool descending)
{
    if (!sortColumns().contains(column))
        return;
    BacklogQuery query = m_query;
    query.sort = sortColumns().value(column);
    query.descending = descending;
    // Headings stand in the order of plans and nothing else.
    m_grouped = m_grouped && query.sort == BacklogSort::Plan;
    setQuery(query, false);
}

void BacklogController::setGrouped(bool grouped)
{
    if (m_grouped == grouped)
        return;
    m_grouped = grouped;
    BacklogQuery query = m_query;
    query.sort = grouped ? BacklogSort::Plan : BacklogSort::Age;
    query.descending = !grouped;
    setQuery(query, false);
}

bool BacklogController::filtered() const
{
    return !m_query.isAll() || m_query.scope != BacklogQuery::Scope();
}

void BacklogController::setQuery(const BacklogQuery &query, bool typed)
{
    m_query = query;
    m_query.scope = Session::instance().scope()->value();
    m_grouped = m_grouped && query.sort == BacklogSort::Plan;
    m_chips.set(m_query);
    m_counts.setQuery(m_query);
    if (!typed) {
        m_typed.stop();
        setTextError({});
        Q_EMIT textReplaced(m_query.text());
    }
    Q_EMIT queryChanged();
    load();
}

void BacklogController::reload()
{
    Q_EMIT listReplacing();
    load();
    m_counts.want();
}

void BacklogController::load()
{
    Queries *queries = Session::instance().queries();
    if (!queries)
        return;
    const int generation = ++*m_generation;
    m_loading = true;
    m_complete = false;
    m_error = {};
    m_elapsed.start();
    m_changes.begin(m_query);
    Q_EMIT loadingChanged();
    if (m_grouped) {
        loadGroups(m_query);
        return;
    }
    whenDone(this, queries->firstKeys(m_query, firstPart),
             [this, generation, query = m_query](const Result<std::vector<qint64>> &keys) {
                 if (generation != *m_generation)
                     return;
                 m_tookMs = m_elapsed.elapsed();
                 if (!keys) {
                     loaded(keys.error());
                     return;
                 }
                 m_list.setKeys(*keys);
                 if (keys->size() < firstPart)
                     loaded({});
                 else
                     loadRest(query, *keys);
                 Q_EMIT listReplaced();
             });
}

void BacklogController::loadRest(const BacklogQuery &query, const std::vector<qint64> &first)
{
    auto all = std::make_shared<std::vector<qint64>>();
    const int generation = *m_generation;
    const auto take = [all, generation, current = m_generation](std::vector<qint64> &&part) {
        all->insert(all->end(), part.begin(), part.end());
        return *current == generation;
    };
    whenDone(this, Session::instance().queries()->allKeys(query, chunk, take),
             [this, all, first, generation](const Result<void> &read) {
                 if (generation != *m_generation)
                     return;
                 if (read) {
                     all->shrink_to_fit();
                     const bool sameBeginning =
                         all->size() >= first.size() && std::equal(first.begin(), first.end(), all->begin());
                     if (sameBeginning)
                         m_list.extendTo(std::move(*all));
                     else
                         m_list.setKeys(std::move(*all));
                 }
                 loaded(read);
                 Q_EMIT listReplaced();
             });
}

void BacklogController::loadGroups(const BacklogQuery &query)
{
    const int generation = *m_generation;
    whenDone(
        this, Session::instance().queries()->keysByPlan(query),
        [this, generation](const Result<std::pair<std::vector<qint64>, std::vector<backlogsql::PlanShare>>> &both) {
            if (generation != *m_generation)
                return;
            m_tookMs = m_elapsed.elapsed();
            if (both) {
                std::vector<BacklogGroup> groups;
                for (const backlogsql::PlanShare &share : both->second)
                    groups.push_back({share.planKey, share.planName, share.count, false});
                m_list.setKeys(both->first, std::move(groups));
            }
            loaded(both ? Result<void>() : Result<void>(both.error()));
            Q_EMIT listReplaced();
        });
}

void BacklogController::loaded(const Result<void> &result)
{
    m_loading = false;
    m_complete = result.ok();
    if (!result) {
        m_error = ErrorWords::of(result.error());
        Session::instance().noteError(tr("Reading the backlog"), result.error());
    }
    Q_EMIT loadingChanged();
    Q_EMIT countsChanged();
}

void BacklogController::takeItems(const std::vector<qint64> &keys, bool everything)
{
    m_counts.want();
    m_choice.want();
    if (everything) {
        m_list.forgetRows();
        m_changes.takeEverything();
        return;
    }
    m_list.refresh(keys);
    m_changes.take(keys);
}

QString BacklogController::countText() const
{
    const qint64 all = Session::instance().status()->items();
    const qint64 matching = m_complete ? m_list.total() : m_query.states.isEmpty() ? m_counts.total() : -1;
    if (m_tookMs < 0 || matching < 0)
        return {};
    return tr("%1 of %2 · %3 ms")
        .arg(Formats::number(matching), Formats::number(std::max(all, matching)))
        .arg(m_tookMs);
}

QString BacklogController::waitingText() const
{
    if (m_changes.unknown())
        return tr("Many rows changed");
    const int waiting = static_cast<int>(m_changes.waiting());
    return waiting > 0 ? tr("%n changed row(s) wait", nullptr, waiting) : QString();
}

} // namespace loomdeck
