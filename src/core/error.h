// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace loomdeck {

/** What went wrong, for a person and for a program; any thread. */
struct Error
{
    /** Decides the HTTP status and how callers react; never shown. */
    enum class Kind {
        BadInput,     ///< the caller must change what it sends
        Unauthorized, ///< nobody known asked
        Forbidden,    ///< somebody known asked, whose role does not allow it
        NotFound,     ///< the named thing does not exist
        Conflict,     ///< the thing exists, but its state refuses
        TooLarge,     ///< more bytes than the limit
        RateLimited,  ///< too many requests; try again later
        Unavailable,  ///< a neighbour (store, provider, network) does not answer; try again later
        Cancelled,    ///< somebody asked to stop
        Internal,     ///< our own mistake
    };

    Kind kind = Kind::Internal;
    QString code;         ///< stable, upper snake case
    QString message;      ///< one sentence that says what happened
    QString suggestedFix; ///< one sentence that says what to do
    QJsonObject details;  ///< facts for programs; never a secret

    /** `{"code","message","suggestedFix","details"}`, the one shape every face of Loomdeck answers with. */
    QJsonObject toJson() const;

    /** One line for stderr and logs: what, why, what to do. */
    QString toLine() const;

    Error with(const QString &key, const QJsonValue &value) const;

    static Error badInput(QString code, QString message, QString fix);
    static Error notFound(QString code, QString message, QString fix);
    static Error conflict(QString code, QString message, QString fix);
    static Error forbidden(QString code, QString message, QString fix);
    static Error unavailable(QString code, QString message, QString fix);
    static Error internal(QString code, QString message, QString fix);
    static Error cancelled(QString message);
};

} // namespace loomdeck
