// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/addressguard.h"

#include <algorithm>
#include <array>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace loomdeck::addressguard {

namespace {

struct Block4
{
    quint32 first;
    int bits;
    const char *what;
};

// https://www.iana.org/assignments/iana-ipv4-special-registry
constexpr std::array blocks4{
    Block4{0x00000000, 8, "this network"},   Block4{0x0a000000, 8, "private"},
    Block4{0x64400000, 10, "shared"},        Block4{0x7f000000, 8, "loopback"},
    Block4{0xa9fe0000, 16, "link-local"},    Block4{0xac100000, 12, "private"},
    Block4{0xc0000000, 24, "reserved"},      Block4{0xc0000200, 24, "documentation"},
    Block4{0xc0586300, 24, "reserved"},      Block4{0xc0a80000, 16, "private"},
    Block4{0xc6120000, 15, "benchmarking"},  Block4{0xc6336400, 24, "documentation"},
    Block4{0xcb007100, 24, "documentation"}, Block4{0xe0000000, 4, "multicast"},
    Block4{0xf0000000, 4, "reserved"},
};

struct Block6
{
    std::array<quint8, 8> first;
    int bits;
    const char *what;
};

// https://www.iana.org/assignments/iana-ipv6-special-registry
constexpr std::array blocks6{
    Block6{{0x01, 0x00}, 64, "discard-only"},
    Block6{{0x00, 0x64, 0xff, 0x9b, 0x00, 0x01}, 48, "private"},
    Block6{{0x20, 0x01, 0x00, 0x02, 0x00, 0x00}, 48, "benchmarking"},
    Block6{{0x20, 0x01, 0x00, 0x10}, 28, "reserved"},
    Block6{{0x20, 0x01, 0x0d, 0xb8}, 32, "documentation"},
    Block6{{0x3f, 0xff, 0x00}, 20, "documentation"},
    Block6{{0x5f, 0x00}, 16, "reserved"},
    Block6{{0xfc, 0x00}, 7, "private"},
    Block6{{0xfe, 0x80}, 10, "link-local"},
    Block6{{0xfe, 0xc0}, 10, "private"},
    Block6{{0xff, 0x00}, 8, "multicast"},
};

QString why4(quint32 address)
{
    for (const Block4 &block : blocks4) {
        if ((address ^ block.first) >> (32 - block.bits) == 0)
            return QString::fromLatin1(block.what);
    }
    return {};
}

bool isWithin(const Q_IPV6ADDR &address, const Block6 &block)
{
    for (int bit = 0; bit < block.bits; ++bit) {
        const int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (block.first[static_cast<size_t>(bit / 8)] & mask))
            return false;
    }
    return true;
}

quint32 ipv4At(const Q_IPV6ADDR &address, int byte, quint8 turned = 0)
{
    quint32 value = 0;
    for (int i = 0; i < 4; ++i)
        value = value << 8 | static_cast<quint8>(address[byte + i] ^ turned);
    return value;
}

QString why6(const Q_IPV6ADDR &address)
{
    const auto startsWith = [&](std::initializer_list<quint8> bytes) {
        return std::equal(bytes.begin(), bytes.end(), std::begin(address.c));
    };
    if (startsWith({0, 0, 0, 0, 0, 0, 0, 0, 0, 0})) {
        const quint32 tail = ipv4At(address, 12);
        if (address[10] == 0xff && address[11] == 0xff)
            return why4(tail);
        if (address[10] == 0 && address[11] == 0)
            return tail == 1 ? u"loopback"_s : tail == 0 ? u"unspecified"_s : u"reserved"_s;
        return u"reserved"_s;
    }
    if (startsWith({0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0}))
        return why4(ipv4At(address, 12));
    if (startsWith({0x20, 0x02}))
        return why4(ipv4At(address, 2));
    if (startsWith({0x20, 0x01, 0, 0})) {
        const QString server = why4(ipv4At(address, 4));
        return server.isEmpty() ? why4(ipv4At(address, 12, 0xff)) : server;
    }
    for (const Block6 &block : blocks6) {
        if (isWithin(address, block))
            return QString::fromLatin1(block.what);
    }
    return {};
}

} // namespace

QString whyNotPublic(const QHostAddress &address)
{
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        return why4(address.toIPv4Address());
    case QAbstractSocket::IPv6Protocol:
        return why6(address.toIPv6Address());
    default:
        return u"unknown"_s;
    }
}

} // namespace loomdeck::addressguard
