// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "importer/record.h"

#include <QStringList>

namespace loomdeck {

/** One JSON text to be taken as a whole or not at all: a file, or an answer of a server. A value. */
struct Payload
{
    QString name;      ///< what people are shown
    QString shortName; ///< what the journal keeps: never a path
    QByteArray digest; ///< SHA-256 of the text
    QJsonValue root;
    /** Known from the question that it answers; a file tells by its shape. */
    std::optional<RecordKind> kind;
    QString planId, providerId;
    /** When a server said it; counts as the age of what has none. */
    std::optional<Timestamp> asOf;
};

/** What a FILE or FOLDER of the command line stands for. A value. */
struct PayloadFiles
{
    QStringList files;   ///< sorted
    QStringList skipped; ///< of folders: what is no .json file
};

/** Folders are searched to the bottom; links to folders and hidden files are not followed. Errors: IMPORT_NO_FILE. */
Result<PayloadFiles> payloadFiles(const QString &fileOrFolder);

/** Reads and parses; at most 64 MiB. Blocks. Errors: IMPORT_NO_FILE, IMPORT_NOT_READABLE, JSON_*, BAD_CHARACTER. */
Result<Payload> readPayload(const QString &file);

/** As readPayload, for a text that is there already. */
Result<Payload> parsePayload(const QString &name, const QByteArray &text);

/** Most bytes of one payload. */
constexpr qint64 payloadLimit = 64 * 1024 * 1024;

} // namespace loomdeck
