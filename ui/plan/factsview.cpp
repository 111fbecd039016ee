// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/factsview.h"

#include "ui/picture/pictureglance.h"
#include "ui/plan/dependentsmodel.h"
#include "ui/plan/targettablemodel.h"
#include "ui/theme/datatable.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QFrame>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRowsBesidePicture = 3;
constexpr int kMostRowsShown = 6; // more scroll, so that host, phrase and buttons stay in place

// Deletes what a layout of our own holds, before it is filled again.
void empty(QWidget& holder)
{
    delete holder.layout();
    qDeleteAll(holder.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
}

} // namespace

FactsView::FactsView(QWidget* parent)
    : QScrollArea(parent)
    , m_model(new TargetTableModel(this))
    , m_table(new DataTable(this))
    , m_dependents(new DependentsModel(this))
    , m_dependentTable(new DataTable(this))
    , m_picture(new PictureGlance(this))
    , m_summary(new PlainLabel(QString(), Tone::Text, FontRole::Body, this))
    , m_obstacles(new QWidget(this))
    , m_facts(new QWidget(this))
{
    setObjectName(u"factsView"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);

    m_summary->setObjectName(u"planSummary"_s);
    m_table->setObjectName(u"targetTable"_s);
    m_table->setAccessibleName(tr("What this touches"));
    m_table->setColumns({{34, 12, 2, true, false, false}, {10, 10, 0, false, false, false},
        {30, 12, 3, false, false, false}});
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_dependentTable->setObjectName(u"dependentTable"_s);
    m_dependentTable->setAccessibleName(tr("What is built on it"));
    m_dependentTable->setColumns({{34, 12, 2, false, false, false}, {14, 8, 0, false, false, false},
        {16, 9, 0, false, false, false}});
    m_dependentTable->setModel(m_dependents);
    m_dependentTable->setSortingEnabled(false);
    m_dependentTable->setFrameShape(QFrame::StyledPanel);

    const Metrics metrics = Metrics::current();
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(metrics.px(20), metrics.px(16), metrics.px(20), metrics.px(12));
    layout->setSpacing(metrics.px(12));
    layout->addWidget(m_obstacles);
    layout->addWidget(m_summary);
    layout->addWidget(m_table);
    layout->addWidget(m_picture);
    layout->addWidget(m_dependentTable);
    layout->addWidget(m_facts);
    layout->addStretch(1);
    setWidget(content);
}

void FactsView::setPlan(const Plan& plan, Instant now)
{
    m_summary->setText(plan.summary);
    m_summary->setVisible(!plan.summary.isEmpty());
    m_model->setPlan(plan, now);
    const Metrics metrics = Metrics::current();
    const int rows = std::min(m_model->rowCount(), kMostRowsShown);
    m_table->setVisible(rows > 0);
    m_table->setFixedHeight(metrics.header + rows * metrics.row + 2);
    // Of one target everybody who is built on it is listed; of several the table above says who.
    const auto* only
        = plan.targets.size() == 1 ? std::get_if<ArtifactTarget>(&plan.targets.first()) : nullptr;
    m_dependents->setDependents(only ? only->impact.dependents : QList<Dependent>());
    QList<ArtifactIdentity> doomed;
    for (const Target& target : plan.targets) {
        if (const auto* artifact = std::get_if<ArtifactTarget>(&target))
            doomed.append(identityOf(artifact->record.artifact));
    }
    m_picture->setCut(plan.hanging, doomed);
    // The picture takes room that the list gives: everybody is in the list, if one scrolls.
    const int most = plan.hanging.edges.isEmpty() ? kMostRowsShown : kMostRowsBesidePicture;
    const int named = std::min(m_dependents->rowCount(), most);
    m_dependentTable->setVisible(named > 0);
    m_dependentTable->setFixedHeight(metrics.header + named * metrics.row + 2);

    empty(*m_obstacles);
    m_obstacles->setVisible(!plan.obstacles.isEmpty());
    auto* column = new QVBoxLayout(m_obstacles);
    column->setContentsMargins(0, 0, 0, 0);
    for (const QString& obstacle : plan.obstacles) {
        auto* line = new QHBoxLayout;
        line->setSpacing(metrics.px(10));
        auto* glyph = new QLabel(m_obstacles);
        glyph->setPixmap(
            icons::icon(Glyph::Warning, Tone::Care).pixmap(metrics.icon, metrics.icon));
        line->addWidget(glyph, 0, Qt::AlignTop);
        auto* text = new PlainLabel(obstacle, Tone::Care, FontRole::Strong, m_obstacles);
        text->setObjectName(u"planObstacle"_s);
        line->addWidget(text, 1);
        column->addLayout(line);
    }

    empty(*m_facts);
    auto* grid = new QGridLayout(m_facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics.px(16));
    grid->setVerticalSpacing(metrics.px(8));
    grid->setColumnStretch(1, 1);
    addFacts(tr("Goes"), plan.goes);
    addFacts(tr("Stays"), plan.stays);
    addFacts(tr("Undo"), plan.undo);
}

void FactsView::addFacts(const QString& label, const QStringList& texts)
{
    auto* grid = qobject_cast<QGridLayout*>(m_facts->layout());
    bool first = true;
    for (const QString& text : texts) {
        const int row = grid->rowCount();
        if (first) {
            auto* name = new PlainLabel(label, Tone::SecondText, FontRole::Body, m_facts);
            name->setWordWrap(false);
            grid->addWidget(name, row, 0, Qt::AlignTop);
        }
        first = false;
        grid->addWidget(new PlainLabel(text, Tone::Text, FontRole::Body, m_facts), row, 1);
    }
}

void FactsView::setNow(Instant now)
{
    m_model->setNow(now);
}

QSize FactsView::sizeHint() const
{
    const Metrics metrics = Metrics::current();
    const int width = metrics.px(720);
    const QWidget* content = widget();
    const int height = content->hasHeightForWidth() ? content->heightForWidth(width)
                                                    : content->sizeHint().height();
    return {width, std::min(height, metrics.px(560))};
}

} // namespace steward
