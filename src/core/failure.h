// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <exception>

namespace loomdeck {

/**
 * Carries an Error out of store code up to the edge of the database room, which rolls back and turns it into a
 * Result. Thrown only inside work that runs on a database thread; it never crosses a slot or a future.
 */
class Failure : public std::exception
{
public:
    explicit Failure(Error error)
        : m_error(std::move(error))
    {}
    const Error &error() const { return m_error; }
    const char *what() const noexcept override { return "loomdeck::Failure"; }

private:
    Error m_error;
};

} // namespace loomdeck
