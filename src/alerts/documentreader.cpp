// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/documentreader.h"

#include "alerts/gotext.h"
#include "core/nearest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace loomdeck {

void ReadingState::add(RoutingProblems &list, int line, const QString &message, const QString &fix)
{
    if (list.size() < most)
        list.push_back({line, message, fix});
    else if (list.size() == most)
        list.push_back({0, u"There are more than %1 of these."_s.arg(most), u"Mend those named first."_s});
    // Whoever has so many to mend does not wait for more.
    if (&list == &problems && list.size() > most)
        budget = std::min<qint64>(budget, 0);
}

DocumentReader::DocumentReader(const DocumentNode &node, QString path, ReadingState &state, Keys keys)
    : m_node(node)
    , m_path(std::move(path))
    , m_state(state)
    , m_keys(keys)
{
    if (node.kind != DocumentNode::Kind::Map && node.kind != DocumentNode::Kind::Null)
        problem(node.line, u"%1 is not a mapping."_s.arg(m_path.isEmpty() ? u"The file"_s : m_path),
                u"Write \"key: value\" lines below it."_s);
}

DocumentReader::~DocumentReader()
{
    if (m_takesRest)
        return;
    const auto sensitivity = m_keys == Keys::AnyCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
    for (const DocumentNode::Entry &one : m_node.entries) {
        if (m_known.contains(one.key, sensitivity))
            continue;
        const QString near = nearest(one.key, m_known);
        problem(
            one.line,
            u"\"%1\" is not a known key%2."_s.arg(one.key.left(80), m_path.isEmpty() ? QString() : u" of "_s + m_path),
            near.isEmpty() ? u"Known keys: %1."_s.arg(m_known.join(u", ")) : u"Did you mean \"%1\"?"_s.arg(near));
    }
}

const DocumentNode::Entry *DocumentReader::entry(const QString &key) const
{
    const auto sensitivity = m_keys == Keys::AnyCase ? Qt::CaseInsensitive : Qt::CaseSensitive;
    for (const DocumentNode::Entry &one : m_node.entries) {
        if (one.key.compare(key, sensitivity) == 0)
            return one.value->kind == DocumentNode::Kind::Null ? nullptr : &one;
    }
    return nullptr;
}

bool DocumentReader::spend()
{
    --m_state.budget;
    return m_state.budget > 0;
}

const DocumentNode *DocumentReader::take(const QString &key)
{
    m_known << key;
    const DocumentNode::Entry *found = entry(key);
    return found && spend() ? found->value.get() : nullptr;
}

int DocumentReader::line(const QString &key) const
{
    const DocumentNode::Entry *found = key.isEmpty() ? nullptr : entry(key);
    return found ? found->line : m_node.line;
}

QString DocumentReader::named(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void DocumentReader::problem(int line, const QString &message, const QString &fix)
{
    m_state.add(m_state.problems, line, message, fix);
}

void DocumentReader::warning(int line, const QString &message, const QString &fix)
{
    m_state.add(m_state.warnings, line, message, fix);
}

QString DocumentReader::text(const QString &key)
{
    const DocumentNode *node = take(key);
    if (!node)
        return {};
    if (node->kind == DocumentNode::Kind::Scalar)
        return node->text.isNull() ? u""_s : node->text;
    problem(line(key), u"%1 is not a single value."_s.arg(named(key)), u"Write one value behind the colon."_s);
    return {};
}

void DocumentReader::flag(const QString &key, bool &value)
{
    const QString found = text(key);
    if (found.isNull())
        return;
    // Alertmanager's YAML is 1.1, where these mean the same.
    static const QStringList yes{u"true"_s, u"yes"_s, u"on"_s}, no{u"false"_s, u"no"_s, u"off"_s};
    const bool isYes = yes.contains(found, Qt::CaseInsensitive);
    if (isYes || no.contains(found, Qt::CaseInsensitive))
        value = isYes;
    else
        problem(line(key), u"%1 is neither true nor false."_s.arg(named(key)), u"Write true or false."_s);
}

void DocumentReader::number(const QString &key, int &value, int min, int max)
{
    const QString found = text(key);
    if (found.isNull())
        return;
    bool ok = false;
    const int number = found.toInt(&ok);
    if (ok && number >= min && number <= max)
        value = number;
    else
        problem(line(key), u"%1 is not a whole number from %2 to %3."_s.arg(named(key)).arg(min).arg(max),
                u"Write such a number."_s);
}

bool DocumentReader::duration(const QString &key, Micros &value)
{
    const QString found = text(key);
    if (found.isNull())
        return false;
    const auto time = gotext::duration(found);
    if (time)
        value = time.value();
    else
        problem(line(key), u"%1: %2"_s.arg(named(key), time.error().message), time.error().suggestedFix);
    return time.ok();
}

QStringList DocumentReader::texts(const QString &key)
{
    const DocumentNode *node = take(key);
    if (!node)
        return {};
    if (node->kind != DocumentNode::Kind::List) {
        problem(line(key), u"%1 is not a list."_s.arg(named(key)), u"Write \"- \" before each entry."_s);
        return {};
    }
    QStringList values;
    for (const DocumentPtr &item : node->items) {
        if (!spend())
            break;
        if (item->kind == DocumentNode::Kind::Scalar)
            values << item->text;
        else
            problem(item->line, u"%1 holds something that is not a single value."_s.arg(named(key)),
                    u"Write one value an entry."_s);
    }
    return values;
}

std::vector<DocumentNode::Entry> DocumentReader::pairs(const QString &key)
{
    const DocumentNode *node = take(key);
    if (!node)
        return {};
    if (node->kind != DocumentNode::Kind::Map) {
        problem(line(key), u"%1 is not a mapping."_s.arg(named(key)), u"Write \"name: value\" lines below it."_s);
        return {};
    }
    std::vector<DocumentNode::Entry> found;
    for (const DocumentNode::Entry &one : node->entries) {
        if (!spend())
            break;
        if (one.value->kind == DocumentNode::Kind::Scalar || one.value->kind == DocumentNode::Kind::Null)
            found.push_back(one);
        else
            problem(one.line, u"%1.%2 is not a single value."_s.arg(named(key), one.key.left(80)),
                    u"Write one value behind the colon."_s);
    }
    return found;
}

void DocumentReader::section(const QString &key, const std::function<void(DocumentReader &)> &read)
{
    if (const DocumentNode *node = take(key)) {
        DocumentReader inner(*node, named(key), m_state, m_keys);
        read(inner);
    }
}

void DocumentReader::list(const QString &key, const std::function<void(DocumentReader &)> &read)
{
    const DocumentNode *node = take(key);
    if (!node)
        return;
    if (node->kind != DocumentNode::Kind::List) {
        problem(line(key), u"%1 is not a list."_s.arg(named(key)), u"Write \"- \" before each entry."_s);
        return;
    }
    int index = 0;
    for (const DocumentPtr &item : node->items) {
        if (!spend())
            return;
        DocumentReader inner(*item, u"%1[%2]"_s.arg(named(key)).arg(index++), m_state, m_keys);
        read(inner);
    }
}

void DocumentReader::table(const QString &key, const std::function<void(const QString &, int, DocumentReader &)> &read)
{
    const DocumentNode *node = take(key);
    if (!node)
        return;
    if (node->kind != DocumentNode::Kind::Map) {
        problem(line(key), u"%1 is not a mapping."_s.arg(named(key)), u"Write \"name:\" lines below it."_s);
        return;
    }
    for (const DocumentNode::Entry &one : node->entries) {
        if (!spend())
            return;
        DocumentReader inner(*one.value, u"%1.%2"_s.arg(named(key), one.key.left(80)), m_state, m_keys);
        read(one.key, one.line, inner);
    }
}

} // namespace loomdeck
