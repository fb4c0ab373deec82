// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/navigator.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

constexpr size_t mostRecentItems = 6;

} // namespace

Navigator::Navigator(QObject *parent)
    : QObject(parent)
{}

const QStringList &Navigator::pages()
{
    static const QStringList list{u"overview"_s, u"backlog"_s, u"health"_s, u"jobs"_s, u"failures"_s, u"settings"_s};
    return list;
}

void Navigator::openPage(const QString &page)
{
    if (page.startsWith(u"settings/"))
        return openSettings(page.section(u'/', 1));
    if (page == m_page || !pages().contains(page))
        return;
    closeDrawer();
    m_page = page;
    Q_EMIT pageChanged();
}

void Navigator::openBacklog(const QString &query)
{
    m_backlogQuery = query;
    openPage(u"backlog"_s);
    Q_EMIT backlogQueryAsked();
}

void Navigator::openJobs(const QString &state)
{
    m_jobState = state;
    openPage(u"jobs"_s);
    Q_EMIT jobStateAsked();
}

void Navigator::openHealth(const QString &chart)
{
    m_healthChart = chart;
    openPage(u"health"_s);
    Q_EMIT healthChartAsked();
}

void Navigator::openSettings(const QString &section, const QString &subject)
{
    m_settingsSection = section;
    m_settingsSubject = subject;
    openPage(u"settings"_s);
    Q_EMIT settingsAsked();
}

void Navigator::showItem(qint64 key)
{
    if (std::exchange(m_job, 0) != 0)
        Q_EMIT jobChanged();
    if (key != 0) {
        std::erase(m_recent, key);
        m_recent.insert(m_recent.begin(), key);
        m_recent.resize(std::min(m_recent.size(), mostRecentItems));
    }
    if (std::exchange(m_item, key) != key)
        Q_EMIT itemChanged();
}

void Navigator::showJob(qint64 id)
{
    if (std::exchange(m_item, 0) != 0)
        Q_EMIT itemChanged();
    if (std::exchange(m_job, id) != id)
        Q_EMIT jobChanged();
}

void Navigator::closeDrawer()
{
    showItem(0);
}

void Navigator::followOperation(const QString &id)
{
    if (std::exchange(m_operation, id) != id)
        Q_EMIT operationChanged();
}

void Navigator::ask(const QString &dialog, qint64 key, const QString &text)
{
    Q_EMIT asked(dialog, key, text);
}

QString Navigator::takeBacklogQuery()
{
    return std::exchange(m_backlogQuery, QString());
}

QString Navigator::takeSettingsSection()
{
    return std::exchange(m_settingsSection, QString());
}

QString Navigator::takeSettingsSubject()
{
    return std::exchange(m_settingsSubject, QString());
}

QString Navigator::takeHealthChart()
{
    return std::exchange(m_healthChart, QString());
}

QString Navigator::takeJobState()
{
    return std::exchange(m_jobState, QString());
}

} // namespace loomdeck
