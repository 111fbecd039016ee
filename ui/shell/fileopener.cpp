// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/fileopener.h"

#include "ui/theme/masks.h"

#include <QFileDialog>

namespace steward {

FileOpener::FileOpener(QWidget* window)
    : QObject(window)
    , m_window(window)
{
}

void FileOpener::open(const QString& title, const QString& name, const QString& filter,
    const std::function<void(const QString& path)>& opened)
{
    if (isPresenting())
        return; // it would show folders; whatever leads here is closed
    auto* dialog = new QFileDialog(m_window, title);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({filter, tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, opened);
    dialog->open();
}

} // namespace steward
