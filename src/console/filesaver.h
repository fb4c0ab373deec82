// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QObject>

namespace loomdeck {

class Session;

/** Asks where to and writes a file there on a thread of the pool; a toast says how it went. GUI thread. */
class FileSaver : public QObject
{
    Q_OBJECT

public:
    using Chosen = std::function<void(const QString &path)>;
    /** Calls back with a path; not at all when the person leaves it. */
    using Choose = std::function<void(const QString &suggested, const Chosen &chosen)>;

    explicit FileSaver(Session &session, QObject *parent = nullptr);

    /** Asks with the dialog of the system; another way for tests. */
    void setChoose(Choose choose) { m_choose = std::move(choose); }
    /** `name` is the suggested name of the file, without a folder. */
    void save(const QString &name, const QByteArray &bytes);

Q_SIGNALS:
    /** The file is whole. */
    void saved(const QString &path);

private:
    void write(const QString &path, const QByteArray &bytes);

    Session &m_session;
    Choose m_choose;
};

} // namespace loomdeck
