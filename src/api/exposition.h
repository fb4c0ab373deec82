// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace loomdeck {

/** Pieces of Prometheus' text exposition 0.0.4. */
namespace exposition {

inline QByteArray escaped(const QByteArray &value)
{
    return QByteArray(value).replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

/** The lines that must come before the first sample of a name. */
inline QByteArray head(const QByteArray &name, const QByteArray &type, const QByteArray &help)
{
    return "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

/** `labels` as they stand between the braces. */
inline QByteArray sample(const QByteArray &name, const QByteArray &labels, double value)
{
    const QByteArray number = value == static_cast<double>(static_cast<qint64>(value))
                                  ? QByteArray::number(static_cast<qint64>(value))
                                  : QByteArray::number(value, 'g', 12);
    return name + (labels.isEmpty() ? QByteArray() : '{' + labels + '}') + ' ' + number + '\n';
}

inline QByteArray gauge(const QByteArray &name, const QByteArray &help, double value)
{
    return head(name, "gauge", help) + sample(name, {}, value);
}

} // namespace exposition

} // namespace loomdeck
