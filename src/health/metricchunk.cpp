// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "health/metricchunk.h"

#include "core/failure.h"
#include "core/texttime.h"

#include <algorithm>
#include <array>
#include <bitset>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace loomdeck {

namespace {

constexpr char plain = 1, deflated = 2;
// Fewer bytes do not get smaller.
constexpr qsizetype worthDeflating = 100;
constexpr int chunkBits = 26, seriesBits = 26;
// More than any chunk has.
constexpr int mostPlaces = 256;

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

void putSigned(QByteArray &bytes, qint64 value)
{
    putNumber(bytes, (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63));
}

/** The values of one field, with the bits of those cells that have it when not all do. */
void putColumn(QByteArray &bytes, quint16 field, const metricchunk::Cells &cells, std::vector<size_t> &done)
{
    QByteArray present(static_cast<qsizetype>((cells.size() + 7) / 8), '\0'), values;
    size_t count = 0;
    for (size_t i = 0; i < cells.size(); ++i) {
        const auto &entries = cells[i].second.entries();
        if (done[i] >= entries.size() || entries[done[i]].field != field)
            continue;
        putSigned(values, entries[done[i]++].value);
        char &bits = present.data()[i / 8];
        bits = static_cast<char>(bits | (1 << i % 8));
        ++count;
    }
    putNumber(bytes, field);
    putNumber(bytes, count == cells.size() ? 1 : 0);
    if (count < cells.size())
        bytes += present;
    bytes += values;
}

/** What is left in the cells: the buckets. */
void putHistograms(QByteArray &bytes, const metricchunk::Cells &cells, const std::vector<size_t> &done)
{
    for (size_t i = 0; i < cells.size(); ++i) {
        const auto &entries = cells[i].second.entries();
        putNumber(bytes, entries.size() - done[i]);
        quint16 field = latencyFields;
        for (size_t at = done[i]; at < entries.size(); ++at) {
            putNumber(bytes, static_cast<quint64>(entries[at].field - field));
            field = entries[at].field;
            putSigned(bytes, entries[at].value);
        }
    }
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
    /** A number of things that are to come: more than there are bytes is a lie. */
    size_t count()
    {
        const quint64 value = number();
        if (value > static_cast<quint64>(m_end - m_at))
            damaged();
        return value;
    }
    bool isPartial() { return number() == 0; }
    const char *bytes(size_t length)
    {
        if (length > static_cast<size_t>(m_end - m_at))
            damaged();
        m_at += length;
        return m_at - length;
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

bool Wanted::has(quint16 field) const
{
    return all || std::find(fields.begin(), fields.end(), field) != fields.end();
}

QByteArray pack(const Cells &cells)
{
    QByteArray bytes(1, plain);
    putNumber(bytes, cells.size());
    std::bitset<latencyFields> seen;
    int last = 0;
    for (const auto &[place, cell] : cells) {
        putNumber(bytes, static_cast<quint64>(place - last));
        last = place;
        for (const MetricCell::Entry &entry : cell.entries()) {
            if (entry.field < latencyFields)
                seen.set(entry.field);
        }
    }
    putNumber(bytes, seen.count());
    // How far each cell is written.
    std::vector<size_t> done(cells.size(), 0);
    for (quint16 field = 0; field < latencyFields; ++field) {
        if (seen.test(field))
            putColumn(bytes, field, cells, done);
    }
    putHistograms(bytes, cells, done);
    if (bytes.size() < worthDeflating)
        return bytes;
    QByteArray small = qCompress(bytes);
    return small.size() + 1 < bytes.size() ? deflated + small : bytes;
}

void scan(const QByteArray &bytes, const Wanted &wanted, const std::function<void(int, quint16, qint64)> &take)
{
    if (bytes.isEmpty())
        damaged();
    QByteArray text = bytes;
    if (bytes[0] == deflated)
        text = qUncompress(reinterpret_cast<const uchar *>(bytes.constData()) + 1, bytes.size() - 1);
    if (text.isEmpty() || text[0] != plain)
        damaged();
    Reader reader(text, 1);
    std::vector<int> places(reader.count());
    int place = 0;
    for (int &one : places) {
        place += static_cast<int>(std::min<quint64>(reader.number(), mostPlaces));
        if (place >= mostPlaces)
            damaged();
        one = place;
    }
    for (size_t columns = reader.count(); columns > 0; --columns) {
        const auto field = static_cast<quint16>(reader.number());
        const bool isWanted = wanted.has(field);
        const char *present = reader.isPartial() ? reader.bytes((places.size() + 7) / 8) : nullptr;
        for (size_t i = 0; i < places.size(); ++i) {
            if (present && !(present[i / 8] & (1 << i % 8)))
                continue;
            const qint64 value = reader.signedNumber();
            if (isWanted)
                take(places[i], field, value);
        }
    }
    if (!wanted.all && !wanted.histogram)
        return;
    for (const int one : places) {
        quint64 field = latencyFields;
        for (size_t buckets = reader.count(); buckets > 0; --buckets) {
            field += reader.number();
            take(one, static_cast<quint16>(field), reader.signedNumber());
        }
    }
    if (!reader.atEnd())
        damaged();
}

Cells unpack(const QByteArray &bytes)
{
    std::array<MetricCell, mostPlaces> byPlace;
    scan(bytes, {{}, true, true}, [&byPlace](int place, quint16 field, qint64 value) {
        byPlace[static_cast<size_t>(place)].append(field, value);
    });
    Cells cells;
    for (int place = 0; place < mostPlaces; ++place) {
        MetricCell &cell = byPlace[static_cast<size_t>(place)];
        if (!cell.isEmpty())
            cells.emplace_back(place, std::move(cell));
    }
    return cells;
}

} // namespace metricchunk

} // namespace loomdeck
