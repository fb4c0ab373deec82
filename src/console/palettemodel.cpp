// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/palettemodel.h"

#include "console/gatewords.h"
#include "console/itemwords.h"
#include "console/session.h"
#include "console/thresholdwords.h"
#include "core/whendone.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int mostItems = 8;
constexpr int mostRecent = 5;
constexpr auto typingPause = std::chrono::milliseconds(60);

QString words(const QString &text)
{
    return text.startsWith(u'>') || text.startsWith(u'#') ? text.mid(1).trimmed() : text.trimmed();
}

} // namespace

PaletteModel::PaletteModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_session(Session::instance())
{
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(typingPause);
    connect(&m_searchSoon, &QTimer::timeout, this, &PaletteModel::searchItems);
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.heading.isEmpty() ? entry.title : entry.heading;
    case HeadingRole:
        return entry.heading;
    case NoteRole:
        return entry.note;
    case IconRole:
        return entry.icon;
    case BeforeRole:
        return entry.before;
    case MatchRole:
        return entry.match;
    case AfterRole:
        return entry.after;
    case KeysRole:
        return entry.keys;
    case ReasonRole:
        return entry.reason;
    default:
        return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {{Qt::DisplayRole, "title"}, {HeadingRole, "heading"}, {NoteRole, "note"},
            {IconRole, "iconName"},     {BeforeRole, "before"},   {MatchRole, "match"},
            {AfterRole, "after"},       {KeysRole, "keys"},       {ReasonRole, "reason"}};
}

void PaletteModel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    Q_EMIT textChanged();
    ++m_asked;
    if (words(m_text).isEmpty())
        m_found.clear();
    else
        m_searchSoon.start();
    build();
}

void PaletteModel::setCurrent(int row)
{
    if (row < 0 || row >= count() || !m_rows[static_cast<size_t>(row)].heading.isEmpty() || row == m_current)
        return;
    m_current = row;
    Q_EMIT currentChanged();
}

void PaletteModel::reset()
{
    m_text.clear();
    m_found.clear();
    m_recent.clear();
    Q_EMIT textChanged();
    build();
    if (!m_session.queries())
        return;
    std::vector<qint64> keys = m_session.navigator()->recentItems();
    whenDone(this, m_session.queries()->items(keys), [this](const Result<std::vector<ItemWithTask>> &items) {
        if (items)
            m_recent = *items;
        build();
    });
}

void PaletteModel::move(int step)
{
    for (int row = m_current + step; row >= 0 && row < count(); row += step) {
        if (m_rows[static_cast<size_t>(row)].heading.isEmpty()) {
            setCurrent(row);
            return;
        }
    }
}

bool PaletteModel::run(int row)
{
    if (row < 0 || row >= count())
        return false;
    const Entry entry = m_rows[static_cast<size_t>(row)];
    if (!entry.act || !entry.reason.isEmpty())
        return false;
    entry.act();
    return true;
}

PaletteModel::Entries PaletteModel::commands() const
{
    Session &session = m_session;
    Entries list;
    const QString plans = session.commands()->refusal(u"plan.create"_s);
    list.push_back({tr("New plan…"), {}, u"plus"_s, plans, {u"Ctrl"_s, u"N"_s}, [&session] {
                        session.navigator()->ask(u"new-plan"_s);
                    }});
    list.push_back({session.live()->paused() ? tr("Go on with live changes") : tr("Hold live changes back"),
                    {},
                    session.live()->paused() ? u"play"_s : u"pause"_s,
                    {},
                    {u"Ctrl"_s, u"."_s},
                    [&session] { session.live()->setPaused(!session.live()->paused()); }});
    for (const auto &[theme, title] :
         {std::pair(u"light"_s, tr("Light colours")), std::pair(u"dark"_s, tr("Dark colours")),
          std::pair(u"system"_s, tr("Colours as the system"))}) {
        if (session.settings()->theme() != theme)
            list.push_back(
                {title, {}, u"settings"_s, {}, {}, [&session, theme = theme] { session.settings()->setTheme(theme); }});
    }
    const QString bulk = session.commands()->refusal(u"bulk.start"_s);
    for (const auto &[title, query] : {std::pair(tr("Retry everything that failed…"), u"state:failed"_s)})
        list.push_back({title, {}, u"retry"_s, bulk, {}, [&session, query = query] {
                            session.navigator()->ask(u"bulk:backlog.retry"_s, 0, query);
                        }});
    addGateCommands(list);
    addPlanCommands(list);
    list.push_back({session.commands()->text(u"health.threshold"_s),
                    {},
                    u"settings"_s,
                    session.commands()->refusal(u"health.threshold"_s),
                    {},
                    [&session] { session.navigator()->openSettings(u"thresholds"_s); }});
    list.push_back(
        {tr("Shortcuts"), {}, u"keyboard"_s, {}, {u"F1"_s}, [&session] { session.navigator()->ask(u"shortcuts"_s); }});
    return list;
}

void PaletteModel::addGateCommands(Entries &list) const
{
    Session &session = m_session;
    const QString mayOpen = session.commands()->refusal(u"gate.open"_s);
    for (const GateFacts &facts : session.gates()->gates()) {
        if (facts.gate.state == GateState::Open)
            continue;
        list.push_back({tr("Open gate of %1…").arg(gatewords::title(facts)),
                        gatewords::effect(facts, session.formats()),
                        u"gate"_s,
                        mayOpen,
                        {},
                        [&session, key = facts.gate.key] { session.navigator()->ask(u"open-gate"_s, 0, key); }});
    }
    list.push_back(
        {tr("Close gate…"),
         {},
         u"gate"_s,
         session.gates()->gates().empty() ? tr("there is no gate yet") : session.commands()->refusal(u"gate.close"_s),
         {},
         [&session] { session.navigator()->ask(u"close-gate"_s); }});
}

void PaletteModel::addPlanCommands(Entries &list) const
{
    Session &session = m_session;
    const Plan *looked = session.scope()->findPlan(session.scope()->planId());
    const auto offer = [&](const QString &title, const QString &note, const QString &command, const QString &icon,
                           const QString &reason, const QString &text) {
        const QString role = session.commands()->refusal(command);
        list.push_back({title, note, icon, role.isEmpty() ? reason : role, {}, [&session, command, text] {
                            session.navigator()->ask(command, 0, text);
                        }});
    };
    // The plan that is looked at by its name; any other is chosen in the dialog.
    if (looked && !session.scope()->isPaused())
        offer(tr("Pause plan %1…").arg(looked->name), {}, u"plan.pause"_s, u"pause"_s, {}, looked->id);
    else
        offer(tr("Pause plan…"), {}, u"plan.pause"_s, u"pause"_s,
              session.scope()->plans().empty() ? tr("there is no plan yet") : QString(), {});
    for (const Plan &plan : session.scope()->plans()) {
        if (session.lanes()->isPaused(plan.id))
            offer(tr("Resume plan %1…").arg(plan.name), session.lanes()->find(Lane::ofPlan(plan.id))->reason,
                  u"plan.resume"_s, u"play"_s, {}, plan.id);
    }
    offer(tr("Limit work at once…"), {}, u"work.limit"_s, u"filter"_s, {},
          looked ? Lane::ofPlan(looked->id) : QString());
}

void PaletteModel::addItemCommands(Entries &list, const ItemWithTask &both) const
{
    Session &session = m_session;
    const qint64 key = both.item.key;
    const QString note = u"%1 · %2"_s.arg(both.planName, itemwords::stateWord(both.item.state()).toLower());
    CommandRunner &commands = *session.commands();
    list.push_back(
        {tr("Resume %1…").arg(both.item.backlogId),
         note,
         u"play"_s,
         both.item.state() == ItemState::Complete ? tr("it is complete") : commands.refusal(u"backlog.resume"_s),
         {u"Ctrl"_s, u"R"_s},
         [&session, key] { session.itemActions()->resume(key); }});
    list.push_back(
        {tr("Retry %1").arg(both.item.backlogId),
         note,
         u"retry"_s,
         both.item.state() == ItemState::Complete ? tr("it is complete") : commands.refusal(u"backlog.retry"_s),
         {},
         [&session, key] { session.itemActions()->retry(key); }});
    list.push_back({tr("Cancel %1…").arg(both.item.backlogId),
                    note,
                    u"stop"_s,
                    both.item.state() == ItemState::Complete    ? tr("it is complete")
                    : both.item.state() == ItemState::Cancelled ? tr("it is cancelled")
                                                                : commands.refusal(u"backlog.cancel"_s),
                    {},
                    [&session, key] { session.itemActions()->cancel(key); }});
    list.push_back(
        {tr("Set deadline of %1…").arg(both.item.backlogId),
         note,
         u"clock"_s,
         both.item.state() == ItemState::Complete ? tr("it is complete") : commands.refusal(u"item.deadline"_s),
         {},
         [&session, key] { session.itemActions()->setDeadline(key); }});
}

PaletteModel::Entries PaletteModel::pages() const
{
    Navigator *navigator = m_session.navigator();
    Entries list;
    const auto add = [&](const QString &page, const QString &title, const QString &key) {
        const QString icon = page == u"failures" ? u"failed"_s : page;
        list.push_back({title, {}, icon, {}, {u"G"_s, key}, [navigator, page] { navigator->openPage(page); }});
    };
    add(u"overview"_s, tr("Overview"), u"O"_s);
    add(u"backlog"_s, tr("Backlog"), u"B"_s);
    add(u"health"_s, tr("Planner health"), u"H"_s);
    add(u"jobs"_s, tr("Jobs"), u"J"_s);
    add(u"failures"_s, tr("Failures"), u"F"_s);
    add(u"settings"_s, tr("Settings"), u"S"_s);
    list.push_back(
        {tr("Prompts"), tr("Settings"), u"note"_s, {}, {}, [navigator] { navigator->openSettings(u"prompts"_s); }});
    list.push_back({tr("Thresholds"), tr("Settings"), u"settings"_s, {}, {}, [navigator] {
                        navigator->openSettings(u"thresholds"_s);
                    }});
    // Each by its name, but only for who looks for it.
    for (const ThresholdInfo &info : words(m_text).isEmpty() ? QList<ThresholdInfo>() : healththresholds::all())
        list.push_back({tr("Threshold: %1").arg(thresholdwords::title(info.name)),
                        tr("Settings"),
                        u"settings"_s,
                        {},
                        {},
                        [navigator, name = info.name] { navigator->openSettings(u"thresholds"_s, name); }});
    list.push_back(
        {tr("What runs next"), tr("Jobs"), u"jobs"_s, {}, {}, [navigator] { navigator->openJobs(u"next"_s); }});
    list.push_back(
        {tr("Pauses and limits"), tr("Jobs"), u"filter"_s, {}, {}, [navigator] { navigator->openJobs(u"limits"_s); }});
    list.push_back({tr("Held jobs"), tr("Jobs"), u"held"_s, {}, {}, [navigator] { navigator->openJobs(u"held"_s); }});
    const auto question = [&](const QString &title, const QString &query) {
        list.push_back({title, query, u"backlog"_s, {}, {}, [navigator, query] { navigator->openBacklog(query); }});
    };
    question(tr("Backlog, failed"), u"state:failed"_s);
    question(tr("Backlog, blocked"), u"state:blocked"_s);
    question(tr("Backlog, stuck for more than 2 h"), u"state:blocked,failed age:>2h"_s);
    return list;
}

PaletteModel::Entry PaletteModel::itemEntry(const ItemWithTask &both) const
{
    Navigator *navigator = m_session.navigator();
    const QString why = itemwords::why(both, m_session.formats());
    return {both.item.backlogId,
            u"%1 · %2"_s.arg(both.planName, why.isEmpty() ? itemwords::stateWord(both.item.state()).toLower() : why),
            u"backlog"_s,
            {},
            {},
            [navigator, key = both.item.key] { navigator->showItem(key); }};
}

void PaletteModel::searchItems()
{
    const QString wanted = words(m_text);
    if (!m_session.queries() || wanted.isEmpty() || m_text.startsWith(u'>'))
        return;
    BacklogQuery called;
    called.scope = m_session.scope()->value();
    called.sort = BacklogSort::Id;
    called.descending = false;
    called.idPrefix = wanted;
    m_searching = true;
    const quint64 asked = ++m_asked;
    find(called, asked, [this, asked, wanted](std::vector<qint64> keys) {
        if (std::ssize(keys) >= mostItems)
            return show(keys, asked);
        BacklogQuery told;
        told.scope = m_session.scope()->value();
        told.words = wanted.split(u' ', Qt::SkipEmptyParts);
        find(told, asked, [this, asked, keys](const std::vector<qint64> &more) mutable {
            for (const qint64 key : more) {
                if (std::ranges::find(keys, key) == keys.end() && std::ssize(keys) < mostItems)
                    keys.push_back(key);
            }
            show(keys, asked);
        });
    });
}

void PaletteModel::find(const BacklogQuery &query, quint64 asked, std::function<void(std::vector<qint64>)> next)
{
    whenDone(this, m_session.queries()->firstKeys(query, mostItems),
             [this, asked, next = std::move(next)](const Result<std::vector<qint64>> &keys) {
                 if (asked != m_asked)
                     return;
                 if (keys)
                     return next(*keys);
                 m_searching = false;
                 m_session.noteError(tr("Searching"), keys.error());
                 build();
             });
}

void PaletteModel::show(const std::vector<qint64> &keys, quint64 asked)
{
    whenDone(this, m_session.queries()->items(keys), [this, asked](const Result<std::vector<ItemWithTask>> &items) {
        if (asked != m_asked)
            return;
        m_searching = false;
        if (!items)
            m_session.noteError(tr("Searching"), items.error());
        m_found = items ? *items : std::vector<ItemWithTask>();
        build();
    });
}

void PaletteModel::addGroup(const QString &heading, Entries entries, qsizetype most)
{
    const QString wanted = words(m_text);
    Entries taken;
    for (Entry &entry : entries) {
        const qsizetype at = wanted.isEmpty() ? 0 : entry.title.indexOf(wanted, 0, Qt::CaseInsensitive);
        // An item may match by its description, which the title does not show.
        if (at < 0 && entry.icon != u"backlog")
            continue;
        const qsizetype start = std::max<qsizetype>(at, 0), length = at < 0 ? 0 : wanted.size();
        entry.before = entry.title.left(start);
        entry.match = entry.title.mid(start, length);
        entry.after = entry.title.mid(start + length);
        taken.push_back(std::move(entry));
    }
    if (taken.empty())
        return;
    // What begins with the words goes first.
    std::ranges::stable_partition(taken, [&wanted](const Entry &entry) {
        return entry.before.isEmpty() && (wanted.isEmpty() || !entry.match.isEmpty());
    });
    Entry head;
    head.heading = heading;
    if (static_cast<qsizetype>(taken.size()) > most) {
        head.note = tr("first %1").arg(most);
        taken.resize(static_cast<size_t>(most));
    }
    m_rows.push_back(std::move(head));
    std::ranges::move(taken, std::back_inserter(m_rows));
}

void PaletteModel::build()
{
    beginResetModel();
    m_rows.clear();
    const bool onlyCommands = m_text.startsWith(u'>'), onlyItems = m_text.startsWith(u'#');
    if (!onlyItems) {
        Entries list;
        // The item that is open or found first is what people mean.
        const qint64 open = m_session.navigator()->item();
        const auto opened = std::ranges::find(m_recent, open, [](const ItemWithTask &both) { return both.item.key; });
        if (open != 0 && opened != m_recent.end())
            addItemCommands(list, *opened);
        if (!m_found.empty() && m_found.front().item.key != open)
            addItemCommands(list, m_found.front());
        std::ranges::move(commands(), std::back_inserter(list));
        addGroup(tr("Commands"), std::move(list), onlyCommands ? 12 : 5);
    }
    if (!onlyCommands) {
        Entries list;
        for (const ItemWithTask &both : m_found)
            list.push_back(itemEntry(both));
        addGroup(tr("Items"), std::move(list), onlyItems ? mostItems : 4);
    }
    if (!onlyCommands && !onlyItems)
        addGroup(tr("Pages"), pages(), 4);
    if (!onlyCommands) {
        Entries list;
        for (const ItemWithTask &both : m_recent) {
            if (both.item.backlogId.contains(words(m_text), Qt::CaseInsensitive) &&
                std::ranges::none_of(m_found,
                                     [&](const ItemWithTask &other) { return other.item.key == both.item.key; }))
                list.push_back(itemEntry(both));
        }
        addGroup(tr("Recent"), std::move(list), mostRecent);
    }
    endResetModel();
    m_current = -1;
    move(1);
    if (m_current < 0)
        Q_EMIT currentChanged();
    Q_EMIT changed();
}

} // namespace loomdeck
