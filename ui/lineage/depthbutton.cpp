// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/lineage/depthbutton.h"

#include <QActionGroup>
#include <QLocale>
#include <QMenu>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFarthest = 4;

} // namespace

DepthButton::DepthButton(QWidget* parent)
    : QPushButton(parent)
{
    setObjectName(u"lineageDepth"_s);
    setAutoDefault(false);
    auto* choices = new QMenu(this);
    auto* one = new QActionGroup(choices);
    for (int step = 1; step <= kFarthest + 1; ++step) {
        const int depth = step > kFarthest ? 0 : step;
        const QString words = depth == 0 ? tr("All") : QLocale().toString(depth);
        QAction* action = choices->addAction(words);
        action->setObjectName(u"lineageDepth_%1"_s.arg(depth));
        action->setCheckable(true);
        action->setChecked(depth == 1);
        one->addAction(action);
        connect(action, &QAction::triggered, this, [this, depth, words] {
            say(words);
            Q_EMIT chosen(depth);
        });
    }
    setMenu(choices);
    say(QLocale().toString(1));
}

void DepthButton::say(const QString& depth)
{
    setText(tr("Depth %1").arg(depth));
    setAccessibleName(tr("How many steps are drawn each way: %1").arg(depth));
}

} // namespace steward
