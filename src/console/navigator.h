// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace loomdeck {

/** Where the operator is: the page, the item in the drawer, the dialog on top. Areas never see each other; they ask
 * here. GUI thread. */
class Navigator : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Use Session.navigator")
    /** `overview`, `backlog`, `health`, `jobs`, `failures`, `settings`. */
    Q_PROPERTY(QString page READ page NOTIFY pageChanged)
    /** Key of the item that the drawer shows, 0 when it is closed. */
    Q_PROPERTY(double item READ item NOTIFY itemChanged)
    /** Id of the job that the drawer shows, 0 when it is closed. */
    Q_PROPERTY(double job READ job NOTIFY jobChanged)
    /** Id of the bulk operation that is followed at the foot of every page; empty for none. */
    Q_PROPERTY(QString operation READ operation NOTIFY operationChanged)

public:
    explicit Navigator(QObject *parent = nullptr);

    QString page() const { return m_page; }
    qint64 item() const { return m_item; }
    qint64 job() const { return m_job; }
    QString operation() const { return m_operation; }

    static const QStringList &pages();
    /** Keys of the items that were open last, newest first. */
    const std::vector<qint64> &recentItems() const { return m_recent; }
    /** A page, or a section of it as `settings/prompts`. */
    Q_INVOKABLE void openPage(const QString &page);
    /** Opens the backlog with this question. */
    Q_INVOKABLE void openBacklog(const QString &query);
    Q_INVOKABLE void openJobs(const QString &state);
    /** Opens the planners' health, at this chart. */
    Q_INVOKABLE void openHealth(const QString &chart);
    /** Opens a section of the settings, at what is named there. */
    Q_INVOKABLE void openSettings(const QString &section, const QString &subject = {});
    Q_INVOKABLE void showItem(qint64 key);
    Q_INVOKABLE void showJob(qint64 id);
    Q_INVOKABLE void closeDrawer();
    Q_INVOKABLE void followOperation(const QString &id);
    /** Opens a dialog of the shell about this key or with this text; their names are in qml/shell/DialogHost.qml. */
    Q_INVOKABLE void ask(const QString &dialog, qint64 key = 0, const QString &text = {});

    /** The question that the backlog page has not taken yet; taking it clears it. */
    Q_INVOKABLE QString takeBacklogQuery();
    Q_INVOKABLE QString takeJobState();
    Q_INVOKABLE QString takeHealthChart();
    Q_INVOKABLE QString takeSettingsSection();
    Q_INVOKABLE QString takeSettingsSubject();

Q_SIGNALS:
    void pageChanged();
    void itemChanged();
    void jobChanged();
    void operationChanged();
    void asked(const QString &dialog, qint64 key, const QString &text);
    void backlogQueryAsked();
    void jobStateAsked();
    void healthChartAsked();
    void settingsAsked();

private:
    QString m_page = QStringLiteral("overview"), m_backlogQuery, m_jobState, m_healthChart, m_operation;
    QString m_settingsSection, m_settingsSubject;
    qint64 m_item = 0, m_job = 0;
    std::vector<qint64> m_recent;
};

} // namespace loomdeck
