// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace loomdeck {

/**
 * A look at the outermost members of a JSON object without building it: the journal's details are large, and metrics
 * need a few numbers of them. For text that this program wrote; anything else gives fewer members, never a fault.
 */
namespace jsonglance {

/** Where the value that begins here ends. */
inline qsizetype endOfValue(QStringView text, qsizetype at)
{
    int depth = 0;
    while (at < text.size()) {
        const char16_t c = text[at].unicode();
        if (c == u'"') {
            for (++at; at < text.size() && text[at] != u'"'; ++at) {
                if (text[at] == u'\\')
                    ++at;
            }
            if (depth == 0)
                return std::min(at + 1, text.size());
        } else if (c == u'{' || c == u'[') {
            ++depth;
        } else if (c == u'}' || c == u']') {
            if (depth == 0)
                return at;
            if (--depth == 0)
                return at + 1;
        } else if (c == u',' && depth == 0) {
            return at;
        }
        ++at;
    }
    return text.size();
}

/** Calls `take(key, value)` for each member; the value is its JSON text. */
template<typename F>
void members(QStringView object, F take)
{
    if (object.isEmpty() || object.front() != u'{')
        return;
    const auto skipSpace = [object](qsizetype at) {
        while (at < object.size() && object[at].isSpace())
            ++at;
        return at;
    };
    for (qsizetype at = skipSpace(1); at < object.size() && object[at] == u'"';) {
        const qsizetype endOfKey = endOfValue(object, at);
        const QStringView key = object.mid(at + 1, endOfKey - at - 2);
        at = skipSpace(endOfKey);
        if (at >= object.size() || object[at] != u':')
            return;
        at = skipSpace(at + 1);
        const qsizetype end = endOfValue(object, at);
        take(key, object.mid(at, end - at).trimmed());
        at = skipSpace(end);
        if (at >= object.size() || object[at] != u',')
            return;
        at = skipSpace(at + 1);
    }
}

} // namespace jsonglance

} // namespace loomdeck
