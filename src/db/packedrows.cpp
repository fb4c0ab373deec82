// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/packedrows.h"

namespace loomdeck {

namespace {

const QString &textOf(const QVariant &value)
{
    return *static_cast<const QString *>(value.constData());
}

bool isPlain(QChar c)
{
    return c != u'\\' && c != u'\n' && c != u'\r' && c != u'\t';
}

template<typename T>
void put(char *&at, T value)
{
    std::memcpy(at, &value, sizeof value);
    at += sizeof value;
}

void putBytes(char *&at, QByteArrayView bytes)
{
    std::memcpy(at, bytes.data(), static_cast<size_t>(bytes.size()));
    at += bytes.size();
}

/** More than any value takes besides its text; a character of a text takes three bytes, or two for one escaped. */
constexpr qsizetype mostOverhead = 32;
constexpr qsizetype mostPerCharacter = 3;

qsizetype mostFor(const Binds &row)
{
    qsizetype most = 1;
    for (const QVariant &value : row) {
        most += mostOverhead;
        if (value.typeId() == QMetaType::QString)
            most += textOf(value).size() * mostPerCharacter;
        else if (value.typeId() == QMetaType::QByteArray)
            most += value.toByteArray().size() * 2;
    }
    return most;
}

} // namespace

void PackedRows::add(const Binds &row)
{
    const qsizetype before = m_bytes.size(), needed = before + mostFor(row);
    if (m_bytes.capacity() < needed)
        m_bytes.reserve(std::max<qsizetype>(needed * 2, 1 << 16));
    m_bytes.resize(needed);
    char *at = m_bytes.data() + before;
    for (const QVariant &value : row) {
        if (m_dialect == Dialect::Sqlite) {
            putForSqlite(at, value);
        } else {
            putForCopy(at, value);
            *at++ = '\t';
        }
    }
    // The last value of a line is followed by its end.
    if (m_dialect == Dialect::Postgres)
        at[-1] = '\n';
    m_bytes.resize(at - m_bytes.constData());
    ++m_count;
}

void PackedRows::putForSqlite(char *&at, const QVariant &value)
{
    if (value.isNull()) {
        *at++ = Null;
        return;
    }
    switch (value.typeId()) {
    case QMetaType::QString: {
        *at++ = Text;
        char *const begin = at + sizeof(quint32);
        char *const end = m_encoder.appendToBuffer(begin, textOf(value));
        put(at, static_cast<quint32>(end - begin));
        at = end;
        break;
    }
    case QMetaType::QByteArray: {
        const QByteArray blob = value.toByteArray();
        *at++ = Blob;
        put(at, static_cast<quint32>(blob.size()));
        putBytes(at, blob);
        break;
    }
    case QMetaType::Double:
        *at++ = Real;
        put(at, value.toDouble());
        break;
    default:
        Q_ASSERT(value.canConvert<qlonglong>());
        *at++ = Integer;
        put(at, static_cast<qint64>(value.toLongLong()));
    }
}

void PackedRows::putForCopy(char *&at, const QVariant &value)
{
    if (value.isNull()) {
        putBytes(at, "\\N");
        return;
    }
    switch (value.typeId()) {
    case QMetaType::QString: {
        const QString &text = textOf(value);
        if (std::all_of(text.begin(), text.end(), isPlain)) {
            at = m_encoder.appendToBuffer(at, text);
            break;
        }
        QString escaped = text;
        at = m_encoder.appendToBuffer(at, escaped.replace(u'\\', QStringLiteral("\\\\"))
                                              .replace(u'\n', QStringLiteral("\\n"))
                                              .replace(u'\r', QStringLiteral("\\r"))
                                              .replace(u'\t', QStringLiteral("\\t")));
        break;
    }
    case QMetaType::QByteArray:
        putBytes(at, "\\\\x");
        putBytes(at, value.toByteArray().toHex());
        break;
    case QMetaType::Double:
        putBytes(at, QByteArray::number(value.toDouble(), 'g', 17));
        break;
    default:
        Q_ASSERT(value.canConvert<qlonglong>());
        putBytes(at, QByteArray::number(value.toLongLong()));
    }
}

} // namespace loomdeck
