// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/welcomepage.h"

#include "ui/environments/environmentdelegate.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/card.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

WelcomePage::WelcomePage(const QList<Environment>& known, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"welcomePage"_s);
    setAccessibleName(tr("Welcome"));
    const Metrics metrics = Metrics::current();

    auto* icon = new QLabel(this);
    const int edge = metrics.px(56);
    icon->setPixmap(icons::application().pixmap(edge, edge));
    auto* title = new PlainLabel(tr("Steward"), Tone::Text, FontRole::Number, this);
    auto* text = new PlainLabel(
        tr("Shows a model registry and a pipeline manager live. Before it deletes, resets or "
           "clears, it says what will be lost; it sends once, and looks what really happened."),
        Tone::SecondText, FontRole::Body, this);
    text->setObjectName(u"welcomeText"_s);

    auto* sandbox = new QPushButton(tr("Try the sandbox"), this);
    sandbox->setObjectName(u"trySandboxButton"_s);
    sandbox->setToolTip(tr("Both servers in miniature inside the program, with sample data."));
    setButtonLook(*sandbox, ButtonLook::Primary);
    auto* add = new QPushButton(tr("Add environment..."), this);
    add->setObjectName(u"addEnvironmentButton"_s);
    connect(sandbox, &QPushButton::clicked, this, &WelcomePage::sandboxRequested);
    connect(add, &QPushButton::clicked, this, &WelcomePage::addRequested);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.px(8));
    buttons->addWidget(sandbox);
    buttons->addWidget(add);
    buttons->addStretch();
    auto* hint = new PlainLabel(tr("The sandbox runs inside the program and touches nothing else."),
        Tone::SecondText, FontRole::Caption, this);

    auto* column = new QVBoxLayout;
    column->setSpacing(metrics.px(12));
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics.px(16));
    head->addWidget(icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics.px(6));
    words->addWidget(title);
    words->addWidget(text);
    head->addLayout(words, 1);
    column->addLayout(head);
    column->addSpacing(metrics.px(4));
    column->addLayout(buttons);
    column->addWidget(hint);
    if (!known.isEmpty()) {
        column->addSpacing(metrics.px(8));
        column->addWidget(makeList(known));
    }
    auto* middle = new QWidget(this);
    middle->setLayout(column);
    middle->setMaximumWidth(metrics.px(560));
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(2);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(middle, 20);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addStretch(3);
    if (known.isEmpty())
        setFocusProxy(sandbox);
}

QWidget* WelcomePage::makeList(const QList<Environment>& known)
{
    auto* card = new Card(tr("Environments"), this);
    card->setBodyMargin(1); // the card's own line stays to be seen
    auto* list = new QListView(card);
    auto* model = new QStandardItemModel(list);
    for (const Environment& environment : known)
        model->appendRow(environmentItem(environment));
    list->setObjectName(u"welcomeList"_s);
    list->setAccessibleName(tr("Environments"));
    list->setFrameShape(QFrame::NoFrame);
    list->setModel(model);
    list->setItemDelegate(new EnvironmentDelegate(list));
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setMouseTracking(true);
    list->setCurrentIndex(model->index(0, 0));
    constexpr qsizetype most = 5;
    list->setFixedHeight(static_cast<int>(std::min(most, known.size())) * list->sizeHintForRow(0));
    connect(list, &QAbstractItemView::activated, this,
        [this, known](const QModelIndex& index) { Q_EMIT chosen(known.at(index.row())); });
    connect(list, &QAbstractItemView::clicked, this,
        [this, known](const QModelIndex& index) { Q_EMIT chosen(known.at(index.row())); });
    card->body()->addWidget(list);
    setFocusProxy(list);
    return card;
}

} // namespace steward
