// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/filesaver.h"

#include "ui/theme/masks.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QWidget>

namespace steward {

using namespace Qt::StringLiterals;

FileSaver::FileSaver(QWidget* window)
    : QObject(window)
    , m_window(window)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
}

void FileSaver::save(
    const QString& title, const QString& name, const std::function<QByteArray()>& content)
{
    if (const QString closed = whyClosedOnStage(); !closed.isEmpty()) {
        Q_EMIT failed(closed); // the dialog would show folders
        return;
    }
    if (m_folder.isEmpty() || !QDir(m_folder).exists())
        m_folder = QDir::homePath();
    const QString ending = QFileInfo(name).suffix();
    auto* dialog = new QFileDialog(m_window, title, m_folder);
    dialog->setObjectName(u"saveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(ending);
    dialog->setNameFilters(
        {tr("%1 files (*.%2)").arg(ending.toUpper(), ending), tr("All files (*)")});
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, content](const QString& path) { write(path, content()); });
    dialog->open();
}

void FileSaver::write(const QString& path, const QByteArray& content)
{
    m_folder = QFileInfo(path).absolutePath();
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        Q_EMIT saved(path);
    else
        Q_EMIT failed(
            tr("%1 was not saved: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace steward
