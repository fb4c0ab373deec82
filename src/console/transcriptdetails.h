// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/difflines.h"
#include "console/errorwords.h"
#include "planner/transcript.h"

#include <QVariantList>

namespace loomdeck {

struct FailureRecord;

/** One call to a model with all its facts, and what changed since the call before it. GUI thread. */
class TranscriptDetails : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString transcriptId READ transcriptId WRITE setTranscriptId NOTIFY changed)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)
    /** `SceneWeaver, attempt 2, call 1` */
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString backlogId READ backlogId NOTIFY changed)
    /** `{name, value, mono, role}` */
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)
    /** What is shown: `request`, `answer`, and each compared with the call before: `request-diff`, `answer-diff`. */
    Q_PROPERTY(QString view READ view WRITE setView NOTIFY viewChanged)
    Q_PROPERTY(loomdeck::DiffLines *lines READ lines CONSTANT)
    /** `Compared with attempt 1 of 17:30: 2 lines added, 1 removed`, or what is shown else */
    Q_PROPERTY(QString caption READ caption NOTIFY viewChanged)
    /** There is a call before it. */
    Q_PROPERTY(bool hasBefore READ hasBefore NOTIFY changed)

public:
    explicit TranscriptDetails(QObject *parent = nullptr);

    QString transcriptId() const { return m_id; }
    void setTranscriptId(const QString &id);
    bool loaded() const { return m_loaded; }
    ErrorWords error() const { return m_error; }
    QString title() const;
    QString backlogId() const { return m_backlogId; }
    QVariantList facts() const;
    QString view() const { return m_view; }
    void setView(const QString &view);
    DiffLines *lines() { return &m_lines; }
    QString caption() const;
    bool hasBefore() const { return m_before.has_value(); }

    /** Request and answer, for the clipboard. */
    Q_INVOKABLE QString text() const;
    /** The same text in lines that can be compared: JSON is indented, long prose broken at its sentences. */
    static QString readable(const QString &text);

Q_SIGNALS:
    void changed();
    void viewChanged();

private:
    void readAround();
    void show();
    QString promptText() const;

    QString m_id, m_backlogId, m_view = QStringLiteral("answer");
    Transcript m_transcript;
    std::optional<Transcript> m_before;
    int m_resolves = 0;
    QString m_failureState;
    DiffLines m_lines;
    ErrorWords m_error;
    bool m_loaded = false;
};

} // namespace loomdeck
