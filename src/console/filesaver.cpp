// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/filesaver.h"

#include "console/session.h"
#include "core/whendone.h"

#include <QDir>
#include <QFileDialog>
#include <QPromise>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace loomdeck {

namespace {

void askSystem(const QString &suggested, const FileSaver::Chosen &chosen)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(nullptr, FileSaver::tr("Save as"), QDir(folder).filePath(suggested));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(suggested);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, chosen);
    dialog->open();
}

/** Nothing, or what went wrong. */
QString written(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit() ? QString()
                                                                                                 : file.errorString();
}

} // namespace

FileSaver::FileSaver(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_choose(askSystem)
{}

void FileSaver::save(const QString &name, const QByteArray &bytes)
{
    const QPointer<FileSaver> self(this);
    m_choose(name, [self, bytes](const QString &path) {
        if (self && !path.isEmpty())
            self->write(path, bytes);
    });
}

void FileSaver::write(const QString &path, const QByteArray &bytes)
{
    auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    whenDone(this, promise->future(), [this, path](const QString &wrong) {
        const QString name = QDir::toNativeSeparators(path);
        if (wrong.isEmpty()) {
            m_session.toasts()->show(u"ok"_s, tr("Saved as %1").arg(name));
            Q_EMIT saved(path);
            return;
        }
        m_session.noteError(tr("Saving %1").arg(name),
                            Error::badInput(u"FILE_NOT_WRITTEN"_s, wrong, tr("Choose a folder you may write.")));
        m_session.toasts()->show(u"bad"_s, tr("%1 was not saved: %2").arg(name, wrong));
    });
    QThreadPool::globalInstance()->start([promise, path, bytes] {
        promise->addResult(written(path, bytes));
        promise->finish();
    });
}

} // namespace loomdeck
