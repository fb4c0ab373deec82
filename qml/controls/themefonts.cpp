// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themefonts.h"

#include <QFontDatabase>

namespace loomdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal captionRatio = 0.92;
constexpr qreal titleRatio = 1.54;

void loadFigures()
{
    static const bool loaded = [] {
        for (const QString &weight : {u"Regular"_s, u"Medium"_s, u"SemiBold"_s})
            QFontDatabase::addApplicationFont(u":/qt/qml/Loomdeck/Controls/fonts/LoomdeckFigures-%1.otf"_s.arg(weight));
        return true;
    }();
    Q_UNUSED(loaded)
}

} // namespace

ThemeFonts::ThemeFonts(QObject *parent)
    : QObject(parent)
{
    loadFigures();
}

void ThemeFonts::setBase(qreal base)
{
    if (qFuzzyCompare(base, m_base) || base <= 0)
        return;
    m_base = base;
    Q_EMIT changed();
}

QFont ThemeFonts::text(qreal ratio, QFont::Weight weight) const
{
    QFont font;
    font.setFamilies({u"Loomdeck Figures"_s, u"Inter"_s, u"DejaVu Sans"_s});
    font.setPixelSize(qRound(m_base * ratio));
    font.setWeight(weight);
    return font;
}

QFont ThemeFonts::fixed(qreal ratio) const
{
    QFont font;
    font.setFamilies({u"JetBrains Mono"_s, u"DejaVu Sans Mono"_s});
    font.setPixelSize(qRound(m_base * ratio));
    // Shaping would join :> and != into one sign, and an id must show each of its characters.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont ThemeFonts::body() const
{
    return text(1, QFont::Normal);
}
QFont ThemeFonts::bodyMedium() const
{
    return text(1, QFont::Medium);
}
QFont ThemeFonts::bodyStrong() const
{
    return text(1, QFont::DemiBold);
}
QFont ThemeFonts::caption() const
{
    return text(captionRatio, QFont::Normal);
}
QFont ThemeFonts::captionMedium() const
{
    return text(captionRatio, QFont::Medium);
}
QFont ThemeFonts::captionStrong() const
{
    return text(captionRatio, QFont::DemiBold);
}
QFont ThemeFonts::mono() const
{
    return fixed(1);
}
QFont ThemeFonts::monoCaption() const
{
    return fixed(captionRatio);
}

QFont ThemeFonts::title() const
{
    QFont font = text(titleRatio, QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, -0.2);
    return font;
}

} // namespace loomdeck
