// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/splitpage.h"

#include "ui/theme/fontrole.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// Pixels of the drawings, scaled with the font (16 px lines there).
int scaled(const QWidget* widget, int pixels)
{
    return qRound(pixels * widget->fontMetrics().height() / 16.0);
}

} // namespace

SplitPage::SplitPage(
    const QString& title, Workspace& workspace, Navigator& navigator, QWidget* parent)
    : Page(workspace, navigator, parent)
    , m_left(new QWidget(this))
    , m_line(new QWidget(this))
    , m_open(new QPushButton(tr("Details"), this))
    , m_close(new QToolButton(this))
{
    auto* heading = new QLabel(title);
    heading->setTextFormat(Qt::PlainText);
    heading->setObjectName(u"pageTitle"_s);
    setFontRole(*heading, FontRole::Title);
    m_left->setBackgroundRole(roleOf(Tone::Surface));
    m_left->setAutoFillBackground(true);
    m_line->setBackgroundRole(roleOf(Tone::Line));
    m_line->setAutoFillBackground(true);
    m_line->hide();
    m_open->setObjectName(u"openDetailsButton"_s);
    m_open->setAccessibleName(tr("Show the details"));
    m_open->setAutoDefault(false);
    m_open->hide();
    connect(m_open, &QPushButton::clicked, this, [this] {
        setDetailsOpen(true);
        m_close->setFocus(Qt::OtherFocusReason);
    });
    m_close->setIcon(icons::icon(Glyph::Close, Tone::SecondText));
    m_close->setAutoRaise(true);
    m_close->setObjectName(u"closeDetailsButton"_s);
    m_close->setAccessibleName(tr("Put the details away"));
    m_close->setToolTip(tr("Put the details away"));
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, [this] {
        setDetailsOpen(false);
        if (m_body)
            m_body->setFocus(Qt::OtherFocusReason);
    });

    m_titleRow = new QHBoxLayout;
    m_titleRow->setContentsMargins(12, 8, 12, 8);
    m_titleRow->setSpacing(8);
    m_titleRow->addWidget(heading);
    m_titleRow->addSpacing(8);
    m_toolRow = new QHBoxLayout;
    m_toolRow->setContentsMargins(12, 6, 12, 6);
    m_toolRow->setSpacing(8);

    m_main = new QVBoxLayout(m_left);
    m_main->setContentsMargins(0, 0, 0, 0);
    m_main->setSpacing(0);
    m_main->addLayout(m_titleRow);
    m_main->addLayout(m_toolRow);
}

void SplitPage::setBody(QWidget* body)
{
    m_body = body;
    m_main->addWidget(body, 1);
}

void SplitPage::setDetails(QWidget* details)
{
    m_details = details;
    m_details->setParent(this);
    // By Tab they come where they are seen.
    for (int i = m_titleRow->count() - 1; i >= 0; --i) {
        QWidget* last = m_titleRow->itemAt(i)->widget();
        if (last && last->focusPolicy() & Qt::TabFocus) {
            setTabOrder(last, m_open);
            break;
        }
    }
    setTabOrder(m_details, m_close);
    m_titleRow->addWidget(m_open);
    m_details->setAutoFillBackground(true);
    place();
}

void SplitPage::setDetailsOpen(bool open)
{
    m_detailsOpen = open;
    place();
}

bool SplitPage::focusNextPane()
{
    const QWidget* focused = QApplication::focusWidget();
    const bool inBody = m_body && focused && (m_body == focused || m_body->isAncestorOf(focused));
    QWidget* next = inBody && m_details && m_details->isVisible() ? m_details : m_body;
    if (!next)
        return false;
    next->setFocus(Qt::TabFocusReason);
    if (!next->hasFocus() && next->nextInFocusChain())
        next->nextInFocusChain()->setFocus(Qt::TabFocusReason);
    return true;
}

void SplitPage::setDetailsWidth(int pixels)
{
    m_detailsWidth = pixels;
    place();
}

void SplitPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    place();
}

void SplitPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        place();
}

void SplitPage::place()
{
    if (!m_details) {
        m_left->setGeometry(rect());
        return;
    }
    const int panel = std::min(scaled(this, m_detailsWidth), width());
    const bool beside = width() >= scaled(this, 1100 - 168);
    const bool shown = beside || m_detailsOpen;
    const int from = width() - panel;
    m_left->setGeometry(0, 0, beside ? from - 1 : width(), height());
    m_line->setGeometry(from - 1, 0, 1, height());
    m_details->setGeometry(from, 0, panel, height());
    m_close->adjustSize();
    m_close->move(width() - m_close->width() - 4, 4);
    m_line->setVisible(shown);
    m_details->setVisible(shown);
    m_close->setVisible(shown && !beside);
    m_open->setVisible(!beside);
    for (QWidget* above : {m_line, m_details, static_cast<QWidget*>(m_close)})
        above->raise();
}

} // namespace steward
