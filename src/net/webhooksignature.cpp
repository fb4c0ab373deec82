// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/webhooksignature.h"

#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace loomdeck::webhooksignature {

Result<QByteArray> keyOf(const QString &secret)
{
    constexpr auto prefix = "whsec_"_L1;
    const QString text = secret.startsWith(prefix) ? secret.mid(prefix.size()) : secret;
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::Base64Encoding |
                                                                             QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || text.toLatin1() != text.toUtf8())
        return Error::badInput(u"BAD_WEBHOOK_SECRET"_s, u"The secret of a receiver is not base64."_s,
                               u"Write it as whsec_ followed by 24 to 64 random bytes in base64."_s);
    if (decoded.decoded.size() < 24 || decoded.decoded.size() > 64)
        return Error::badInput(u"BAD_WEBHOOK_SECRET"_s,
                               u"The secret of a receiver has %1 bytes."_s.arg(decoded.decoded.size()),
                               u"Write it as whsec_ followed by 24 to 64 random bytes in base64."_s);
    return decoded.decoded;
}

QByteArray sign(const QByteArray &id, Timestamp at, const QByteArray &body, const QList<QByteArray> &keys)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
    QByteArray signatures;
    for (const QByteArray &key : keys) {
        QMessageAuthenticationCode code(QCryptographicHash::Sha256, key);
        code.addData(id + '.' + QByteArray::number(static_cast<qint64>(seconds)) + '.');
        code.addData(body);
        signatures += (signatures.isEmpty() ? "v1," : " v1,") + code.result().toBase64();
    }
    return signatures;
}

} // namespace loomdeck::webhooksignature
