// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/payload.h"

#include "core/json.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace loomdeck {

Result<PayloadFiles> payloadFiles(const QString &fileOrFolder)
{
    const QFileInfo info(fileOrFolder);
    if (!info.exists())
        return Error::notFound(u"IMPORT_NO_FILE"_s, u"There is no file or folder \"%1\"."_s.arg(fileOrFolder),
                               u"Check the path."_s);
    if (!info.isDir())
        return PayloadFiles{{fileOrFolder}, {}};
    PayloadFiles found;
    for (QDirIterator it(fileOrFolder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString file = it.next();
        (it.fileInfo().suffix().toLower() == u"json" ? found.files : found.skipped) << file;
    }
    found.files.sort();
    found.skipped.sort();
    if (found.files.isEmpty())
        return Error::notFound(u"IMPORT_NO_FILE"_s, u"There is no .json file in \"%1\"."_s.arg(fileOrFolder),
                               u"Name the folder that holds the payloads."_s);
    return found;
}

Result<Payload> readPayload(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::notFound(u"IMPORT_NOT_READABLE"_s,
                               u"\"%1\" cannot be read: %2."_s.arg(path, file.errorString().toLower()),
                               u"Give this user the right to read it."_s);
    // One byte more tells a file that is too large from one that just fits.
    return parsePayload(path, file.read(payloadLimit + 1));
}

Result<Payload> parsePayload(const QString &name, const QByteArray &text)
{
    auto root = parseJson(text, {.bytes = payloadLimit});
    if (!root)
        return root.error();
    Payload payload;
    payload.name = name;
    payload.shortName = QFileInfo(name).fileName();
    payload.digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    payload.root = std::move(root).value();
    return payload;
}

} // namespace loomdeck
