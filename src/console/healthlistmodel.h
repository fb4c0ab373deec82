// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/errorwords.h"
#include "console/healthcells.h"
#include "console/refresher.h"

#include <memory>
#include <QAbstractListModel>
#include <QSet>
#include <QTimer>
#include <QVariantMap>

namespace loomdeck {

class Session;
struct HealthDetails;

/**
 * One list of the planners' health as far as somebody read it. Reads it again when told, and changes rows by key; rows
 * that came or left are moved only while the list follows, else they wait. GUI thread.
 */
class HealthListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    /** `plans`, `templates`, `stale`, `orphaned`, `failures`, `transitions`, `worldBible`, `telemetry`, `actions`. */
    Q_PROPERTY(QString list READ list WRITE setList NOTIFY listChanged)
    /** Only some of its rows, as HealthPageWish names them; empty for all. */
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    /** Reads only while it is in sight. */
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged)
    /** Rows may come and go by themselves: nobody reads a particular one. */
    Q_PROPERTY(bool follows READ follows WRITE setFollows NOTIFY followsChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)
    /** There are rows behind the last one. */
    Q_PROPERTY(bool more READ more NOTIFY changed)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(bool loading READ loading NOTIFY changed)
    /** `12 changed rows wait`, or empty. */
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY changed)
    Q_PROPERTY(loomdeck::ErrorWords error READ error NOTIFY changed)
    Q_PROPERTY(int ticked READ ticked NOTIFY tickedChanged)
    Q_PROPERTY(int tickState READ tickState NOTIFY tickedChanged)

public:
    /** The names that DataTable asks for. */
    enum Role {
        RowRole = Qt::UserRole + 1, ///< cells by column key
        RowKeyRole,
        LoadedRole,
        TickedRole,
        HeadingRole,
        HeadingNoteRole,
        ExpandedRole,
        FlashRole,
    };
    Q_ENUM(Role)

    /** So many rows at first, and with each wish for more. */
    static constexpr int step = 100;

    explicit HealthListModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString list() const { return m_list; }
    void setList(const QString &list);
    QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    bool active() const { return m_active; }
    void setActive(bool active);
    bool follows() const { return m_follows; }
    void setFollows(bool follows);
    int count() const { return static_cast<int>(m_rows.size()); }
    bool more() const { return m_more; }
    bool loaded() const { return m_loaded; }
    bool loading() const { return m_loading; }
    QString waitingText() const;
    ErrorWords error() const { return m_error; }
    int ticked() const { return static_cast<int>(m_ticked.size()); }
    int tickState() const;

    Q_INVOKABLE void showMore();
    /** Soon: the report is another one. */
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void reload();
    /** Takes what waits. */
    Q_INVOKABLE void takeChanges();
    /** Goes to what the row is about: its item, transcript, prompt or backlog. */
    Q_INVOKABLE void open(int row);
    /** Key of the row's item; 0 when it has none. */
    Q_INVOKABLE double itemAt(int row) const;
    Q_INVOKABLE int rowOfItem(double key) const;
    Q_INVOKABLE QString copyText(int row) const;
    Q_INVOKABLE void toggleTick(int row, bool range);
    Q_INVOKABLE void toggleAllTicks();
    /** Opens the resume dialog for what is ticked, else for this row. */
    Q_INVOKABLE void resume(int row);

Q_SIGNALS:
    void listChanged();
    void filterChanged();
    void activeChanged();
    void followsChanged();
    void changed();
    void tickedChanged();

private:
    struct Row
    {
        QString key;
        HealthRow source;
        QVariantMap cells;
    };
    struct Reading
    {
        std::vector<Row> rows;
        QSet<QString> keys;
        QString after;
        healthcells::Judged judged;
    };
    void read();
    void readOn(const std::shared_ptr<Reading> &reading, int generation);
    void append(Reading &reading, const HealthDetails &details) const;
    void take(std::vector<Row> fresh);
    void merge(std::vector<Row> fresh);
    void startAnew();
    int moved(const std::vector<Row> &fresh) const;
    void change(size_t at, Row &row);
    void reword();
    void dropTicks();
    void find(const HealthSubject &subject);

    Session &m_session;
    QString m_list, m_filter;
    std::vector<Row> m_rows, m_waiting;
    QSet<QString> m_ticked, m_flashing;
    QString m_anchor;
    ErrorWords m_error;
    Refresher m_refresher;
    healthcells::Judged m_judged;
    int m_wanted = step, m_generation = 0, m_waitingCount = 0;
    bool m_active = false, m_follows = true, m_takeNext = false, m_more = false, m_loaded = false, m_loading = false,
         m_due = true;
};

} // namespace loomdeck
