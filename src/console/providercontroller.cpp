// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/providercontroller.h"

#include "console/gatewords.h"
#include "console/providerwords.h"
#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

QVariantMap fact(const QString &name, const QString &value, bool mono = false)
{
    return {{u"name"_s, name}, {u"value"_s, value.isEmpty() ? u"–"_s : value}, {u"mono"_s, mono && !value.isEmpty()}};
}

} // namespace

ProviderController::ProviderController(QObject *parent)
    : QObject(parent)
    , m_refresher([this] { read(); }, 200ms, this, 2s)
{
    Session &session = Session::instance();
    connect(session.live(), &LiveHub::entriesArrived, this, [this](const std::vector<JournalEntry> &entries) {
        const auto tells = [](const JournalEntry &entry) {
            return entry.kind.startsWith(u"provider") || entry.kind.startsWith(u"import.");
        };
        if (std::ranges::any_of(entries, tells))
            m_refresher.want();
    });
    connect(session.gates(), &GateBook::moved, this, [this] {
        m_list.tell();
        Q_EMIT changed();
    });
    connect(session.formatsObject(), &Formats::changed, this, &ProviderController::changed);
    connect(&session, &Session::opened, &m_refresher, &Refresher::now);
    m_refresher.now();
}

const ProviderFacts &ProviderController::now() const
{
    static const ProviderFacts nothing;
    const ProviderFacts *found = m_list.find(m_id);
    return found ? *found : nothing;
}

void ProviderController::setProviderId(const QString &id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_tester.forget();
    Q_EMIT changed();
}

void ProviderController::show(const QString &provider)
{
    if (provider.isEmpty())
        return;
    m_wish = provider;
    if (m_loaded)
        take(m_list.rows());
    // One that was just made is not in the list yet.
    if (!m_wish.isEmpty())
        m_refresher.now();
}

void ProviderController::step(int by)
{
    const int row = std::clamp(m_list.indexOf(m_id) + by, 0, std::max(0, m_list.count() - 1));
    if (const QString id = m_list.idAt(row); !id.isEmpty())
        setProviderId(id);
}

void ProviderController::read()
{
    Queries *queries = Session::instance().queries();
    if (!queries)
        return m_refresher.done();
    whenDone(this, queries->providerFacts(), [this](const Result<std::vector<ProviderFacts>> &rows) {
        m_refresher.done();
        if (rows)
            return take(*rows);
        m_error = ErrorWords::of(rows.error());
        Session::instance().noteError(tr("Reading providers"), rows.error());
        Q_EMIT changed();
    });
}

void ProviderController::take(std::vector<ProviderFacts> rows)
{
    const qint64 seen = now().row.rowVersion;
    m_list.set(std::move(rows));
    m_loaded = true;
    m_error = {};
    const auto wished = std::ranges::find_if(m_list.rows(), [this](const ProviderFacts &facts) {
        return facts.row.id == m_wish || facts.row.name.compare(m_wish, Qt::CaseInsensitive) == 0;
    });
    if (!m_wish.isEmpty() && wished != m_list.rows().end()) {
        setProviderId(wished->row.id);
        m_wish.clear();
    }
    if (m_list.indexOf(m_id) < 0)
        setProviderId(m_list.idAt(0));
    else if (now().row.rowVersion != seen && seen != 0)
        m_tester.forget();
    Q_EMIT changed();
}

void ProviderController::test()
{
    const ProviderFacts &facts = now();
    QString model = facts.defaultModelName();
    const auto first = std::ranges::find_if(facts.models, &ModelRow::isActive);
    if (model.isEmpty() && first != facts.models.end())
        model = first->name;
    m_tester.test(facts.row.id, model);
}

QString ProviderController::caption() const
{
    const ProviderRow &row = now().row;
    return row.changedAt
               ? tr("last changed %1 by %2").arg(Session::instance().formats().clockTime(*row.changedAt), row.changedBy)
               : QString();
}

QString ProviderController::stateText() const
{
    return providerwords::state(now(), Session::instance().gates()->gates()).text;
}

QString ProviderController::stateIcon() const
{
    return providerwords::state(now(), Session::instance().gates()->gates()).icon;
}

QString ProviderController::stateRole() const
{
    return providerwords::state(now(), Session::instance().gates()->gates()).role;
}

QString ProviderController::stateNote() const
{
    const ProviderFacts &facts = now();
    if (facts.row.id.isEmpty())
        return {};
    if (facts.row.kind.isEmpty())
        return tr("Imported work names it, but nobody said how to call it. Set it up to use it here.");
    if (!facts.row.isActive)
        return facts.row.stateReason.isEmpty() ? tr("No work runs with it until somebody switches it on.")
                                               : tr("No work runs with it: %1.").arg(facts.row.stateReason);
    if (!facts.isAllowed)
        return tr("environment.providers in the configuration file does not list it.");
    for (const GateFacts &one : Session::instance().gates()->gates()) {
        if (one.gate.providerId == facts.row.id && one.gate.isClosed())
            return u"%1: %2. %3."_s.arg(one.modelName, gatewords::why(one),
                                        gatewords::effect(one, Session::instance().formats()));
    }
    return {};
}

QVariantList ProviderController::facts() const
{
    const ProviderRow &row = now().row;
    const bool called = row.kind != u"scripted";
    QVariantList list{fact(tr("Name"), row.name, true), fact(tr("Kind"), providerwords::kind(row.kind)),
                      fact(tr("Address"), providerwords::address(row), called && !row.kind.isEmpty())};
    if (called)
        list << fact(tr("Key"), row.options.value(u"apiKey"_s).toString(), true);
    list << fact(tr("Set by"), providerwords::source(row))
         << fact(tr("Default"), row.isDefault ? tr("yes, offered first") : tr("no"));
    return list;
}

QVariantList ProviderController::limits() const
{
    const QJsonObject &options = now().row.options;
    const auto text = [&options](const QString &key) { return options.value(key).toString(); };
    const int calls = options.value(u"concurrency"_s).toInt();
    QVariantList list{fact(tr("Concurrency"), calls > 0 ? tr("%n call(s) at once", nullptr, calls) : tr("no limit"))};
    if (now().row.kind == u"scripted")
        return list << fact(tr("Delay"), text(u"delay"_s)) << fact(tr("Replays"), text(u"replay"_s), true);
    QStringList headers;
    const QJsonObject given = options.value(u"headers"_s).toObject();
    for (auto it = given.begin(); it != given.end(); ++it)
        headers << u"%1: %2"_s.arg(it.key(), it.value().toString());
    const int tokens = options.value(u"maxTokens"_s).toInt();
    list << fact(tr("Timeout"), text(u"timeout"_s).isEmpty() ? tr("60s, the usual") : text(u"timeout"_s))
         << fact(tr("Longest answer"), tokens > 0 ? tr("%1 tokens").arg(Formats::number(tokens)) : tr("as it likes"))
         << fact(tr("Proxy"), text(u"proxy"_s), true) << fact(tr("Headers"), headers.join(u", "_s), true);
    return list;
}

QVariantList ProviderController::models() const
{
    QVariantList list;
    for (const ModelRow &model : now().models) {
        if (model.isActive)
            list << QVariantMap{{u"name"_s, model.name},
                                {u"input"_s, providerwords::price(model.price.inputPerMillion)},
                                {u"output"_s, providerwords::price(model.price.outputPerMillion)},
                                {u"cached"_s, providerwords::price(model.price.cachedPerMillion)},
                                {u"mark"_s, model.id == now().row.defaultModel ? tr("default") : QString()}};
    }
    return list;
}

QString ProviderController::testRefusal() const
{
    const Engine *engine = Session::instance().engine();
    if (!engine || engine->localActor(u"console"_s).role < Role::Operator)
        return tr("needs the role operator");
    return setUp() ? QString() : tr("it is not set up");
}

QString ProviderController::sourceNote() const
{
    return now().row.id.isEmpty() ? QString() : providerwords::sourceNote(now().row);
}

} // namespace loomdeck
