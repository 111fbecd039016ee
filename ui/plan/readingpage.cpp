// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/readingpage.h"

#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/progressline.h"
#include "ui/theme/spinner.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

ReadingPage::ReadingPage(QWidget* parent)
    : QWidget(parent)
    , m_words(new PlainLabel(tr("Reading what it touches"), Tone::SecondText, FontRole::Body, this))
    , m_bar(new ProgressLine(this))
{
    m_words->setObjectName(u"readingText"_s);
    const Metrics metrics = Metrics::current();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.px(20), metrics.px(24), metrics.px(20), metrics.px(24));
    row->setSpacing(metrics.px(12));
    row->addWidget(new Spinner(this), 0, Qt::AlignTop);
    auto* column = new QVBoxLayout;
    column->setSpacing(metrics.px(8));
    column->addWidget(m_words);
    column->addWidget(m_bar);
    row->addLayout(column, 1);
    m_bar->hide();
}

void ReadingPage::setWords(const QString& words)
{
    m_words->setText(words);
}

void ReadingPage::setCounted(int read, int listed)
{
    m_bar->setVisible(listed > 0);
    m_bar->setPart(listed > 0 ? static_cast<double>(read) / listed : -1);
}

} // namespace steward
