// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/linedialog.h"

#include "ui/theme/buttonlook.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/scrim.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

LineDialog::LineDialog(const Words& words, Keep keep, QWidget* parent)
    : QDialog(parent)
    , m_keep(std::move(keep))
    , m_line(new QLineEdit(words.line, this))
    , m_trouble(new PlainLabel(QString(), Tone::Destroys, FontRole::Body, this))
{
    setObjectName(u"lineDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(visibleText(words.title));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    layOut(words);
    m_line->selectAll();
    m_line->setFocus();
    resize(minimumWidth(), layout()->totalHeightForWidth(minimumWidth()));
    if (parent)
        Scrim::behind(*this, *parent->window());
}

LineDialog::Words LineDialog::pinning(const QString& name)
{
    Words words;
    words.title = tr("Pin %1").arg(name);
    words.text = tr("No plan of Steward on this machine destroys what is pinned, until it is "
                    "unpinned. Others are not kept from it.");
    words.label = tr("Reason, shown to whoever is refused");
    words.accessibleName = tr("Reason");
    words.example = tr("The Friday demo needs it");
    words.act = tr("Pin");
    words.most = 200;
    return words;
}

void LineDialog::layOut(const Words& words)
{
    const Metrics metrics = Metrics::current();
    setMinimumWidth(metrics.px(440));
    auto* layout = new QVBoxLayout(this);
    const int edge = metrics.px(20);
    layout->setContentsMargins(edge, edge, edge, edge);
    layout->setSpacing(metrics.px(10));
    auto* title = new ElidedLabel(words.title, Tone::Text, FontRole::Title, this);
    title->setElideMode(Qt::ElideMiddle);
    layout->addWidget(title);
    if (!words.text.isEmpty())
        layout->addWidget(new PlainLabel(words.text, Tone::SecondText, FontRole::Body, this));
    auto* label = new QLabel(words.label, this);
    label->setBuddy(m_line);
    layout->addWidget(label);
    m_line->setObjectName(u"lineEdit"_s);
    m_line->setAccessibleName(words.accessibleName);
    m_line->setPlaceholderText(words.example);
    m_line->setMaxLength(words.most);
    layout->addWidget(m_line);
    m_trouble->setObjectName(u"lineTrouble"_s);
    m_trouble->hide();
    layout->addWidget(m_trouble);
    layout->addStretch(1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.px(8));
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    auto* act = new QPushButton(words.act, this);
    act->setObjectName(u"keepLineButton"_s);
    act->setAccessibleName(windowTitle());
    setButtonLook(*act, ButtonLook::Primary);
    act->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(act);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(act, &QPushButton::clicked, this, &LineDialog::submit);
}

void LineDialog::submit()
{
    const QString trouble = m_keep(m_line->text().trimmed());
    if (trouble.isEmpty())
        return accept();
    m_trouble->setText(trouble);
    m_trouble->show();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    m_line->setFocus();
}

} // namespace steward
