// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/placeholder.h"

#include "app/live/errorwords.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/fontrole.h"
#include "ui/theme/icons.h"
#include "ui/theme/masks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

std::pair<Glyph, Tone> markOf(Placeholder::Face face)
{
    switch (face) {
    case Placeholder::Face::Loading:
        return {Glyph::Working, Tone::Accent};
    case Placeholder::Face::Empty:
        return {Glyph::Info, Tone::SecondText};
    case Placeholder::Face::NothingMatches:
        return {Glyph::Search, Tone::SecondText};
    case Placeholder::Face::NotConfigured:
        return {Glyph::Link, Tone::SecondText};
    case Placeholder::Face::Trouble:
        return {Glyph::Warning, Tone::Destroys};
    }
    return {Glyph::Info, Tone::SecondText};
}

QLabel* centred(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    label->setWordWrap(true);
    return label;
}

} // namespace

Placeholder::Placeholder(QWidget* parent)
    : QWidget(parent)
    , m_glyph(centred(this))
    , m_title(centred(this))
    , m_text(centred(this))
    , m_proposal(new QPushButton(this))
    , m_action(new QPushButton(this))
{
    setObjectName(u"placeholder"_s);
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    m_title->setObjectName(u"placeholderTitle"_s);
    m_text->setObjectName(u"placeholderText"_s);
    setFontRole(*m_title, FontRole::Strong);
    m_text->setForegroundRole(roleOf(Tone::SecondText));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_proposal->setObjectName(u"placeholderProposal"_s);
    setButtonLook(*m_proposal, ButtonLook::Primary);
    connect(m_proposal, &QPushButton::clicked, this, [this] { Q_EMIT proposalTaken(m_proposed); });
    m_action->setObjectName(u"placeholderAction"_s);
    connect(m_action, &QPushButton::clicked, this, &Placeholder::actionTriggered);

    // A column of readable width in the middle, a little above the centre.
    const int widest = fontMetrics().averageCharWidth() * 68;
    for (QLabel* label : {m_title, m_text})
        label->setMaximumWidth(widest);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_glyph);
    for (QLabel* label : {m_title, m_text}) {
        auto* row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 20);
        row->addStretch(1);
        layout->addLayout(row);
    }
    layout->addSpacing(4);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_proposal);
    buttons->addWidget(m_action);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addStretch(3);
    m_action->hide();
    m_proposal->hide();
}

void Placeholder::show(Face face, const QString& title, const QString& text, const QString& action)
{
    m_face = face;
    mark();
    m_title->setText(visibleText(title));
    m_text->setText(visibleLines(text));
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    m_proposal->hide();
    setAccessibleName(masked(title));
    setAccessibleDescription(masked(text));
}

void Placeholder::showTrouble(const ErrorWords& words, const QString& action)
{
    const QString heard = words.cameBack.isEmpty()
        ? words.asked
        : tr("Asked: %1\nCame back: %2").arg(words.asked, words.cameBack);
    show(Face::Trouble, words.title, heard + u'\n' + words.meaning + u'\n' + words.advice, action);
    if (words.proposal) {
        m_proposed = *words.proposal;
        m_proposal->setText(
            tr("Use %1").arg(visibleText(m_proposed.toDisplayString(), 80)).replace(u'&', u"&&"_s));
        m_proposal->setAccessibleName(m_proposal->text());
        m_proposal->show();
    }
}

void Placeholder::mark()
{
    const auto [glyph, tone] = markOf(m_face);
    const int edge = Metrics::current().px(28);
    m_glyph->setPixmap(icons::icon(glyph, tone).pixmap(QSize(edge, edge), devicePixelRatioF()));
}

void Placeholder::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        mark();
}

} // namespace steward
