// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/failureform.h"

#include "console/failurewords.h"
#include "console/saidwords.h"
#include "console/session.h"
#include "core/whendone.h"

#include <algorithm>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr int mostKinds = 10'000;
constexpr qsizetype mostNames = 6;
const QString namesKey = u"assignees"_s;

} // namespace

FailureForm::FailureForm(QObject *parent)
    : ActionForm(false, parent)
{}

void FailureForm::begin(const QString &command, const QString &id, const QString &fingerprint)
{
    m_command = command;
    m_id = id;
    m_fingerprint = fingerprint;
    m_assignee.clear();
    m_line = {};
    m_preview = {};
    m_pace = 4;
    m_loaded = false;
    ++m_generation;
    clear();
    Q_EMIT loadedChanged();
    if (!Session::instance().queries())
        return;
    if (id.isEmpty())
        readGroup();
    else
        readOne();
}

void FailureForm::readOne()
{
    whenDone(this, Session::instance().queries()->failure(m_id),
             [this, generation = m_generation](const Result<FailureRecord> &record) {
                 if (generation != m_generation)
                     return;
                 if (!record)
                     return fail(record.error());
                 m_line = FailureLine::of(*record, {});
                 load();
             });
}

void FailureForm::readGroup()
{
    whenDone(this, Session::instance().queries()->failureGroups({{}, mostKinds}),
             [this, generation = m_generation](const Result<std::vector<FailureGroup>> &groups) {
                 if (generation != m_generation)
                     return;
                 if (!groups)
                     return fail(groups.error());
                 const auto found = std::ranges::find(*groups, m_fingerprint, &FailureGroup::fingerprint);
                 if (found == groups->end())
                     return fail(Error::notFound(u"FAILURE_NOT_FOUND"_s,
                                                 tr("No failure of this kind is open any more."),
                                                 tr("Close this; the list shows what is open now.")));
                 m_line = FailureLine::of(*found, false);
                 if (retries())
                     readItems();
                 else
                     load();
             });
}

void FailureForm::readItems()
{
    whenDone(this, Session::instance().queries()->itemsFailedAlike(m_fingerprint),
             [this, generation = m_generation](const Result<std::vector<qint64>> &keys) {
                 if (generation != m_generation)
                     return;
                 if (!keys)
                     return fail(keys.error());
                 const auto set = std::make_shared<const std::vector<qint64>>(*keys);
                 whenDone(this, Session::instance().queries()->bulkPreview(BulkCommand::Retry, set, {}, 0),
                          [this, generation](const Result<BulkPreview> &preview) {
                              if (generation != m_generation)
                                  return;
                              if (!preview)
                                  return fail(preview.error());
                              m_preview = *preview;
                              load();
                          });
             });
}

void FailureForm::load()
{
    m_loaded = true;
    Q_EMIT loadedChanged();
    Q_EMIT edited();
}

qint64 FailureForm::total() const
{
    if (!m_loaded)
        return 0;
    if (retries())
        return m_preview.eligibleCount;
    return m_line.isGroup ? m_line.group.failures : 1;
}

QString FailureForm::title() const
{
    if (!m_loaded)
        return tr("Failures");
    const int count = static_cast<int>(total());
    if (retries())
        return m_preview.ineligibleCount == 0
                   ? tr("Retry %n item(s)", nullptr, count)
                   : tr("Retry %1 of %2 items")
                         .arg(Formats::number(count),
                              Formats::number(m_preview.eligibleCount + m_preview.ineligibleCount));
    const QString what = m_line.isGroup ? tr("%n failure(s)", nullptr, count) : m_line.record.backlogId;
    if (m_command == u"failure.acknowledge")
        return tr("Acknowledge %1").arg(what);
    if (m_command == u"failure.assign")
        return tr("Assign %1").arg(what);
    return m_command == u"failure.ignore" ? tr("Ignore %1").arg(what) : tr("Reopen %1").arg(what);
}

QString FailureForm::verb() const
{
    const int count = static_cast<int>(total());
    if (retries())
        return tr("Retry %n item(s)", nullptr, count);
    if (m_command == u"failure.acknowledge")
        return tr("Acknowledge %n", nullptr, count);
    if (m_command == u"failure.assign")
        return tr("Assign %n", nullptr, count);
    return m_command == u"failure.ignore" ? tr("Ignore %n", nullptr, count) : tr("Reopen %n", nullptr, count);
}

QString FailureForm::subject() const
{
    if (!m_loaded)
        return {};
    return m_line.isGroup
               ? u"%1 · %2"_s.arg(m_line.group.phase, failurewords::size(m_line.group, Session::instance().formats()))
               : u"%1 · %2"_s.arg(m_line.record.phase, m_line.record.planName);
}

QString FailureForm::message() const
{
    return saidwords::said(m_line.isGroup ? m_line.group.message : m_line.record.message);
}

QString FailureForm::failureClass() const
{
    return m_line.isGroup ? m_line.group.failureClass : m_line.record.failureClass;
}

QString FailureForm::classText() const
{
    return failurewords::classWords(failureClass()).text;
}

QString FailureForm::classIcon() const
{
    return failurewords::classWords(failureClass()).icon;
}

QString FailureForm::classRole() const
{
    return failurewords::classWords(failureClass()).role;
}

QString FailureForm::effect() const
{
    if (retries())
        return tr("Each item runs again when its turn comes. A run that succeeds resolves its failures; one that fails "
                  "gives them back to whoever has them.");
    if (m_command == u"failure.acknowledge")
        return tr("Others see that you know of it. It stays open until a run succeeds.");
    if (m_command == u"failure.assign")
        return tr("It stays open, with this name, until a run succeeds.");
    if (m_command == u"failure.ignore")
        return tr("It leaves the list of open failures and stays on record. The same fault later opens a new one.");
    return tr("It is open again, as it was before.");
}

QString FailureForm::leftOut() const
{
    QStringList lines;
    for (const auto &[reason, count] : m_preview.reasons)
        lines << u"%1 %2"_s.arg(Formats::number(count), saidwords::said(reason));
    return lines.join(u", "_s);
}

QStringList FailureForm::names() const
{
    QStringList list;
    for (const QJsonValue &name : Session::instance().settings()->value(namesKey).toArray())
        list << name.toString();
    const QString self = Session::instance().operatorName();
    if (!self.isEmpty() && !list.contains(self))
        list << self;
    return list;
}

QString FailureForm::missing() const
{
    if (m_command == u"failure.assign" && m_assignee.trimmed().isEmpty())
        return tr("a name is missing");
    if (needsReason() && m_reason.trimmed().isEmpty())
        return tr("a reason is missing");
    return m_loaded && total() == 0 ? tr("nothing can be tried again now") : QString();
}

void FailureForm::run()
{
    if (!m_loaded || !missing().isEmpty())
        return;
    QJsonObject params;
    if (m_id.isEmpty())
        params.insert(u"fingerprint"_s, m_fingerprint);
    else
        params.insert(u"failureId"_s, m_id);
    if (m_command == u"failure.assign")
        params.insert(u"assignee"_s, m_assignee.trimmed());
    if (retries())
        params.insert(u"pace"_s, m_pace);
    const QString what = tr("%n failure(s)", nullptr, static_cast<int>(total()));
    const QString done = retries() ? tr("%n item(s) are tried again", nullptr, static_cast<int>(total()))
                         : m_command == u"failure.acknowledge" ? tr("%1 acknowledged").arg(what)
                         : m_command == u"failure.assign"      ? tr("%1 assigned to %2").arg(what, m_assignee.trimmed())
                         : m_command == u"failure.ignore"      ? tr("%1 ignored").arg(what)
                                                               : tr("%1 reopened").arg(what);
    submit(m_command, params, done);
}

void FailureForm::answered(const QJsonObject &result)
{
    if (retries()) {
        Session::instance().navigator()->followOperation(result.value(u"id"_s).toString());
    } else if (m_command == u"failure.assign") {
        QStringList list = names();
        list.removeAll(m_assignee.trimmed());
        list.prepend(m_assignee.trimmed());
        Session::instance().settings()->setValue(
            namesKey, QJsonArray::fromStringList(list.first(std::min(list.size(), mostNames))));
    }
}

} // namespace loomdeck
