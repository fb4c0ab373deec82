// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/backlogquery.h"

#include "core/nearest.h"
#include "core/texttime.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

struct Word
{
    QString key, value; ///< key is empty for free text
    qsizetype at = 0;
};

Error badQuery(const Word &word, const QString &message, const QString &fix)
{
    return Error::badInput(u"BAD_QUERY"_s, message, fix).with(u"at"_s, static_cast<qint64>(word.at));
}

Error unknownValue(const Word &word, const QString &value, const QStringList &known)
{
    const QString near = nearest(value, known);
    return badQuery(word, u"%1: has no value \"%2\"."_s.arg(word.key, value.left(60)),
                    near.isEmpty() ? u"Use one of %1."_s.arg(known.join(u", ")) : u"Did you mean %1?"_s.arg(near));
}

/** Splits at blanks that are not inside quotes. */
Result<QList<Word>> split(const QString &text)
{
    QList<Word> words;
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isSpace()) {
            ++i;
            continue;
        }
        Word word;
        word.at = i;
        bool quoted = false, keyed = false;
        for (; i < text.size() && (quoted || !text[i].isSpace()); ++i) {
            if (text[i] == u'"') {
                quoted = !quoted;
                // The comma parser needs the quotes; free text does not.
                if (keyed)
                    word.value += u'"';
            } else if (text[i] == u':' && !keyed && !quoted && !word.value.isEmpty()) {
                word.key = word.value.toLower();
                word.value.clear();
                keyed = true;
            } else {
                word.value += text[i];
            }
        }
        if (quoted)
            return badQuery(word, u"A quote is not closed."_s, u"Add a \" at the end of the name."_s);
        words << word;
    }
    return words;
}

/** The comma-separated values of a word; quotes protect commas. */
QStringList valuesOf(const QString &text)
{
    QStringList list;
    QString current;
    bool quoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            list << std::exchange(current, {});
        else
            current += c;
    }
    list << current;
    list.removeAll(QString());
    return list;
}

QString quotedIfNeeded(const QString &value)
{
    for (const QChar c : value) {
        if (c.isSpace() || c == u',' || c == u':')
            return u'"' + value + u'"';
    }
    return value;
}

QString joined(const QStringList &values)
{
    QStringList list;
    for (const QString &value : values)
        list << quotedIfNeeded(value);
    return list.join(u',');
}

QString durationText(Micros time)
{
    using namespace std::chrono;
    const auto seconds = duration_cast<std::chrono::seconds>(time).count();
    for (const auto &[unit, letter] : {std::pair(86400, u'd'), std::pair(3600, u'h'), std::pair(60, u'm')}) {
        if (seconds >= unit && seconds % unit == 0)
            return QString::number(seconds / unit) + letter;
    }
    return QString::number(seconds) + u's';
}

QStringList stateNames()
{
    QStringList names;
    for (const ItemState state : allItemStates())
        names << itemStateName(state);
    return names;
}

QStringList phaseNames()
{
    QStringList names;
    for (const Phase phase : allPhases())
        names << phaseName(phase);
    return names;
}

const QStringList &reasonCodes()
{
    static const QStringList codes{u"inputs"_s,  u"missing-metadata"_s, u"no-phase"_s, u"lore"_s,     u"provider"_s,
                                   u"invalid"_s, u"failed"_s,           u"gave-up"_s,  u"cancelled"_s};
    return codes;
}

std::optional<Error> readTerm(BacklogQuery &query, const Word &word)
{
    const QStringList values = valuesOf(word.value);
    if (values.isEmpty())
        return badQuery(word, u"%1: has no value."_s.arg(word.key),
                        u"Write a value behind the colon, or remove the word."_s);
    if (word.key == u"state") {
        for (const QString &value : values) {
            const auto state = itemStateFromName(value);
            if (!state)
                return unknownValue(word, value, stateNames());
            query.states << *state;
        }
    } else if (word.key == u"phase") {
        for (const QString &value : values) {
            const auto phase = phaseFromName(value);
            if (!phase)
                return unknownValue(word, value, phaseNames());
            query.phases << *phase;
        }
    } else if (word.key == u"why") {
        for (const QString &value : values) {
            if (!reasonCodes().contains(value.toLower()))
                return unknownValue(word, value, reasonCodes());
            query.reasons << waitReasonFromCode(value.toLower());
        }
    } else if (word.key == u"plan") {
        query.plans << values;
    } else if (word.key == u"branch") {
        query.branches << values;
    } else if (word.key == u"provider") {
        query.providers << values;
    } else if (word.key == u"model") {
        query.models << values;
    } else if (word.key == u"id") {
        query.idPrefix = values.first();
    } else if (word.key == u"age") {
        for (const QString &value : values) {
            const auto time = parseDuration(value.mid(1));
            if (!time || (value[0] != u'>' && value[0] != u'<'))
                return badQuery(word, u"\"%1\" is no age."_s.arg(value), u"Write for example age:>2h or age:<15m."_s);
            (value[0] == u'>' ? query.olderThan : query.youngerThan) = time.value();
        }
    } else if (word.key == u"tries") {
        bool ok = false;
        const int tries = values.first().mid(1).toInt(&ok);
        if (!ok || values.first()[0] != u'>')
            return badQuery(word, u"\"%1\" is no number of tries."_s.arg(values.first()),
                            u"Write for example tries:>1."_s);
        query.moreTriesThan = tries;
    } else if (word.key == u"sort") {
        const bool minus = values.first().startsWith(u'-');
        const QString name = values.first().mid(minus ? 1 : 0).toLower();
        const qsizetype index = BacklogQuery::sortNames().indexOf(name);
        if (index < 0)
            return unknownValue(word, name, BacklogQuery::sortNames());
        query.sort = static_cast<BacklogSort>(index);
        query.descending = minus;
    } else {
        const QString near = nearest(word.key, BacklogQuery::keys());
        return badQuery(word, u"There is no filter \"%1\"."_s.arg(word.key.left(60)),
                        near.isEmpty() ? u"Use one of %1."_s.arg(BacklogQuery::keys().join(u", "))
                                       : u"Did you mean %1:?"_s.arg(near));
    }
    return std::nullopt;
}

} // namespace

QStringList BacklogQuery::keys()
{
    return {u"state"_s, u"plan"_s, u"branch"_s, u"phase"_s, u"provider"_s, u"model"_s,
            u"why"_s,   u"id"_s,   u"age"_s,    u"tries"_s, u"sort"_s};
}

QStringList BacklogQuery::sortNames()
{
    return {u"age"_s, u"updated"_s, u"created"_s, u"id"_s, u"plan"_s, u"phase"_s, u"state"_s, u"tries"_s};
}

bool BacklogQuery::isAll() const
{
    BacklogQuery all;
    all.sort = sort;
    all.descending = descending;
    all.scope = scope;
    return *this == all;
}

Result<BacklogQuery> BacklogQuery::parse(const QString &text)
{
    const auto words = split(text);
    if (!words)
        return words.error();
    BacklogQuery query;
    for (const Word &word : words.value()) {
        if (word.key.isEmpty()) {
            query.words << word.value;
            continue;
        }
        if (const auto error = readTerm(query, word))
            return *error;
    }
    return query;
}

QString BacklogQuery::text() const
{
    QStringList parts;
    const auto add = [&parts](const QString &key, const QStringList &values) {
        if (!values.isEmpty())
            parts << key + u':' + joined(values);
    };
    QStringList stateWords, phaseWords, reasonWords, ageWords;
    for (const ItemState state : states)
        stateWords << itemStateName(state);
    for (const Phase phase : phases)
        phaseWords << phaseName(phase);
    for (const WaitReason reason : reasons)
        reasonWords << waitReasonCode(reason);
    if (olderThan)
        ageWords << u'>' + durationText(*olderThan);
    if (youngerThan)
        ageWords << u'<' + durationText(*youngerThan);
    add(u"state"_s, stateWords);
    add(u"plan"_s, plans);
    add(u"branch"_s, branches);
    add(u"phase"_s, phaseWords);
    add(u"provider"_s, providers);
    add(u"model"_s, models);
    add(u"why"_s, reasonWords);
    if (!idPrefix.isEmpty())
        parts << u"id:"_s + quotedIfNeeded(idPrefix);
    if (!ageWords.isEmpty())
        parts << u"age:"_s + ageWords.join(u',');
    if (moreTriesThan)
        parts << u"tries:>%1"_s.arg(*moreTriesThan);
    for (const QString &word : words)
        parts << quotedIfNeeded(word);
    if (sort != BacklogSort::Age || !descending)
        parts << u"sort:%1%2"_s.arg(descending ? u"-"_s : QString(), sortNames().at(static_cast<int>(sort)));
    return parts.join(u' ');
}

} // namespace loomdeck
