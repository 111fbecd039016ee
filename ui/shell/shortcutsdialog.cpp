// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/shortcutsdialog.h"

#include "ui/theme/fontrole.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace steward {

using namespace Qt::StringLiterals;

ShortcutsDialog::ShortcutsDialog(QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Metrics metrics = Metrics::current();

    const std::array<std::pair<QString, QString>, 17> keys = {{
        {tr("Ctrl+1 to Ctrl+6"),
            tr("Overview, Artifacts, Lineage, Pipelines, Activity, Scenarios")},
        {tr("Ctrl+K"),
            tr("Everything that can be done, by its name; artifacts and pipelines, too")},
        {tr("Ctrl+F"), tr("Filter what is shown")},
        {tr("Ctrl+R or F5"), tr("Read now")},
        {tr("F6"), tr("From the table to the details and back")},
        {tr("Space"), tr("Check the current row")},
        {tr("Ctrl+A"), tr("Check every row that is shown")},
        {tr("Del"), tr("Review what the page's button would do; nothing is sent")},
        {tr("Menu or Shift+F10"), tr("Everything that can be done with the row")},
        {tr("Ctrl+Shift+E"), tr("Other environments")},
        {tr("Ctrl+Shift+P"), tr("Present: large type, nothing private; twice to leave")},
        {tr("F7, F8, F9"), tr("While presenting: check, return, do what is offered")},
        {tr("F11"), tr("While presenting: fill the screen, and back")},
        {tr("Any key"), tr("While it counts down to a return: stop that")},
        {tr("Escape"), tr("Close without sending anything")},
        {tr("Ctrl+Q"), tr("Quit")},
        {tr("F1"), tr("This list")},
    }};
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(metrics.px(24));
    grid->setVerticalSpacing(metrics.px(8));
    int row = 0;
    for (const auto& [key, what] : keys) {
        auto* name = new QLabel(key, this);
        setFontRole(*name, FontRole::Strong);
        grid->addWidget(name, row, 0);
        grid->addWidget(new QLabel(what, this), row, 1);
        ++row;
    }
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeButton"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto* layout = new QVBoxLayout(this);
    const int edge = metrics.px(20);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(metrics.px(20));
    layout->addLayout(grid);
    layout->addWidget(close, 0, Qt::AlignRight);
    close->setFocus();
}

} // namespace steward
