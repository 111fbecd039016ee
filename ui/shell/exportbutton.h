// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/exporttable.h"

#include <QPushButton>

#include <functional>

namespace steward {

class FileSaver;

/// "Export": what a page shows, as CSV or JSON, saved where a person says. Actions are named
/// NAME_csv and NAME_json after the button.
class ExportButton final : public QPushButton {
    Q_OBJECT
public:
    using Make = std::function<ExportTable()>;

    /// `make` is called when the place was chosen; `stem` is the proposed file's name.
    ExportButton(const QString& name, const QString& stem, const QString& accessibleName, Make make,
        QWidget* parent = nullptr);

    /// One more entry of the menu: what `content` makes, as `file` (a proposed name whose ending
    /// says what it is). The action is named NAME_KEY.
    QAction* offer(const QString& text, const QString& key, const QString& file,
        const std::function<QByteArray()>& content);
    /// Asks where to save another table of this kind. The ending is csv or json.
    void save(const QString& ending, const Make& make);

Q_SIGNALS:
    /// What became of it, in words.
    void told(const QString& words);

private:
    QString m_stem;
    Make m_make;
    FileSaver* m_saver;
};

} // namespace steward
