// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/thresholdform.h"

#include "console/session.h"
#include "console/thresholdwords.h"

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

qint64 secondsOf(const QString &unit)
{
    for (const thresholdwords::TimeUnit &one : thresholdwords::timeUnits()) {
        if (one.key == unit)
            return one.seconds;
    }
    return 1;
}

} // namespace

ThresholdForm::ThresholdForm(QObject *parent)
    : ActionForm(false, parent)
{
    connect(this, &ThresholdForm::changed, this, &ThresholdForm::takeAnswer);
}

void ThresholdForm::begin(ThresholdList *list, const QString &name, bool resets)
{
    m_list = list;
    const ThresholdRow *row = list->find(name);
    m_row = row ? *row : ThresholdRow();
    m_resets = resets;
    const auto unit = thresholdwords::unitFor(m_row.value);
    m_unit = isTime() ? unit.key : QString();
    m_numberText = QString::number(isTime() ? m_row.value / unit.seconds : m_row.value);
    m_isAnswered = false;
    clear();
}

void ThresholdForm::takeAnswer()
{
    if (!error().isSet() || std::exchange(m_isAnswered, true))
        return;
    // Somebody was faster: from here on the dialog is about what they set.
    const ThresholdRow *row = m_list ? m_list->find(m_row.info.name) : nullptr;
    if (error().code == u"THRESHOLD_CHANGED" && row) {
        connect(
            m_list, &ThresholdList::changed, this,
            [this] {
                if (const ThresholdRow *fresh = m_list->find(m_row.info.name)) {
                    m_row = *fresh;
                    Q_EMIT changed();
                    Q_EMIT edited();
                }
            },
            Qt::SingleShotConnection);
        m_list->reload();
    }
    Q_EMIT edited();
}

QString ThresholdForm::title() const
{
    return thresholdwords::title(m_row.info.name);
}

QString ThresholdForm::meaning() const
{
    return thresholdwords::meaning(m_row.info);
}

QString ThresholdForm::present() const
{
    const QString now = thresholdwords::value(m_row.info, m_row.value);
    if (!m_row.changedAt)
        return tr("%1, as delivered").arg(now);
    return tr("%1, set by %2, %3").arg(now, m_row.changedBy, Session::instance().formats().clockTime(*m_row.changedAt));
}

QString ThresholdForm::usual() const
{
    return thresholdwords::value(m_row.info, m_row.info.usual);
}

QVariantList ThresholdForm::units() const
{
    QVariantList list;
    for (const thresholdwords::TimeUnit &one : thresholdwords::timeUnits()) {
        if (isTime())
            list << QVariantMap{{u"value"_s, one.key}, {u"text"_s, thresholdwords::unitText(one.key)}};
    }
    return list;
}

QString ThresholdForm::countUnit() const
{
    return isTime() ? QString() : thresholdwords::countUnit(m_row.info.name);
}

void ThresholdForm::setUnit(const QString &unit)
{
    if (std::exchange(m_unit, unit) == unit)
        return;
    m_isAnswered = false;
    Q_EMIT edited();
}

void ThresholdForm::setNumberText(const QString &text)
{
    if (std::exchange(m_numberText, text) == text)
        return;
    m_isAnswered = false;
    Q_EMIT edited();
}

std::optional<qint64> ThresholdForm::value() const
{
    if (m_resets)
        return m_row.info.usual;
    bool isNumber = false;
    const qint64 number = m_numberText.trimmed().toLongLong(&isNumber);
    // More than any threshold takes, and far from what would overflow as seconds.
    if (!isNumber || number < 0 || number > 1'000'000'000)
        return std::nullopt;
    return isTime() ? number * secondsOf(m_unit) : number;
}

QString ThresholdForm::range() const
{
    return tr("%1 to %2")
        .arg(thresholdwords::value(m_row.info, m_row.info.least), thresholdwords::value(m_row.info, m_row.info.most));
}

QString ThresholdForm::fault() const
{
    const auto wanted = value();
    if (!wanted)
        return tr("Write a whole number.");
    if (*wanted < m_row.info.least || *wanted > m_row.info.most)
        return tr("Give it %1.").arg(range());
    HealthThresholds limits;
    for (const ThresholdRow &row : m_list ? m_list->rows() : std::vector<ThresholdRow>())
        limits.set(row.info.name, row.value);
    const auto refused = healththresholds::fault(limits, m_row.info.name, *wanted);
    const ErrorWords words = refused ? ErrorWords::of(*refused) : ErrorWords();
    return refused ? u"%1 %2"_s.arg(words.message, words.fix) : QString();
}

QString ThresholdForm::numberError() const
{
    if (m_resets || m_numberText.trimmed().isEmpty())
        return {};
    if (m_isAnswered && error().code == u"THRESHOLD_CHANGED")
        return tr("Somebody changed it meanwhile: look at what it is now, then decide.");
    // What the command said of this number stands until another one is written.
    return m_isAnswered && isAboutNumber() ? u"%1 %2"_s.arg(error().message, error().fix) : fault();
}

QString ThresholdForm::verb() const
{
    const auto wanted = value();
    if (!wanted)
        return tr("Change");
    return (m_resets ? tr("Reset to %1") : tr("Change to %1")).arg(thresholdwords::value(m_row.info, *wanted));
}

QString ThresholdForm::missing() const
{
    if (const QString role = Session::instance().commands()->refusal(u"health.threshold"_s); !role.isEmpty())
        return role;
    if (!m_resets && m_numberText.trimmed().isEmpty())
        return tr("write a number");
    if (const QString wrong = fault(); !wrong.isEmpty())
        return m_resets ? wrong : tr("the number cannot be taken");
    if (value() == m_row.value)
        return tr("this is the value it has");
    return m_reason.trimmed().isEmpty() ? tr("say why, it goes into the journal") : QString();
}

void ThresholdForm::run()
{
    if (!missing().isEmpty())
        return;
    m_isAnswered = false;
    submit(u"health.threshold"_s,
           {{u"name"_s, m_row.info.name}, {u"value"_s, *value()}, {u"rowVersion"_s, m_row.rowVersion}},
           tr("%1: %2 from now on").arg(title(), thresholdwords::value(m_row.info, *value())));
}

} // namespace loomdeck
