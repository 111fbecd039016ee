// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace steward {

/// Asks which file to open, without ever waiting for the person.
class FileOpener final : public QObject {
    Q_OBJECT
public:
    /// Dialogs open over `window`, which owns this.
    explicit FileOpener(QWidget* window);

    /// `filter` as in "JSON files (*.json)"; all files are offered too.
    void open(const QString& title, const QString& name, const QString& filter,
        const std::function<void(const QString& path)>& opened);

private:
    QWidget* m_window;
};

} // namespace steward
