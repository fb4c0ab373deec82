// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/backlogchanges.h"
#include "console/backlogcounts.h"
#include "console/backloglist.h"
#include "console/bulkchoice.h"
#include "console/errorwords.h"
#include "console/filterchips.h"

#include <atomic>
#include <QElapsedTimer>

namespace loomdeck {

/** The backlog page: one query with its two faces, the list it gives, the counts beside it, and what changed meanwhile.
 * GUI thread. */
class BacklogController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(loomdeck::BacklogList *list READ list CONSTANT)
    Q_PROPERTY(loomdeck::FilterChips *chips READ chips CONSTANT)
    Q_PROPERTY(loomdeck::BulkChoice *choice READ choice CONSTANT)
    /** The canonical text of the query in force. */
    Q_PROPERTY(QString text READ text NOTIFY queryChanged)
    /** Why what is typed is no query; empty when it is one. */
    Q_PROPERTY(QString textError READ textError NOTIFY textErrorChanged)
    Q_PROPERTY(QVariantList tabs READ tabs NOTIFY countsChanged)
    Q_PROPERTY(QString currentTab READ currentTab NOTIFY countsChanged)
    Q_PROPERTY(QString countText READ countText NOTIFY countsChanged)
    /** Column of the table that is sorted by, and how. */
    Q_PROPERTY(QString sortColumn READ sortColumn NOTIFY queryChanged)
    Q_PROPERTY(bool sortDescending READ sortDescending NOTIFY queryChanged)
    Q_PROPERTY(bool grouped READ grouped WRITE setGrouped NOTIFY queryChanged)
    /** `12 changed rows wait`, or empty. */
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY waitingChanged)
    Q_PROPERTY(bool loading READ loading NOTIFY loadingChanged)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY loadingChanged)
    /** Nothing matches, and nothing is there at all, as opposed to nothing that matches. */
    Q_PROPERTY(bool filtered READ filtered NOTIFY queryChanged)

public:
    explicit BacklogController(QObject *parent = nullptr);
    ~BacklogController() override;

    BacklogList *list() { return &m_list; }
    FilterChips *chips() { return &m_chips; }
    BulkChoice *choice() { return &m_choice; }
    QString text() const { return m_query.text(); }
    QString textError() const { return m_textError; }
    QVariantList tabs() const { return m_counts.tabs(); }
    QString currentTab() const { return m_counts.currentTab(); }
    QString countText() const;
    QString sortColumn() const;
    bool sortDescending() const { return m_query.descending; }
    bool grouped() const { return m_grouped; }
    void setGrouped(bool grouped);
    QString waitingText() const;
    bool loading() const { return m_loading; }
    ErrorWords error() const { return m_error; }
    bool filtered() const;
    const BacklogQuery &query() const { return m_query; }

    /** Takes what is typed once it is a query; `now` without waiting for more. */
    Q_INVOKABLE void type(const QString &text, bool now);
    Q_INVOKABLE QVariantList suggestions(const QString &word) const;
    Q_INVOKABLE void removeFilter(const QString &key);
    Q_INVOKABLE void clearFilters();
    Q_INVOKABLE void chooseTab(const QString &key);
    Q_INVOKABLE void sortBy(const QString &column, bool descending);
    /** Reads the list again, with what waits. */
    Q_INVOKABLE void reload();

Q_SIGNALS:
    void queryChanged();
    /** The query changed other than by typing. */
    void textReplaced(const QString &text);
    void textErrorChanged();
    void countsChanged();
    void waitingChanged();
    void loadingChanged();
    /** The list is about to be, and was, read again with the same query. */
    void listReplacing();
    void listReplaced();

private:
    void setQuery(const BacklogQuery &query, bool typed);
    void setTextError(const QString &error);
    void load();
    void loadRest(const BacklogQuery &query, const std::vector<qint64> &first);
    void loadGroups(const BacklogQuery &query);
    void loaded(const Result<void> &result);
    void takeItems(const std::vector<qint64> &keys, bool everything);

    BacklogQuery m_query;
    BacklogList m_list;
    FilterChips m_chips;
    BacklogCounts m_counts;
    BacklogChanges m_changes;
    BulkChoice m_choice;
    QTimer m_typed;
    QString m_typedText, m_textError;
    ErrorWords m_error;
    QElapsedTimer m_elapsed;
    qint64 m_tookMs = -1;
    bool m_grouped = false, m_loading = false, m_complete = false;
    /** Ends readings whose answer nobody wants any more; shared with database threads. */
    std::shared_ptr<std::atomic<int>> m_generation = std::make_shared<std::atomic<int>>(0);
};

} // namespace loomdeck
