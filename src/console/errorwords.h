// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/saidwords.h"
#include "core/error.h"

#include <QtQml/qqmlregistration.h>

namespace loomdeck {

/** An error as screens show it: what, what to do, and the code for a report. A value; empty when all is well. */
class ErrorWords
{
    Q_GADGET
    QML_VALUE_TYPE(errorWords)
    Q_PROPERTY(QString code MEMBER code)
    Q_PROPERTY(QString message MEMBER message)
    Q_PROPERTY(QString fix MEMBER fix)
    Q_PROPERTY(bool isSet READ isSet)

public:
    QString code, message, fix;

    bool isSet() const { return !code.isEmpty(); }
    /** In the reader's language where the sentence is known. */
    static ErrorWords of(const Error &error)
    {
        return {error.code, saidwords::said(error.message), saidwords::said(error.suggestedFix)};
    }
    bool operator==(const ErrorWords &) const = default;

    ErrorWords() = default;
    ErrorWords(QString c, QString m, QString f)
        : code(std::move(c))
        , message(std::move(m))
        , fix(std::move(f))
    {}
};

} // namespace loomdeck
