// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelineverblist.h"

#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/textlink.h"

#include <QGridLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

PipelineVerbList::PipelineVerbList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const Metrics m = Metrics::current();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(m.px(16));
    m_grid->setVerticalSpacing(m.px(4));
    m_grid->setColumnStretch(1, 1);
}

void PipelineVerbList::setLines(const QList<VerbLine>& lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        const bool listed = std::any_of(lines.cbegin(), lines.cend(),
            [&it](const VerbLine& line) { return line.verb == it.key(); });
        if (listed)
            continue;
        it->link->hide();
        it->dimmed->hide();
        it->words->hide();
    }
    int at = 0;
    QWidget* before = nullptr;
    for (const VerbLine& line : lines) {
        if (!m_rows.contains(line.verb))
            m_rows.insert(line.verb, makeRow(line));
        const Row row = m_rows.value(line.verb);
        m_grid->addWidget(row.link, at, 0, Qt::AlignTop | Qt::AlignLeft);
        m_grid->addWidget(row.dimmed, at, 0, Qt::AlignTop | Qt::AlignLeft);
        m_grid->addWidget(row.words, at, 1);
        ++at;
        if (before != nullptr)
            setTabOrder(before, row.link);
        before = row.link;
        fill(row, line);
    }
}

PipelineVerbList::Row PipelineVerbList::makeRow(const VerbLine& line)
{
    Row row;
    row.link = new TextLink(line.name, this);
    row.link->setObjectName(line.key + "Link"_L1);
    connect(row.link, &QAbstractButton::clicked, this,
        [this, verb = line.verb] { Q_EMIT chosen(verb); });
    row.dimmed = new PlainLabel(line.name, Tone::SecondText, FontRole::Body, this);
    row.dimmed->setWordWrap(false);
    row.words = new PlainLabel({}, Tone::SecondText, FontRole::Body, this);
    row.words->setObjectName(line.key + "Reason"_L1);
    return row;
}

void PipelineVerbList::fill(const Row& row, const VerbLine& line)
{
    const bool can = line.whyNot.isEmpty();
    row.link->setVisible(can);
    row.dimmed->setVisible(!can);
    row.words->setText(can ? line.aside : line.whyNot);
    row.words->setVisible(true);
    row.link->setAccessibleName(line.name);
    row.link->setAccessibleDescription(row.words->text());
    row.dimmed->setAccessibleName(tr("%1 cannot be done now").arg(line.name));
}

} // namespace steward
