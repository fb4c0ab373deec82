// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/saidwords.h"

#include <array>
#include <optional>
#include <QCoreApplication>
#include <vector>

using namespace Qt::StringLiterals;

namespace loomdeck::saidwords {

namespace {

// Particular sentences stand above the general.
constexpr std::array known{
    // What holds work: jobs/lane.cpp.
    QT_TRANSLATE_NOOP("said", "the plan is paused: %1"),
    QT_TRANSLATE_NOOP("said", "the plan is paused"),
    QT_TRANSLATE_NOOP("said", "waiting for a free place: %1 takes %2 at once"),
    QT_TRANSLATE_NOOP("said", "waiting for its turn: %1"),
    QT_TRANSLATE_NOOP("said", "waiting for %1 until somebody opens it"),
    QT_TRANSLATE_NOOP("said", "waiting for %1 until %2"),
    QT_TRANSLATE_NOOP("said", "waiting for %1"),
    QT_TRANSLATE_NOOP("said", "the gate closed before the call"),
    // What providers do: providers/.
    QT_TRANSLATE_NOOP("said", "The daily quota of %1 is used up."),
    QT_TRANSLATE_NOOP("said", "The quota of %1 is used up."),
    QT_TRANSLATE_NOOP("said", "%1 wants money before it goes on."),
    QT_TRANSLATE_NOOP("said", "%1 is overloaded."),
    QT_TRANSLATE_NOOP("said", "%1 asks us to slow down."),
    QT_TRANSLATE_NOOP("said", "%1 gets too many requests."),
    QT_TRANSLATE_NOOP("said", "%1 does not accept the key."),
    QT_TRANSLATE_NOOP("said", "%1 refuses the prompt by its content rules."),
    QT_TRANSLATE_NOOP("said", "The key may not use %1 of %2."),
    QT_TRANSLATE_NOOP("said", "%1 does not know this address."),
    QT_TRANSLATE_NOOP("said", "The proxy on the way to %1 wants a login."),
    QT_TRANSLATE_NOOP("said", "The prompt is longer than %1 of %2 takes."),
    QT_TRANSLATE_NOOP("said", "The request is larger than %1 takes."),
    QT_TRANSLATE_NOOP("said", "%1 has not the memory for %2."),
    QT_TRANSLATE_NOOP("said", "%1 did not finish in its own time."),
    QT_TRANSLATE_NOOP("said", "%1 was not ready."),
    QT_TRANSLATE_NOOP("said", "%1 does not understand our request."),
    QT_TRANSLATE_NOOP("said", "%1 cannot do what we ask."),
    QT_TRANSLATE_NOOP("said", "%1 has trouble of its own."),
    QT_TRANSLATE_NOOP("said", "%1 failed without a known reason."),
    QT_TRANSLATE_NOOP("said", "%1 refuses: it gives no reason."),
    QT_TRANSLATE_NOOP("said", "%1 refuses: %2"),
    QT_TRANSLATE_NOOP("said", "%1 cut the answer off at its length limit."),
    QT_TRANSLATE_NOOP("said", "%1 filtered the answer by its content rules."),
    QT_TRANSLATE_NOOP("said", "%1 answered without a word."),
    QT_TRANSLATE_NOOP("said", "%1 answered with nothing."),
    QT_TRANSLATE_NOOP("said", "%1 answered with a web page instead of an answer."),
    QT_TRANSLATE_NOOP("said", "The answer of %1 cannot be read. %2"),
    QT_TRANSLATE_NOOP("said", "%1: No whole answer came in time."),
    QT_TRANSLATE_NOOP("said", "%1: The connection timed out."),
    QT_TRANSLATE_NOOP("said", "%1: The answer announces %2 bytes."),
    QT_TRANSLATE_NOOP("said", "%1: The answer has more than %2 bytes."),
    QT_TRANSLATE_NOOP("said", "%1: The server sends us on to %2."),
    QT_TRANSLATE_NOOP("said", "%1: The server cannot prove that it is who it says."),
    QT_TRANSLATE_NOOP("said", "%1: The line was closed before the answer was whole."),
    QT_TRANSLATE_NOOP("said", "%1: There is no host of that name."),
    QT_TRANSLATE_NOOP("said", "%1: Nothing listens at that address."),
    QT_TRANSLATE_NOOP("said", "%1: The address is neither http:// nor https://."),
    QT_TRANSLATE_NOOP("said", "provider %1 is unknown here"),
    QT_TRANSLATE_NOOP("said", "%1 is switched off"),
    QT_TRANSLATE_NOOP("said", "%1 is not allowed in this environment"),
    QT_TRANSLATE_NOOP("said", "%1 has no model %2."),
    QT_TRANSLATE_NOOP("said", "%1 has no model %2"),
    // What phases find: planner/.
    QT_TRANSLATE_NOOP("said", "The answer is not JSON: %1"),
    QT_TRANSLATE_NOOP("said", "The answer does not match its schema: %1"),
    QT_TRANSLATE_NOOP("said", "The answer is not usable: the draft is empty."),
    QT_TRANSLATE_NOOP("said", "The answer is not usable: the draft does not mention %1."),
    QT_TRANSLATE_NOOP("said", "The answer is not usable: %1."),
    QT_TRANSLATE_NOOP("said", "Max iterations reached: %1 of %2 passes are done."),
    QT_TRANSLATE_NOOP("said", "Max queued jobs reached: %1 of %2 wait."),
    QT_TRANSLATE_NOOP("said", "Max tokens exceeded: %1 of %2 are used."),
    QT_TRANSLATE_NOOP("said", "%1 has no active version."),
    QT_TRANSLATE_NOOP("said", "Phase execution cancelled."),
    QT_TRANSLATE_NOOP("said", "Cancelled before it ran."),
    QT_TRANSLATE_NOOP("said", "The node that ran it was stopped."),
    // What stands in the way of items: backlog/.
    QT_TRANSLATE_NOOP("said", "it has no outputs"),
    QT_TRANSLATE_NOOP("said", "no phase makes its outputs"),
    QT_TRANSLATE_NOOP("said", "no phase makes %1"),
    QT_TRANSLATE_NOOP("said", "already complete"),
    QT_TRANSLATE_NOOP("said", "already cancelled"),
    QT_TRANSLATE_NOOP("said", "runs already"),
    QT_TRANSLATE_NOOP("said", "queued already"),
    QT_TRANSLATE_NOOP("said", "its task is in no conversation plan"),
    QT_TRANSLATE_NOOP("said", "no progress and no live job"),
    QT_TRANSLATE_NOOP("said", "its job ended without it"),
    QT_TRANSLATE_NOOP("said", "\"%1\" was changed by somebody else."),
    QT_TRANSLATE_NOOP("said", "\"%1\" is complete already."),
    QT_TRANSLATE_NOOP("said", "\"%1\" is cancelled already."),
    QT_TRANSLATE_NOOP("said", "\"%1\" is paused already."),
    QT_TRANSLATE_NOOP("said", "\"%1\" is not paused."),
    QT_TRANSLATE_NOOP("said", "\"%1\" runs already."),
    QT_TRANSLATE_NOOP("said", "\"%1\" is queued already."),
    QT_TRANSLATE_NOOP("said", "\"%1\" cannot run: %2 is missing."),
    QT_TRANSLATE_NOOP("said", "\"%1\" cannot run: %2."),
    QT_TRANSLATE_NOOP("said", "The gate is open already."),
    QT_TRANSLATE_NOOP("said", "There is no such plan."),
    QT_TRANSLATE_NOOP("said", "%1 is missing"),
    // What to do about it.
    QT_TRANSLATE_NOOP("said", "Nothing is to be done: the work goes on by itself."),
    QT_TRANSLATE_NOOP("said", "Nothing is to be done."),
    QT_TRANSLATE_NOOP("said", "Nothing is left to do."),
    QT_TRANSLATE_NOOP("said", "Resume it when it may go on."),
    QT_TRANSLATE_NOOP("said",
                      "Top up the account or raise the limit there, then open the provider here with a reason."),
    QT_TRANSLATE_NOOP("said", "Set a valid key in the provider's settings, then test the connection."),
    QT_TRANSLATE_NOOP("said", "Change the words of the item or its prompt, then retry."),
    QT_TRANSLATE_NOOP("said", "Allow it there, or use another key or model."),
    QT_TRANSLATE_NOOP("said", "Correct the model's name, or pull it on that server, then test the connection."),
    QT_TRANSLATE_NOOP("said", "Check the provider's baseUrl; most end with /v1. Then test the connection."),
    QT_TRANSLATE_NOOP("said", "Use a model with a larger context, or shorten the item's words."),
    QT_TRANSLATE_NOOP("said", "Look into the transcript."),
    QT_TRANSLATE_NOOP("said", "Raise the provider's timeout if its answers take longer."),
    QT_TRANSLATE_NOOP("said", "Lower the model's output limit, or use another model."),
    QT_TRANSLATE_NOOP("said", "Check the provider's baseUrl, and that it runs."),
    QT_TRANSLATE_NOOP("said", "Raise the provider's maxTokens, or use a model that writes more."),
    QT_TRANSLATE_NOOP("said", "Retry; if it lasts, use another model."),
    QT_TRANSLATE_NOOP("said", "Retry; the model may follow the format next time."),
    QT_TRANSLATE_NOOP("said", "Retry, or change the outline it is checked against."),
    QT_TRANSLATE_NOOP("said", "It goes on by itself when the gate opens."),
    QT_TRANSLATE_NOOP("said", "Fulfil the requirement; the item goes on by itself."),
    QT_TRANSLATE_NOOP("said", "Raise it under planner.quotas, or cancel the item."),
    QT_TRANSLATE_NOOP("said", "Import or configure it, or resume with another provider."),
    QT_TRANSLATE_NOOP("said", "Switch it on, or resume with another provider."),
    QT_TRANSLATE_NOOP("said", "Add the model, or resume with another one."),
    QT_TRANSLATE_NOOP("said", "Look at it again, then decide."),
    QT_TRANSLATE_NOOP("said", "Retry or resume it to start it again."),
    QT_TRANSLATE_NOOP("said", "Wait for its end, or cancel it first."),
    QT_TRANSLATE_NOOP("said", "Reload the list of plans."),
    // Thresholds of the planners' health: health/healththreshold.cpp.
    QT_TRANSLATE_NOOP("said", "Contract drift would be an error at %1 and a warning only at %2."),
    QT_TRANSLATE_NOOP("said", "Keep the warning at or below the error; change the other one first."),
};

/** A sentence, parted at its places. */
struct Parted
{
    const char *text;
    std::vector<QString> words; ///< before, between and behind the places
};

const std::vector<Parted> &parted()
{
    static const auto list = [] {
        std::vector<Parted> all;
        for (const char *text : known) {
            Parted one{text, {}};
            QString rest = QString::fromLatin1(text);
            for (int place = 1;; ++place) {
                const qsizetype at = rest.indexOf(u'%' + QString::number(place));
                one.words.push_back(rest.left(at < 0 ? rest.size() : at));
                if (at < 0)
                    break;
                rest = rest.mid(at + 2);
            }
            all.push_back(std::move(one));
        }
        return all;
    }();
    return list;
}

/** What stands at the places, when it is this sentence. */
std::optional<QStringList> match(const Parted &sentence, const QString &text)
{
    const auto &words = sentence.words;
    if (words.size() == 1)
        return text == words.front() ? std::optional(QStringList()) : std::nullopt;
    if (!text.startsWith(words.front()) || !text.endsWith(words.back()) ||
        text.size() < words.front().size() + words.back().size())
        return std::nullopt;
    QStringList found;
    qsizetype from = words.front().size();
    const qsizetype end = text.size() - words.back().size();
    for (size_t i = 1; i + 1 < words.size(); ++i) {
        const qsizetype at = text.indexOf(words[i], from);
        if (at < 0 || at + words[i].size() > end)
            return std::nullopt;
        found << text.mid(from, at - from);
        from = at + words[i].size();
    }
    found << text.mid(from, end - from);
    return found.contains(QString()) ? std::nullopt : std::optional(found);
}

std::optional<QString> translated(const QString &english)
{
    for (const Parted &sentence : parted()) {
        const auto places = match(sentence, english);
        if (!places)
            continue;
        QString text = QCoreApplication::translate("said", sentence.text);
        // At once: what somebody wrote may hold signs of a place itself.
        QString filled;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const int place = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
            if (place < 1 || place > places->size()) {
                filled += text[i];
                continue;
            }
            filled += places->at(place - 1);
            ++i;
        }
        return filled;
    }
    return std::nullopt;
}

} // namespace

QString said(const QString &english)
{
    if (english.isEmpty())
        return english;
    // A provider's own words stand behind what we say of it: "X gets too many requests: slow down."
    if (const qsizetype colon = english.indexOf(u": "); colon > 0) {
        const QString claim = english.left(colon) + u'.';
        for (const Parted &sentence : parted()) {
            if (sentence.words.size() > 1 && sentence.words.back().endsWith(u'.') && match(sentence, claim))
                return translated(claim)->chopped(1) + english.mid(colon);
        }
    }
    return translated(english).value_or(english);
}

QStringList sentences()
{
    QStringList list;
    for (const char *text : known)
        list << QString::fromLatin1(text);
    return list;
}

} // namespace loomdeck::saidwords
