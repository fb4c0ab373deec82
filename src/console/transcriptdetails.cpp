// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/transcriptdetails.h"

#include "console/failurewords.h"
#include "console/saidwords.h"
#include "console/session.h"
#include "core/whendone.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

// Shorter lines are read as they are.
constexpr qsizetype longLine = 160;

QString factOrDash(const QString &value)
{
    return value.isEmpty() ? u"–"_s : value;
}

} // namespace

TranscriptDetails::TranscriptDetails(QObject *parent)
    : QObject(parent)
{
    connect(Session::instance().formatsObject(), &Formats::changed, this, &TranscriptDetails::changed);
}

void TranscriptDetails::setTranscriptId(const QString &id)
{
    m_id = id;
    m_transcript = {};
    m_before.reset();
    m_backlogId.clear();
    m_failureState.clear();
    m_resolves = 0;
    m_error = {};
    m_loaded = false;
    m_view = u"answer"_s;
    m_lines.setText({});
    Q_EMIT changed();
    Q_EMIT viewChanged();
    Queries *queries = Session::instance().queries();
    if (id.isEmpty() || !queries)
        return;
    whenDone(this, queries->transcript(id), [this, id](const Result<Transcript> &transcript) {
        if (id != m_id)
            return;
        m_error = transcript ? ErrorWords() : ErrorWords::of(transcript.error());
        if (transcript) {
            m_transcript = *transcript;
            m_loaded = true;
            if (m_transcript.responsePayload.isEmpty())
                m_view = u"request"_s;
            show();
            readAround();
        } else {
            Session::instance().noteError(tr("Reading a transcript"), transcript.error());
        }
        Q_EMIT changed();
    });
}

void TranscriptDetails::readAround()
{
    Queries *queries = Session::instance().queries();
    whenDone(this, queries->transcriptBefore(m_id), [this, id = m_id](const Result<std::optional<Transcript>> &before) {
        if (id != m_id || !before)
            return;
        m_before = *before;
        Q_EMIT changed();
    });
    if (m_transcript.itemKey == 0)
        return;
    whenDone(this, queries->items({m_transcript.itemKey}),
             [this, id = m_id](const Result<std::vector<ItemWithTask>> &items) {
                 if (id != m_id || !items || items->empty())
                     return;
                 m_backlogId = items->front().item.backlogId;
                 Q_EMIT changed();
             });
    whenDone(this, queries->failures({.itemKey = m_transcript.itemKey}),
             [this, id = m_id](const Result<std::vector<FailureRecord>> &failures) {
                 if (id != m_id || !failures)
                     return;
                 for (const FailureRecord &record : *failures) {
                     m_resolves += record.resolvedByTranscript == id ? 1 : 0;
                     if (record.transcriptId == id)
                         m_failureState = failurewords::fate(record, Session::instance().formats());
                 }
                 Q_EMIT changed();
             });
}

QString TranscriptDetails::title() const
{
    return m_loaded
               ? tr("%1, attempt %2, call %3").arg(m_transcript.phase).arg(m_transcript.attempt).arg(m_transcript.call)
               : tr("Transcript");
}

QVariantList TranscriptDetails::facts() const
{
    QVariantList rows;
    if (!m_loaded)
        return rows;
    const Transcript &one = m_transcript;
    const Formats &formats = Session::instance().formats();
    const auto add = [&rows](const QString &name, const QString &value, const QString &role = {}) {
        rows << QVariantMap{{u"name"_s, name}, {u"value"_s, value}, {u"role"_s, role}};
    };
    const auto number = [](const std::optional<qint64> &value) { return value ? Formats::number(*value) : u"–"_s; };
    QStringList model{one.providerName, one.modelName};
    model.removeAll(QString());
    add(tr("Model"), factOrDash(model.join(u" · "_s)));
    add(tr("When"), formats.fullTime(one.createdAt));
    const QString cached =
        one.cachedTokens ? tr(", %1 of them cached").arg(Formats::number(*one.cachedTokens)) : QString();
    add(tr("Tokens"), tr("%1 in%2, %3 out").arg(number(one.promptTokens), cached, number(one.completionTokens)));
    add(tr("Cost"), one.cost ? QString::number(*one.cost, 'f', *one.cost < 0.01 ? 6 : 4) : u"–"_s);
    add(tr("Latency"), one.latencyMs ? Formats::duration(std::chrono::duration_cast<Micros>(
                                           std::chrono::duration<double, std::milli>(*one.latencyMs)))
                                     : u"–"_s);
    const QString status = one.httpStatus > 0 ? tr(" · HTTP %1").arg(one.httpStatus) : QString();
    add(tr("Finish"), factOrDash(one.finishReason) + status);
    add(tr("Checked"), one.isRepair ? tr("%1, a repair").arg(one.validationStatus) : one.validationStatus,
        one.validationStatus == u"Failed" ? u"bad"_s : QString());
    if (!one.failureClass.isEmpty()) {
        const auto words = failurewords::classWords(one.failureClass);
        add(tr("Failure class"), words.text, words.role);
    }
    const QString fault = saidwords::said(one.error.value(u"message"_s).toString(one.validationDetails));
    if (!fault.isEmpty())
        add(tr("Fault"), fault.left(400), u"bad"_s);
    if (!m_failureState.isEmpty())
        add(tr("Failure"), m_failureState);
    if (m_resolves > 0)
        add(tr("Resolved"), tr("%n failure(s) of this item", nullptr, m_resolves), u"ok"_s);
    if (!promptText().isEmpty())
        add(tr("Prompt"), promptText());
    return rows;
}

QString TranscriptDetails::promptText() const
{
    const QJsonObject &facts = m_transcript.metadata;
    return facts.contains(u"promptTemplateId"_s) ? tr("%1, version %2")
                                                       .arg(facts.value(u"promptTemplateId"_s).toString())
                                                       .arg(facts.value(u"promptVersion"_s).toInt())
                                                 : QString();
}

void TranscriptDetails::setView(const QString &view)
{
    if (m_view == view || !m_loaded || (view.endsWith(u"-diff") && !m_before))
        return;
    m_view = view;
    show();
}

void TranscriptDetails::show()
{
    const bool request = m_view.startsWith(u"request");
    const auto part = [request](const Transcript &one) {
        return readable(request ? one.requestPayload : one.responsePayload);
    };
    if (m_view.endsWith(u"-diff"))
        m_lines.set(part(*m_before), part(m_transcript));
    else
        m_lines.setText(part(m_transcript));
    Q_EMIT viewChanged();
}

QString TranscriptDetails::caption() const
{
    if (!m_loaded)
        return {};
    if (m_view.endsWith(u"-diff"))
        return tr("Since attempt %1, call %2 of %3: %4")
            .arg(m_before->attempt)
            .arg(m_before->call)
            .arg(Session::instance().formats().clockTime(m_before->createdAt), m_lines.summary());
    const qsizetype size = (m_view == u"request" ? m_transcript.requestPayload : m_transcript.responsePayload).size();
    return size == 0 ? tr("nothing came") : tr("%1 characters").arg(Formats::number(size));
}

QString TranscriptDetails::text() const
{
    const QString prompt = promptText().isEmpty() ? QString() : tr("Prompt %1").arg(promptText()) + u"\n\n"_s;
    return m_loaded ? prompt + tr("Request") + u"\n\n"_s + m_transcript.requestPayload + u"\n\n"_s + tr("Answer") +
                          u"\n\n"_s + m_transcript.responsePayload
                    : QString();
}

QString TranscriptDetails::readable(const QString &text)
{
    const QString plain = text.trimmed();
    if (plain.startsWith(u'{') || plain.startsWith(u'[')) {
        const QJsonDocument parsed = QJsonDocument::fromJson(plain.toUtf8());
        if (!parsed.isNull())
            return QString::fromUtf8(parsed.toJson(QJsonDocument::Indented));
    }
    static const QRegularExpression sentenceEnd(u"(?<=[.!?]) (?=\\S)"_s);
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        if (line.size() > longLine)
            line.replace(sentenceEnd, u"\n"_s);
    }
    return lines.join(u'\n');
}

} // namespace loomdeck
