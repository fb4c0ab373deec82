// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/difflines.h"
#include "console/errorwords.h"
#include "console/promptversions.h"

#include <QHash>

namespace loomdeck {

/** The versions of a prompt, and what differs between one of them and another. GUI thread. */
class PromptCompare : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use PromptController.compare")
    Q_PROPERTY(loomdeck::PromptVersions *versions READ versions CONSTANT)
    Q_PROPERTY(loomdeck::DiffLines *lines READ lines CONSTANT)
    /** The version that is looked at. */
    Q_PROPERTY(int version READ version WRITE setVersion NOTIFY changed)
    Q_PROPERTY(bool versionIsActive READ versionIsActive NOTIFY changed)
    /** `active` or `previous`: what it is held against. */
    Q_PROPERTY(QString against READ against WRITE setAgainst NOTIFY changed)
    /** `Version 3 → version 5` */
    Q_PROPERTY(QString title READ title NOTIFY changed)
    /** `Activate version 5…` or `Roll back to version 2…`. */
    Q_PROPERTY(QString activateText READ activateText NOTIFY changed)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)

public:
    explicit PromptCompare(QObject *parent = nullptr);

    PromptVersions *versions() { return &m_versions; }
    DiffLines *lines() { return &m_lines; }
    int version() const { return m_version; }
    void setVersion(int number);
    bool versionIsActive() const { return m_version != 0 && m_version == m_row.active; }
    QString against() const { return m_against; }
    void setAgainst(const QString &what);
    QString title() const;
    QString activateText() const;
    bool loaded() const { return m_loaded; }
    ErrorWords error() const { return m_error; }
    /** The text of the version that is looked at, to go on writing from it. */
    Q_INVOKABLE QString text() const { return m_texts.value(m_version); }

    void show(const PromptFacts &facts);

Q_SIGNALS:
    void changed();

private:
    int other() const;
    void compare();
    bool fetch(int number);

    PromptVersions m_versions;
    DiffLines m_lines;
    PromptTemplate m_row;
    std::vector<int> m_numbers;  ///< newest first
    QHash<int, QString> m_texts; ///< versions never change, so each is read once
    int m_version = 0;
    QString m_against = QStringLiteral("active");
    bool m_loaded = false;
    ErrorWords m_error;
};

} // namespace loomdeck
