// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/actionform.h"
#include "console/thresholdlist.h"

#include <QPointer>
#include <QVariantList>

namespace loomdeck {

/** The dialog that changes a threshold of the planners' health, or gives it back its default. GUI thread. */
class ThresholdForm : public loomdeck::ActionForm
{
    Q_OBJECT
    QML_ELEMENT
    /** It goes back to the default; else to what is written. */
    Q_PROPERTY(bool resets READ resets NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString meaning READ meaning NOTIFY changed)
    /** Its value and who set it. */
    Q_PROPERTY(QString present READ present NOTIFY changed)
    Q_PROPERTY(QString usual READ usual NOTIFY changed)
    /** `{value, text}` of the units to write a time in; empty for counts. */
    Q_PROPERTY(QVariantList units READ units NOTIFY changed)
    Q_PROPERTY(QString unit READ unit WRITE setUnit NOTIFY edited)
    /** What is counted, for counts. */
    Q_PROPERTY(QString countUnit READ countUnit NOTIFY changed)
    Q_PROPERTY(QString numberText READ numberText WRITE setNumberText NOTIFY edited)
    /** Why the number cannot be taken: what was written, or what the command answered to it. */
    Q_PROPERTY(QString numberError READ numberError NOTIFY edited)
    /** "1 min to 7 d" */
    Q_PROPERTY(QString range READ range NOTIFY changed)
    Q_PROPERTY(QString verb READ verb NOTIFY edited)
    /** What somebody still has to say before it can be done; empty when nothing. */
    Q_PROPERTY(QString missing READ missing NOTIFY edited)
    /** The command refused for another reason than the number. */
    Q_PROPERTY(bool failedElsewhere READ failedElsewhere NOTIFY changed)

public:
    explicit ThresholdForm(QObject *parent = nullptr);

    bool resets() const { return m_resets; }
    QString title() const;
    QString meaning() const;
    QString present() const;
    QString usual() const;
    QVariantList units() const;
    QString unit() const { return m_unit; }
    void setUnit(const QString &unit);
    QString countUnit() const;
    QString numberText() const { return m_numberText; }
    void setNumberText(const QString &text);
    QString numberError() const;
    QString range() const;
    QString verb() const;
    QString missing() const;
    bool failedElsewhere() const { return error().isSet() && (m_resets || !isAboutNumber()); }

    Q_INVOKABLE void begin(loomdeck::ThresholdList *list, const QString &name, bool resets);
    Q_INVOKABLE void run();

private:
    bool isTime() const { return m_row.info.unit == ThresholdUnit::Seconds; }
    bool isAboutNumber() const { return error().code.startsWith(u"THRESHOLD_"); }
    /** As the store takes it; nothing for what is no whole number. */
    std::optional<qint64> value() const;
    /** Why the value cannot be set; empty when it can. */
    QString fault() const;
    void takeAnswer();

    QPointer<ThresholdList> m_list;
    ThresholdRow m_row; ///< as it was seen
    bool m_resets = false, m_isAnswered = false;
    QString m_numberText, m_unit;
};

} // namespace loomdeck
