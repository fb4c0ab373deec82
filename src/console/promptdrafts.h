// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

/**
 * What was typed into prompts and not saved: it stays while one looks elsewhere in the console, and the console asks
 * before it ends. GUI thread.
 */
class PromptDrafts : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use Session.drafts")
    Q_PROPERTY(int count READ count NOTIFY changed)
    /** The templates with unsaved text, one a line, and the first of them. */
    Q_PROPERTY(QString names READ names NOTIFY changed)
    Q_PROPERTY(QString first READ first NOTIFY changed)

public:
    struct Draft
    {
        QString text;
        qint64 rowVersion = 0; ///< what the template was at when the typing began
    };

    explicit PromptDrafts(QObject *parent = nullptr)
        : QObject(parent)
    {}

    int count() const { return static_cast<int>(m_drafts.size()); }
    QString names() const { return QStringList(m_drafts.keys()).join(u'\n'); }
    QString first() const { return m_drafts.isEmpty() ? QString() : m_drafts.firstKey(); }
    bool has(const QString &templateId) const { return m_drafts.contains(templateId); }
    Draft draft(const QString &templateId) const { return m_drafts.value(templateId); }
    void put(const QString &templateId, const Draft &draft)
    {
        m_drafts.insert(templateId, draft);
        Q_EMIT changed();
    }
    void drop(const QString &templateId)
    {
        if (m_drafts.remove(templateId) > 0)
            Q_EMIT changed();
    }
    /** The template that was looked at last. */
    QString current() const { return m_current; }
    void setCurrent(const QString &templateId) { m_current = templateId; }

    Q_INVOKABLE void clear()
    {
        m_drafts.clear();
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    QMap<QString, Draft> m_drafts;
    QString m_current;
};

} // namespace loomdeck
