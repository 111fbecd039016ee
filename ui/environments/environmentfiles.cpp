// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/environmentfiles.h"

#include "app/environments/environmentcodec.h"
#include "app/environments/environmentimport.h"
#include "app/environments/environmentstore.h"
#include "ui/shell/fileopener.h"
#include "ui/shell/filesaver.h"

#include <QFile>
#include <QWidget>

namespace steward {

using namespace Qt::StringLiterals;

EnvironmentFiles::EnvironmentFiles(EnvironmentStore& store, QWidget* window)
    : QObject(window)
    , m_store(store)
    , m_opener(new FileOpener(window))
    , m_saver(new FileSaver(window))
{
    connect(m_saver, &FileSaver::failed, this, &EnvironmentFiles::told);
    connect(m_saver, &FileSaver::saved, this, [this](const QString& path) {
        Q_EMIT told(tr("Exported to %1. It holds no secret.").arg(path));
    });
}

void EnvironmentFiles::chooseImport()
{
    m_opener->open(tr("Import environments"), u"importDialog"_s, tr("JSON files (*.json)"),
        [this](const QString& path) { importFile(path); });
}

void EnvironmentFiles::importFile(const QString& path)
{
    constexpr qint64 most = 4LL * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Q_EMIT told(tr("%1 cannot be read: %2").arg(path, file.errorString()));
    const auto import = readImport(file.read(most), m_store.environments());
    if (!import)
        return Q_EMIT told(import.error());
    const QString trouble = m_store.addAll(import->added);
    if (!trouble.isEmpty())
        return Q_EMIT told(trouble);
    if (!import->added.isEmpty())
        Q_EMIT imported(import->added.constFirst().id);
    const int count = static_cast<int>(import->added.size());
    QStringList words{tr("%n environment(s) imported.", nullptr, count)};
    words += import->notes;
    Q_EMIT told(words.join(u' '));
}

void EnvironmentFiles::exportAll()
{
    m_saver->save(tr("Export environments"), u"steward-environments.json"_s,
        [this] { return encodeEnvironments(m_store.environments()); });
}

} // namespace steward
