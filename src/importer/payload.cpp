// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/payload.h"

#include "core/json.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

Error notReadable(const QString &path, const QFile &file)
{
    return Error::notFound(u"IMPORT_NOT_READABLE"_s,
                           u"\"%1\" cannot be read: %2."_s.arg(path, file.errorString().toLower()),
                           u"Check that it is a file and that this user may read it."_s);
}

/** Where a text or a key holds a NUL; nothing when none does. */
std::optional<QString> pathOfNul(const QJsonValue &value, const QString &path)
{
    if (value.isString() && value.toString().contains(QChar(u'\0')))
        return path;
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (const auto found = pathOfNul(list.at(i), path + u'/' + QString::number(i)))
            return found;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().contains(QChar(u'\0')))
            return path;
        if (const auto found = pathOfNul(it.value(), path + u'/' + it.key()))
            return found;
    }
    return std::nullopt;
}

} // namespace

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
        return notReadable(path, file);
    QByteArray text;
    // A pipe gives what it has, not what was asked for; one byte more tells a text that is too large.
    while (text.size() <= payloadLimit) {
        const QByteArray more = file.read(payloadLimit + 1 - text.size());
        if (more.isEmpty())
            break;
        text += more;
    }
    if (file.error() != QFileDevice::NoError)
        return notReadable(path, file);
    return parsePayload(path, text);
}

Result<Payload> parsePayload(const QString &name, const QByteArray &text)
{
    auto root = parseJson(text, {.bytes = payloadLimit});
    if (!root)
        return root.error();
    // Not every column of either store can hold it, and unknown fields end up in many.
    if (const auto path = text.contains("\\u0000") ? pathOfNul(root.value(), {}) : std::nullopt) {
        return Error::badInput(u"BAD_CHARACTER"_s, u"%1 holds a NUL character."_s.arg(*path), u"Remove it."_s)
            .with(u"path"_s, *path);
    }
    Payload payload;
    payload.name = name;
    payload.shortName = QFileInfo(name).fileName();
    payload.digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    payload.root = std::move(root).value();
    return payload;
}

} // namespace loomdeck
