// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backlog/bulkoperation.h"
#include "console/actionform.h"
#include "console/backlogcontroller.h"
#include "engine/queries.h"

#include <QVariantList>

namespace loomdeck {

/** The dialog before a bulk operation: a frozen set, who of it takes part and who does not and why, and how. GUI
 * thread. */
class BulkForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    /** `backlog.resume`, `backlog.cancel` or `backlog.retry`. */
    Q_PROPERTY(QString command READ command NOTIFY previewChanged)
    Q_PROPERTY(double total READ total NOTIFY previewChanged)
    Q_PROPERTY(bool loaded READ loaded NOTIFY previewChanged)
    Q_PROPERTY(double eligible READ eligible NOTIFY previewChanged)
    Q_PROPERTY(double ineligible READ ineligible NOTIFY previewChanged)
    /** "Resume 12 of 15 items" */
    Q_PROPERTY(QString title READ title NOTIFY previewChanged)
    /** "Resume 12 items" */
    Q_PROPERTY(QString verb READ verb NOTIFY previewChanged)
    Q_PROPERTY(QString scopeText READ scopeText NOTIFY previewChanged)
    /** `{item, phase, provider}` and `{item, stateName, reason, key}`; the first of each kind */
    Q_PROPERTY(QVariantList eligibleRows READ eligibleRows NOTIFY previewChanged)
    Q_PROPERTY(QVariantList ineligibleRows READ ineligibleRows NOTIFY previewChanged)
    /** "10 already complete", one reason each */
    Q_PROPERTY(QStringList reasons READ reasons NOTIFY previewChanged)
    /** `{value, text}`: what unstamped tasks get. */
    Q_PROPERTY(QVariantList fills READ fills NOTIFY fillsChanged)
    Q_PROPERTY(QString fill READ fill WRITE setFill NOTIFY fillsChanged)
    Q_PROPERTY(int pace MEMBER m_pace NOTIFY edited)

public:
    explicit BulkForm(QObject *parent = nullptr);

    QString command() const { return bulkCommandId(m_command); }
    qint64 total() const { return m_keys ? static_cast<qint64>(m_keys->size()) : 0; }
    bool loaded() const { return m_loaded; }
    qint64 eligible() const { return m_preview.eligibleCount; }
    qint64 ineligible() const { return m_preview.ineligibleCount; }
    QString title() const;
    QString verb() const;
    QString scopeText() const;
    QVariantList eligibleRows() const;
    QVariantList ineligibleRows() const;
    QStringList reasons() const;
    QVariantList fills() const;
    QString fill() const { return m_fillId; }
    void setFill(const QString &modelId);

    /** Freezes what is ticked in this controller's list. */
    Q_INVOKABLE void begin(const QString &command, loomdeck::BacklogController *backlog);
    /** Freezes what this query names now, within the scope. */
    Q_INVOKABLE void beginQuery(const QString &command, const QString &query);
    /** Freezes these items: their keys with commas between. */
    Q_INVOKABLE void beginKeys(const QString &command, const QString &keys);
    Q_INVOKABLE void start();

Q_SIGNALS:
    void previewChanged();
    void fillsChanged();
    /** It runs; its id is that of the operation. */
    void started(const QString &id);

protected:
    void answered(const QJsonObject &operation) override;

private:
    void reset(const QString &command, const QString &query);
    void readPreview();
    void readModels();
    QString verbFor(qint64 count) const;

    BulkCommand m_command = BulkCommand::Resume;
    std::shared_ptr<const std::vector<qint64>> m_keys;
    QString m_query;
    BulkPreview m_preview;
    BulkFill m_fill;
    std::vector<std::pair<ModelRow, QString>> m_models; ///< with the name of the provider
    QString m_fillId;
    int m_pace = 0;
    bool m_loaded = false;
};

} // namespace loomdeck
