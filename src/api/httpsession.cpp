// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/httpsession.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <optional>

namespace loomdeck {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Code = beast::error_code;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr size_t readChunk = 4096;
// What may be read ahead of the parser, so that no caller makes us keep more: extensions of chunks count for no limit.
constexpr size_t readAhead = 64 * 1024;
// How long a caller may take to see that we are done with it.
constexpr Micros leaveTimeout = 5s;
constexpr Micros patience = 1s;
// Connections beyond the limit that are told so; more are closed in silence.
constexpr int mostRefusedAtOnce = 64;

QByteArray bytes(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/** What a request that cannot be read is answered with. */
std::optional<Error> parseError(const Code &code, const HttpLimits &limits)
{
    if (code == http::error::body_limit) {
        Error error = Error::badInput(u"BODY_TOO_LARGE"_s, u"The body has more than %1 bytes."_s.arg(limits.bodyBytes),
                                      u"Send less at a time."_s);
        error.kind = Error::Kind::TooLarge;
        return error;
    }
    if (code == http::error::header_limit)
        return Error::badInput(u"HEADERS_TOO_LARGE"_s,
                               u"The headers have more than %1 bytes."_s.arg(limits.headerBytes),
                               u"Send shorter headers."_s);
    if (code.category() == http::make_error_code(http::error::bad_method).category() &&
        code != http::error::end_of_stream && code != http::error::partial_message)
        return Error::badInput(u"BAD_REQUEST"_s,
                               u"The request is not HTTP/1.1: %1."_s.arg(QString::fromStdString(code.message())),
                               u"Check its first line and its headers."_s);
    return std::nullopt;
}

class Session
    : public HttpConnection
    , public std::enable_shared_from_this<Session>
{
public:
    Session(std::shared_ptr<HttpShared> shared, asio::ip::tcp::socket socket)
        : m_shared(std::move(shared))
        , m_stream(std::move(socket))
        , m_buffer(m_shared->limits.headerBytes + readAhead)
    {
        Code ignored;
        const auto remote = m_stream.socket().remote_endpoint(ignored);
        m_remote = QByteArray::fromStdString(remote.address().to_string());
        m_isLoopback = remote.address().is_loopback();
    }
    ~Session() override
    {
        closeChunks();
        m_shared->remove(this);
    }

    void waitForRequest()
    {
        if (m_shared->stopping)
            return leave();
        m_doing = Doing::Waiting;
        m_parser.emplace();
        m_parser->header_limit(m_shared->limits.headerBytes);
        m_parser->body_limit(static_cast<quint64>(m_shared->limits.bodyBytes));
        if (m_buffer.size() > 0) {
            readHeader();
            return;
        }
        m_stream.expires_after(toMillis(m_shared->limits.idleTimeout));
        m_stream.async_read_some(m_buffer.prepare(readChunk), [self = shared_from_this()](Code code, size_t size) {
            if (code)
                return self->shutDown();
            self->m_buffer.commit(size);
            self->readHeader();
        });
    }

    void refuse(const HttpResponse &response)
    {
        m_keepAlive = false;
        send(response);
    }

    void finish(bool patiently) override
    {
        m_hurry = m_hurry || !patiently;
        if (m_doing == Doing::Streaming && patiently)
            endStream();
        else if (m_doing == Doing::Waiting || m_doing == Doing::Streaming || (m_doing == Doing::Leaving && m_hurry))
            shutDown();
        else if (m_doing == Doing::Writing && m_hurry)
            closeAfter(patience);
    }

private:
    /** Reading a request counts as waiting for it: until it is whole, nobody was promised an answer. */
    enum class Doing { Waiting, Handling, Writing, Streaming, Leaving };

    void readHeader()
    {
        // One timeout for the whole header, however slowly its bytes come.
        m_stream.expires_after(toMillis(m_shared->limits.headerTimeout));
        http::async_read_header(m_stream, m_buffer, *m_parser, [self = shared_from_this()](Code code, size_t) {
            if (code)
                return self->failRead(code);
            self->readBody();
        });
    }

    void readBody()
    {
        m_version = m_parser->get().version();
        if (m_version == 11 && beast::iequals(m_parser->get()[http::field::expect], "100-continue")) {
            auto go = std::make_shared<http::response<http::empty_body>>(http::status::continue_, 11);
            http::async_write(m_stream, *go, [self = shared_from_this(), go](Code code, size_t) {
                if (code)
                    return self->shutDown();
                self->readRest();
            });
            return;
        }
        readRest();
    }

    void readRest()
    {
        m_stream.expires_after(toMillis(m_shared->limits.headerTimeout));
        http::async_read(m_stream, m_buffer, *m_parser, [self = shared_from_this()](Code code, size_t) {
            if (code)
                return self->failRead(code);
            self->handle();
        });
    }

    void failRead(const Code &code)
    {
        const auto error = parseError(code, m_shared->limits);
        if (!error)
            return shutDown();
        refuse(HttpResponse::failure(*error));
    }

    void handle()
    {
        const auto &message = m_parser->get();
        m_keepAlive = message.keep_alive();
        m_isHead = message.method() == http::verb::head;
        HttpRequest request;
        request.method = m_isHead ? QByteArray("GET") : bytes(message.method_string());
        if (!request.setTarget(bytes(message.target()))) {
            refuse(HttpResponse::failure(
                Error::badInput(u"BAD_REQUEST"_s, u"The target of the request is no path."_s,
                                u"Send a path that begins with one slash, with its escapes in UTF-8."_s)));
            return;
        }
        for (const auto &field : message)
            request.headers.insert(bytes(field.name_string()).toLower(), bytes(field.value()));
        request.body = QByteArray::fromStdString(message.body());
        request.remote = m_remote;
        request.isLoopback = m_isLoopback;
        m_doing = Doing::Handling;
        m_stream.expires_never();
        m_shared->handler(request, [self = shared_from_this()](HttpResponse response) {
            asio::post(self->m_stream.get_executor(), [self, response = std::move(response)] { self->send(response); });
        });
    }

    template<typename Message>
    void setHeaders(Message &message, const HttpResponse &response)
    {
        message.set(http::field::content_type, response.contentType.toStdString());
        message.set(http::field::cache_control, "no-store");
        message.set("X-Content-Type-Options", "nosniff");
        for (const auto &[name, value] : response.headers)
            message.set(name.toStdString(), value.toStdString());
    }

    void send(const HttpResponse &response)
    {
        m_doing = Doing::Writing;
        if (response.chunks) {
            startStream(response);
            return;
        }
        auto message =
            std::make_shared<http::response<http::string_body>>(static_cast<http::status>(response.status), m_version);
        setHeaders(*message, response);
        message->keep_alive(m_keepAlive && !m_shared->stopping);
        message->body() = response.body.toStdString();
        message->prepare_payload();
        // The length of the body that a GET would have given, without the body.
        if (m_isHead)
            message->body().clear();
        m_stream.expires_after(toMillis(m_hurry ? patience : m_shared->limits.writeTimeout));
        auto done = [self = shared_from_this(), message](Code code, size_t) {
            if (code)
                return self->shutDown();
            if (message->need_eof() || !message->keep_alive())
                return self->leave();
            self->waitForRequest();
        };
        if (m_isHead) {
            auto serializer = std::make_shared<http::response_serializer<http::string_body>>(*message);
            http::async_write_header(m_stream, *serializer,
                                     [serializer, done](Code code, size_t size) { done(code, size); });
        } else {
            http::async_write(m_stream, *message, done);
        }
    }

    void startStream(const HttpResponse &response)
    {
        m_chunks = response.chunks;
        auto head =
            std::make_shared<http::response<http::empty_body>>(static_cast<http::status>(response.status), m_version);
        setHeaders(*head, response);
        head->keep_alive(false);
        // HTTP/1.0 knows no chunks; there the end of the connection is the end of the answer.
        head->chunked(m_version == 11);
        auto serializer = std::make_shared<http::response_serializer<http::empty_body>>(*head);
        m_stream.expires_after(toMillis(m_shared->limits.writeTimeout));
        http::async_write_header(m_stream, *serializer,
                                 [self = shared_from_this(), head, serializer](Code code, size_t) {
                                     if (code)
                                         return self->shutDown();
                                     if (self->m_isHead)
                                         return self->leave();
                                     self->m_doing = Doing::Streaming;
                                     self->m_watches = true;
                                     self->m_buffer.consume(self->m_buffer.size());
                                     self->m_stream.expires_never();
                                     self->watchForClose();
                                     self->nextChunk();
                                 });
    }

    /** A caller that leaves is noticed at once, not at the next event. */
    void watchForClose()
    {
        m_stream.socket().async_read_some(m_buffer.prepare(readChunk), [self = shared_from_this()](Code code, size_t) {
            if (code)
                return self->shutDown();
            self->watchForClose();
        });
    }

    void nextChunk()
    {
        if (!m_chunks || m_shared->stopping)
            return endStream();
        m_chunks->next([self = shared_from_this()](QByteArray chunk) {
            asio::post(self->m_stream.get_executor(), [self, chunk = std::move(chunk)] { self->sendChunk(chunk); });
        });
    }

    void sendChunk(const QByteArray &chunk)
    {
        if (!m_chunks)
            return;
        if (chunk.isEmpty())
            return endStream();
        auto kept = std::make_shared<std::string>(chunk.toStdString());
        m_chunkOnItsWay = true;
        m_stream.expires_after(toMillis(m_shared->limits.writeTimeout));
        const auto done = [self = shared_from_this(), kept](Code code, size_t) {
            self->m_chunkOnItsWay = false;
            if (code)
                return self->shutDown();
            self->m_stream.expires_never();
            self->nextChunk();
        };
        if (m_version == 11)
            asio::async_write(m_stream, http::make_chunk(asio::buffer(*kept)), done);
        else
            asio::async_write(m_stream, asio::buffer(*kept), done);
    }

    void endStream()
    {
        closeChunks();
        if (m_chunkOnItsWay || m_doing != Doing::Streaming)
            return;
        m_doing = Doing::Writing;
        m_stream.expires_after(toMillis(patience));
        if (m_version != 11)
            return leave();
        asio::async_write(m_stream, http::make_chunk_last(),
                          [self = shared_from_this()](Code, size_t) { self->leave(); });
    }

    void closeChunks()
    {
        if (const auto chunks = std::exchange(m_chunks, nullptr))
            chunks->close();
    }

    /**
     * Ends the connection so that the caller sees the answer: to close while bytes of it are unread would reset the
     * connection, and the answer might be lost with it.
     */
    void leave()
    {
        closeChunks();
        Code code;
        m_stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, code);
        if (code || m_hurry)
            return shutDown();
        m_doing = Doing::Leaving;
        if (m_watches)
            return closeAfter(leaveTimeout);
        m_buffer.consume(m_buffer.size());
        m_stream.expires_after(toMillis(leaveTimeout));
        discard();
    }

    void discard()
    {
        m_stream.async_read_some(m_buffer.prepare(readChunk), [self = shared_from_this()](Code code, size_t) {
            if (code)
                return self->shutDown();
            self->discard();
        });
    }

    void closeAfter(Micros time)
    {
        m_closing.emplace(m_stream.get_executor());
        m_closing->expires_after(time);
        m_closing->async_wait([self = shared_from_this()](const Code &) { self->shutDown(); });
    }

    void shutDown()
    {
        m_doing = Doing::Leaving;
        closeChunks();
        if (m_closing)
            m_closing->cancel();
        Code ignored;
        m_stream.socket().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
        m_stream.close();
    }

    const HttpPresence m_shared;
    beast::tcp_stream m_stream;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    std::optional<asio::steady_timer> m_closing;
    std::shared_ptr<ChunkSource> m_chunks;
    QByteArray m_remote;
    Doing m_doing = Doing::Waiting;
    unsigned m_version = 11;
    bool m_isLoopback = false, m_keepAlive = true, m_isHead = false, m_chunkOnItsWay = false, m_watches = false,
         m_hurry = false;
};

} // namespace

void serveConnection(std::shared_ptr<HttpShared> shared, asio::ip::tcp::socket socket)
{
    const auto session = std::make_shared<Session>(shared, std::move(socket));
    shared->add(session);
    session->waitForRequest();
}

void refuseConnection(std::shared_ptr<HttpShared> shared, asio::ip::tcp::socket socket)
{
    if (shared->connections >= shared->limits.connections + mostRefusedAtOnce)
        return;
    HttpResponse full = HttpResponse::failure(Error::unavailable(
        u"TOO_MANY_CONNECTIONS"_s, u"%1 connections are open already."_s.arg(shared->limits.connections),
        u"Close some, or raise api.maxConnections."_s));
    full.headers.emplaceBack("Retry-After", "1");
    const auto session = std::make_shared<Session>(shared, std::move(socket));
    shared->add(session);
    session->refuse(full);
}

} // namespace loomdeck
