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

} // namespace

void PackedRows::add(const Binds &row)
{
    if (m_bytes.capacity() == 0)
        m_bytes.reserve(1 << 20);
    bool first = true;
    for (const QVariant &value : row) {
        if (m_dialect == Dialect::Sqlite) {
            addForSqlite(value);
            continue;
        }
        if (!first)
            m_bytes += '\t';
        first = false;
        addForCopy(value);
    }
    if (m_dialect == Dialect::Postgres)
        m_bytes += '\n';
    ++m_count;
}

void PackedRows::addRaw(const void *bytes, size_t size)
{
    m_bytes.append(static_cast<const char *>(bytes), static_cast<qsizetype>(size));
}

void PackedRows::addUtf8(const QString &text)
{
    const qsizetype before = m_bytes.size();
    m_bytes.resize(before + m_encoder.requiredSpace(text.size()));
    const char *end = m_encoder.appendToBuffer(m_bytes.data() + before, text);
    m_bytes.resize(end - m_bytes.constData());
}

void PackedRows::addForSqlite(const QVariant &value)
{
    if (value.isNull()) {
        m_bytes += Null;
        return;
    }
    switch (value.typeId()) {
    case QMetaType::QString: {
        m_bytes += Text;
        const qsizetype at = m_bytes.size();
        quint32 size = 0;
        addRaw(&size, sizeof size);
        addUtf8(textOf(value));
        size = static_cast<quint32>(m_bytes.size() - at) - sizeof size;
        std::memcpy(m_bytes.data() + at, &size, sizeof size);
        break;
    }
    case QMetaType::QByteArray: {
        const QByteArray blob = value.toByteArray();
        const auto size = static_cast<quint32>(blob.size());
        m_bytes += Blob;
        addRaw(&size, sizeof size);
        m_bytes += blob;
        break;
    }
    case QMetaType::Double: {
        const double number = value.toDouble();
        m_bytes += Real;
        addRaw(&number, sizeof number);
        break;
    }
    default: {
        Q_ASSERT(value.canConvert<qlonglong>());
        const qint64 number = value.toLongLong();
        m_bytes += Integer;
        addRaw(&number, sizeof number);
    }
    }
}

void PackedRows::addForCopy(const QVariant &value)
{
    if (value.isNull()) {
        m_bytes += "\\N";
        return;
    }
    switch (value.typeId()) {
    case QMetaType::QString: {
        const QString &text = textOf(value);
        if (std::all_of(text.begin(), text.end(), isPlain)) {
            addUtf8(text);
            break;
        }
        QString escaped = text;
        addUtf8(escaped.replace(u'\\', QStringLiteral("\\\\"))
                    .replace(u'\n', QStringLiteral("\\n"))
                    .replace(u'\r', QStringLiteral("\\r"))
                    .replace(u'\t', QStringLiteral("\\t")));
        break;
    }
    case QMetaType::QByteArray:
        m_bytes += "\\\\x";
        m_bytes += value.toByteArray().toHex();
        break;
    case QMetaType::Double:
        m_bytes += QByteArray::number(value.toDouble(), 'g', 17);
        break;
    default:
        Q_ASSERT(value.canConvert<qlonglong>());
        m_bytes += QByteArray::number(value.toLongLong());
    }
}

} // namespace loomdeck
