// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace loomdeck {

/**
 * The fonts of the theme, ready-made because QML can neither name a list of families nor switch shaping off.
 * Digits come from the embedded "Loomdeck Figures", all of one width; they are loaded once per program.
 * GUI thread only.
 */
class ThemeFonts : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /** Pixels of body text; the other sizes are ratios of it. */
    Q_PROPERTY(qreal base READ base WRITE setBase NOTIFY changed FINAL)
    Q_PROPERTY(QFont body READ body NOTIFY changed FINAL)
    Q_PROPERTY(QFont bodyMedium READ bodyMedium NOTIFY changed FINAL)
    Q_PROPERTY(QFont bodyStrong READ bodyStrong NOTIFY changed FINAL)
    Q_PROPERTY(QFont caption READ caption NOTIFY changed FINAL)
    Q_PROPERTY(QFont captionMedium READ captionMedium NOTIFY changed FINAL)
    Q_PROPERTY(QFont captionStrong READ captionStrong NOTIFY changed FINAL)
    Q_PROPERTY(QFont title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QFont mono READ mono NOTIFY changed FINAL)
    Q_PROPERTY(QFont monoCaption READ monoCaption NOTIFY changed FINAL)

public:
    explicit ThemeFonts(QObject *parent = nullptr);

    qreal base() const { return m_base; }
    void setBase(qreal base);

    QFont body() const;
    QFont bodyMedium() const;
    QFont bodyStrong() const;
    QFont caption() const;
    QFont captionMedium() const;
    QFont captionStrong() const;
    QFont title() const;
    QFont mono() const;
    QFont monoCaption() const;

Q_SIGNALS:
    void changed();

private:
    QFont text(qreal ratio, QFont::Weight weight) const;
    QFont fixed(qreal ratio) const;

    qreal m_base = 13;
};

} // namespace loomdeck
