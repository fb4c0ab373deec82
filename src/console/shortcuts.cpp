// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/shortcuts.h"

#include "console/session.h"

#include <algorithm>
#include <QKeySequence>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

/** `Ctrl+Shift+R` as it is printed on a key cap. */
QString cap(const QString &portable)
{
    const QString native =
        QKeySequence::fromString(portable, QKeySequence::PortableText).toString(QKeySequence::NativeText);
    // The sequence of the plus key itself would lose its only sign.
    return native.size() < 2 ? native : QString(native).replace(u'+', u' ');
}

QStringList caps(const QString &portable)
{
    QStringList list;
    for (const QString &stroke : portable.split(u',', Qt::SkipEmptyParts))
        list << cap(stroke.trimmed());
    return list;
}

} // namespace

Shortcuts::Shortcuts(QObject *parent)
    : QAbstractListModel(parent)
{
    connect(&Session::instance(), &Session::opened, this, &Shortcuts::rebuild);
    rebuild();
}

QString Shortcuts::Entry::spoken() const
{
    const QString first = keys.join(u' ');
    return other.isEmpty() ? first : Shortcuts::tr("%1, or %2").arg(first, other.join(u' '));
}

bool Shortcuts::Entry::matches(const QStringList &words) const
{
    const QString all = group + u' ' + text + u' ' + keys.join(u' ') + u' ' + other.join(u' ');
    return std::all_of(words.begin(), words.end(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

QList<Shortcuts::Entry> Shortcuts::ownKeys()
{
    const QString anywhere = tr("Anywhere"), pages = tr("Pages"), page = tr("On a page"), tables = tr("Tables"),
                  dialogs = tr("Dialogs and drawers");
    return {
        {anywhere, tr("Search, or run a command"), caps(u"Ctrl+K"_s), caps(u"Ctrl+P"_s)},
        {anywhere, tr("These shortcuts"), caps(u"F1"_s), caps(u"?"_s)},
        {anywhere, tr("Pause live changes, or go on"), caps(u"Ctrl+."_s), {}},
        {anywhere, tr("Quit"), caps(u"Ctrl+Q"_s), {}},
        {pages, tr("Overview"), caps(u"G,O"_s), {}},
        {pages, tr("Backlog"), caps(u"G,B"_s), {}},
        {pages, tr("Planner health"), caps(u"G,H"_s), {}},
        {pages, tr("Jobs"), caps(u"G,J"_s), {}},
        {pages, tr("Failures"), caps(u"G,F"_s), {}},
        {pages, tr("Settings"), caps(u"G,S"_s), {}},
        {page, tr("To the filter or the search"), caps(u"/"_s), {}},
        {page, tr("Read the list again"), caps(u"F5"_s), {}},
        {page, tr("Save the prompt"), caps(u"Ctrl+S"_s), {}},
        {page, tr("Next part of the page, previous part"), caps(u"Tab"_s), caps(u"Shift+Tab"_s)},
        {tables, tr("Row up, row down"), {tr("Up"), tr("Down")}, {}},
        {tables, tr("Page up, page down"), caps(u"PgUp,PgDown"_s), {}},
        {tables, tr("First row, last row"), caps(u"Home,End"_s), {}},
        {tables, tr("Open the row"), {tr("Enter")}, {}},
        {tables, tr("Select the row"), caps(u"Space"_s), {}},
        {tables, tr("Select a range"), {cap(u"Shift+Up"_s), cap(u"Shift+Down"_s)}, {}},
        {tables, tr("Select all rows"), caps(u"Ctrl+A"_s), {}},
        {tables, tr("Copy the row or the selection"), caps(u"Ctrl+C"_s), {}},
        {tables, tr("What can be done to the row"), {tr("Menu")}, caps(u"Shift+F10"_s)},
        {tables, tr("In the head: sort by the column"), {tr("Enter")}, {}},
        {tables, tr("In the head: narrower, wider"), {cap(u"Shift+Left"_s), cap(u"Shift+Right"_s)}, {}},
        {tr("Failures"), tr("Unfold the group, fold it"), {tr("Right"), tr("Left")}, {}},
        {tr("Failures"), tr("Acknowledge"), caps(u"K"_s), {}},
        {tr("Failures"), tr("Assign"), caps(u"A"_s), {}},
        {tr("Failures"), tr("Ignore"), caps(u"I"_s), {}},
        {tr("Failures"), tr("Reopen"), caps(u"O"_s), {}},
        {tr("Failures"), tr("Retry the group"), caps(u"R"_s), {}},
        {tr("Failures"), tr("The call that failed"), caps(u"T"_s), {}},
        {tr("Failures"), tr("The run that resolved it"), caps(u"V"_s), {}},
        {tr("Planner health"), tr("Resume the item or the selection"), caps(u"R"_s), {}},
        {dialogs, tr("Close, or go back"), caps(u"Esc"_s), {}},
        {dialogs, tr("Do it, unless it is dangerous"), {tr("Enter")}, {}},
    };
}

void Shortcuts::addCommands(QList<Entry> &entries) const
{
    const Engine *engine = Session::instance().engine();
    if (!engine)
        return;
    for (const Command &command : engine->commands().all()) {
        if (command.spec.shortcut.isEmpty())
            continue;
        const QString group = command.spec.subject == CommandSubject::Item    ? tr("The item in the drawer")
                              : command.spec.subject == CommandSubject::Items ? tr("Selected items")
                                                                              : tr("Anywhere");
        QString text = command.spec.text();
        text.remove(u'…');
        const Entry entry{group, text, caps(command.spec.shortcut), {}};
        // Behind the last of its group, so that each group is one block.
        const auto last =
            std::find_if(entries.rbegin(), entries.rend(), [&group](const Entry &one) { return one.group == group; });
        if (last == entries.rend())
            entries << entry;
        else
            entries.insert(last.base() - entries.begin(), entry);
    }
}

void Shortcuts::rebuild()
{
    QList<Entry> entries = ownKeys();
    addCommands(entries);
    const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    for (const Entry &entry : entries) {
        if (entry.matches(words))
            m_shown << entry;
    }
    endResetModel();
    Q_EMIT countChanged();
}

void Shortcuts::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    rebuild();
}

int Shortcuts::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant Shortcuts::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_shown.at(index.row());
    switch (role) {
    case GroupRole:
        return entry.group;
    case Qt::DisplayRole:
    case TextRole:
        return entry.text;
    case KeysRole:
        return entry.keys;
    case OtherRole:
        return entry.other;
    case SpokenRole:
        return entry.spoken();
    default:
        return {};
    }
}

QHash<int, QByteArray> Shortcuts::roleNames() const
{
    return {{GroupRole, "group"}, {TextRole, "text"}, {KeysRole, "keys"}, {OtherRole, "other"}, {SpokenRole, "spoken"}};
}

} // namespace loomdeck
