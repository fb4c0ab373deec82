// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/promptpreviewer.h"

#include "console/prompteditor.h"
#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr int itemsOffered = 50;
// While somebody types.
constexpr auto pauseInTyping = 250ms;

} // namespace

PromptPreviewer::PromptPreviewer(PromptEditor &editor, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseInTyping);
    connect(&m_soon, &QTimer::timeout, this, &PromptPreviewer::render);
    connect(&editor, &PromptEditor::changed, this, [this] {
        if (m_shown)
            m_soon.start();
    });
}

void PromptPreviewer::setShown(bool shown)
{
    if (std::exchange(m_shown, shown) == shown)
        return;
    if (shown)
        readItems();
    Q_EMIT changed();
}

void PromptPreviewer::show(const PromptTemplate &row)
{
    const bool other = row.id != m_row.id;
    m_row = row;
    if (other) {
        m_items.clear();
        m_chosen.clear();
        m_idError.clear();
        m_error = {};
        m_preview = {};
        if (m_shown)
            readItems();
    }
    Q_EMIT changed();
}

QVariantList PromptPreviewer::items() const
{
    QVariantList list;
    for (const ItemWithTask &both : m_items)
        list << QVariantMap{{u"value"_s, QString::number(both.item.key)},
                            {u"text"_s, u"%1 · %2"_s.arg(both.item.backlogId, both.planName)}};
    return list;
}

QString PromptPreviewer::caption() const
{
    if (m_preview.backlogId.isEmpty())
        return {};
    return m_preview.version == 0
               ? tr("%1 of %2, with the text as it stands in the editor").arg(m_preview.backlogId, m_preview.planName)
               : tr("%1 of %2, with version %3").arg(m_preview.backlogId, m_preview.planName).arg(m_preview.version);
}

const ItemWithTask *PromptPreviewer::chosen() const
{
    const auto found = std::ranges::find_if(
        m_items, [this](const ItemWithTask &both) { return QString::number(both.item.key) == m_chosen; });
    return found == m_items.end() ? nullptr : &*found;
}

void PromptPreviewer::readItems()
{
    Session &session = Session::instance();
    if (m_row.id.isEmpty() || !session.queries())
        return;
    BacklogQuery query;
    query.phases = {m_row.phase};
    query.sort = BacklogSort::Updated;
    query.scope = session.scope()->value();
    m_busy = true;
    const auto take = [this, id = m_row.id](const Result<std::vector<ItemWithTask>> &items) {
        if (id != m_row.id)
            return;
        m_busy = false;
        m_items = items ? *items : std::vector<ItemWithTask>();
        if (!items)
            m_error = ErrorWords::of(items.error());
        if (!chosen())
            m_chosen = m_items.empty() ? QString() : QString::number(m_items.front().item.key);
        Q_EMIT changed();
        render();
    };
    whenDone(this, session.queries()->firstKeys(query, itemsOffered),
             [this, take](const Result<std::vector<qint64>> &keys) {
                 if (!keys)
                     return take(keys.error());
                 whenDone(this, Session::instance().queries()->items(*keys), take);
             });
}

void PromptPreviewer::choose(const QString &key)
{
    m_idError.clear();
    m_chosen = key;
    Q_EMIT changed();
    render();
}

void PromptPreviewer::chooseById(const QString &backlogId)
{
    Session &session = Session::instance();
    const QString wanted = backlogId.trimmed();
    if (wanted.isEmpty() || !session.queries())
        return;
    BacklogQuery query;
    query.idPrefix = wanted;
    query.phases = {m_row.phase};
    query.sort = BacklogSort::Updated;
    const auto take = [this, wanted](const Result<std::vector<ItemWithTask>> &items) {
        const auto same = [&](const ItemWithTask &both) {
            return both.item.backlogId.compare(wanted, Qt::CaseInsensitive) == 0;
        };
        const auto found = items ? std::ranges::find_if(*items, same) : std::vector<ItemWithTask>::const_iterator();
        if (!items || found == items->end()) {
            m_idError = items ? tr("No item of this phase has that id.") : items.error().message;
            Q_EMIT changed();
            return;
        }
        if (std::ranges::none_of(m_items, [&](const ItemWithTask &both) { return both.item.key == found->item.key; }))
            m_items.insert(m_items.begin(), *found);
        choose(QString::number(found->item.key));
    };
    whenDone(this, session.queries()->firstKeys(query, itemsOffered),
             [this, take](const Result<std::vector<qint64>> &keys) {
                 if (!keys)
                     return take(keys.error());
                 whenDone(this, Session::instance().queries()->items(*keys), take);
             });
}

void PromptPreviewer::render()
{
    m_soon.stop();
    const ItemWithTask *both = chosen();
    Queries *queries = Session::instance().queries();
    if (!m_shown || !both || !queries)
        return;
    PreviewWish wish{m_row.id, both->planId, both->item.backlogId, {}};
    if (m_editor.edited() || m_row.issue != PromptIssue::None)
        wish.text = m_editor.text();
    m_busy = true;
    const quint64 asked = ++m_asked;
    whenDone(this, queries->promptPreview(wish), [this, asked](const Result<PromptPreview> &preview) {
        if (asked != m_asked)
            return;
        m_busy = false;
        // The last good picture stays beside what is wrong now.
        if (preview)
            m_preview = *preview;
        m_error = preview ? ErrorWords() : ErrorWords::of(preview.error());
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

} // namespace loomdeck
