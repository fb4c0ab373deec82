// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

namespace loomdeck {

/**
 * Calls `function(result)` on the context's thread when the future is done, unless the context is gone by then. Call it
 * on that thread. Qt 6.4's `QFuture::then(context, …)` asserts when the context dies first and reads it from another
 * thread.
 */
template<typename T, typename F>
void whenDone(QObject *context, const QFuture<T> &future, F function)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, function = std::move(function)]() mutable {
                         watcher->deleteLater();
                         if constexpr (std::is_void_v<T>)
                             function();
                         else if (watcher->future().resultCount() > 0)
                             function(watcher->future().result());
                     });
    watcher->setFuture(future);
}

} // namespace loomdeck
