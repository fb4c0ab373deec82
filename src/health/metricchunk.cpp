// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/metricchunk.h"

#include "core/failure.h"
#include "core/texttime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr char plain = 1, deflated = 2;
// Fewer bytes do not get smaller.
constexpr qsizetype worthDeflating = 100;
constexpr int chunkBits = 26, seriesBits = 26;

qint64 floorDiv(qint64 a, qint64 b)
{
    return a >= 0 ? a / b : -((-a + b - 1) / b);
}

[[noreturn]] void damaged()
{
    throw Failure(Error::internal(u"METRICS_DAMAGED"_s, u"Stored metrics cannot be read."_s,
                                  u"Run \"loomdeck metrics rebuild\"."_s));
}

void putNumber(QByteArray &bytes, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        bytes += static_cast<char>(number | 0x80);
    bytes += static_cast<char>(number);
}

class Reader
{
public:
    explicit Reader(const QByteArray &bytes, qsizetype at)
        : m_at(bytes.constData() + at)
        , m_end(bytes.constData() + bytes.size())
    {}
    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_at == m_end)
                damaged();
            const auto byte = static_cast<quint8>(*m_at++);
            value |= quint64{byte & 0x7fU} << shift;
            if (byte < 0x80)
                return value;
        }
        damaged();
    }
    qint64 signedNumber()
    {
        const quint64 value = number();
        return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
    }
    bool atEnd() const { return m_at == m_end; }

private:
    const char *m_at, *m_end;
};

} // namespace

Micros lengthOf(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Minute:
        return 1min;
    case Resolution::Hour:
        return 1h;
    case Resolution::Day:
        return 24h;
    case Resolution::Ever:
        break;
    }
    return Micros::max();
}

qint64 cellAt(Resolution resolution, Timestamp time)
{
    return resolution == Resolution::Ever ? 0 : floorDiv(toMicros(time), lengthOf(resolution).count());
}

Timestamp beginOf(Resolution resolution, qint64 cell)
{
    return resolution == Resolution::Ever ? Timestamp{} : fromMicros(cell * lengthOf(resolution).count());
}

namespace metricchunk {

int sizeOf(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Minute:
        return 240;
    case Resolution::Hour:
        return 48;
    case Resolution::Day:
        return 32;
    case Resolution::Ever:
        break;
    }
    return 1;
}

qint64 keyOf(Resolution resolution, qint64 series, qint64 cell)
{
    const qint64 chunk = cell / sizeOf(resolution);
    return (((static_cast<qint64>(resolution) << seriesBits) | series) << chunkBits) | chunk;
}

qint64 firstCellOf(qint64 key)
{
    return (key & lastChunk) * sizeOf(resolutionOf(key));
}

qint64 seriesOf(qint64 key)
{
    return (key >> chunkBits) & ((qint64{1} << seriesBits) - 1);
}

Resolution resolutionOf(qint64 key)
{
    return static_cast<Resolution>(key >> (chunkBits + seriesBits));
}

QByteArray pack(const Cells &cells)
{
    QByteArray bytes(1, plain);
    putNumber(bytes, cells.size());
    int last = 0;
    for (const auto &[place, cell] : cells) {
        putNumber(bytes, static_cast<quint64>(place - last));
        last = place;
        putNumber(bytes, cell.entries().size());
        quint16 field = 0;
        for (const MetricCell::Entry &entry : cell.entries()) {
            putNumber(bytes, static_cast<quint64>(entry.field - field));
            field = entry.field;
            putNumber(bytes, (static_cast<quint64>(entry.value) << 1) ^ static_cast<quint64>(entry.value >> 63));
        }
    }
    if (bytes.size() < worthDeflating)
        return bytes;
    QByteArray small = qCompress(bytes);
    return small.size() + 1 < bytes.size() ? deflated + small : bytes;
}

Cells unpack(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        damaged();
    QByteArray text = bytes;
    if (bytes[0] == deflated)
        text = qUncompress(bytes.mid(1));
    if (text.isEmpty() || text[0] != plain)
        damaged();
    Reader reader(text, 1);
    const quint64 count = reader.number();
    Cells cells;
    int place = 0;
    for (quint64 i = 0; i < count; ++i) {
        place += static_cast<int>(reader.number());
        MetricCell cell;
        const quint64 fields = reader.number();
        quint64 field = 0;
        for (quint64 j = 0; j < fields; ++j) {
            field += reader.number();
            cell.append(static_cast<quint16>(field), reader.signedNumber());
        }
        cells.emplace_back(place, std::move(cell));
    }
    if (!reader.atEnd())
        damaged();
    return cells;
}

} // namespace metricchunk

} // namespace loomdeck
