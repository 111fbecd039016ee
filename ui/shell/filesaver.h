// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace steward {

/// Asks where to save and saves, without ever waiting for the person. Whole or not at all.
class FileSaver final : public QObject {
    Q_OBJECT
public:
    /// Dialogs open over `window`, which owns this.
    explicit FileSaver(QWidget* window);

    /// `name` is the proposed file name, its ending gives the filter. `content` is asked for after
    /// the choice.
    void save(
        const QString& title, const QString& name, const std::function<QByteArray()>& content);

Q_SIGNALS:
    void saved(const QString& path);
    /// In words, with the path.
    void failed(const QString& reason);

private:
    void write(const QString& path, const QByteArray& content);

    QWidget* m_window;
    QString m_folder; ///< of the last file saved
};

} // namespace steward
