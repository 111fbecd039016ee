// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/factsview.h"

#include "ui/picture/pictureglance.h"
#include "ui/plan/dependentsmodel.h"
#include "ui/plan/factlines.h"
#include "ui/plan/leftoutmodel.h"
#include "ui/plan/notelines.h"
#include "ui/plan/targettablemodel.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/datatable.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/textlink.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRowsBesidePicture = 3;
constexpr int kMostRowsShown = 6; // more scroll, so that host, phrase and buttons stay in place
constexpr int kMostLeftOut = 4;
constexpr int kWorthSearching = 20;

void showRows(DataTable& table, int rows, int most)
{
    const Metrics metrics = Metrics::current();
    table.setVisible(rows > 0);
    table.setFixedHeight(metrics.header + std::min(rows, most) * metrics.row + 2);
}

} // namespace

FactsView::FactsView(QWidget* parent)
    : QScrollArea(parent)
    , m_model(new TargetTableModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_search(new SearchField(tr("Find in these"), this))
    , m_table(new DataTable(this))
    , m_leftOut(new LeftOutModel(this))
    , m_leftTable(new DataTable(this))
    , m_dependents(new DependentsModel(this))
    , m_dependentHead(new PlainLabel(QString(), Tone::SecondText, FontRole::Section, this))
    , m_dependentTable(new DataTable(this))
    , m_picture(new PictureGlance(this))
    , m_summary(new PlainLabel(QString(), Tone::Text, FontRole::Body, this))
    , m_obstacles(new NoteLines(Glyph::Warning, Tone::Care, u"planObstacle"_s, this))
    , m_differences(new NoteLines(Glyph::Info, Tone::Care, u"planDifference"_s, this))
    , m_facts(new FactLines(this))
{
    setObjectName(u"factsView"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_summary->setObjectName(u"planSummary"_s);
    m_dependentHead->setObjectName(u"dependentHead"_s);
    makeTables();

    const Metrics metrics = Metrics::current();
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(metrics.px(20), metrics.px(16), metrics.px(20), metrics.px(12));
    layout->setSpacing(metrics.px(12));
    layout->addWidget(m_obstacles);
    layout->addWidget(m_differences);
    layout->addWidget(m_summary);
    layout->addWidget(makeLeftLine());
    layout->addWidget(m_search);
    layout->addWidget(m_table);
    layout->addWidget(m_leftTable);
    layout->addWidget(m_picture);
    layout->addWidget(m_dependentHead);
    layout->addWidget(m_dependentTable);
    layout->addWidget(m_facts);
    layout->addStretch(1);
    setWidget(content);
}

void FactsView::makeTables()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(SortRole);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setObjectName(u"targetSearch"_s);
    m_search->setAccessibleName(tr("Find among what this touches"));
    connect(m_search, &SearchField::textChanged, m_sorted,
        &QSortFilterProxyModel::setFilterFixedString);

    m_table->setObjectName(u"targetTable"_s);
    m_table->setAccessibleName(tr("What this touches"));
    m_table->setColumns({{.characters = 6, .least = 5, .hideable = false},
        {.characters = 34, .least = 12, .stretch = 2, .glyph = true, .hideable = false},
        {.characters = 14, .least = 10, .hideable = false},
        {.characters = 30, .least = 12, .stretch = 3, .hideable = false}});
    m_table->setModel(m_sorted);
    m_table->setFrameShape(QFrame::StyledPanel);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &FactsView::showCurrent);

    m_leftTable->setObjectName(u"leftOutTable"_s);
    m_leftTable->setAccessibleName(tr("What is left out of this, and why"));
    m_leftTable->setColumns(
        {{.characters = 22, .least = 12, .stretch = 1, .glyph = true, .hideable = false},
            {.characters = 48, .least = 12, .stretch = 4, .hideable = false}});
    m_leftTable->setModel(m_leftOut);
    m_leftTable->setSortingEnabled(false);
    m_leftTable->setFrameShape(QFrame::StyledPanel);

    m_dependentTable->setObjectName(u"dependentTable"_s);
    m_dependentTable->setAccessibleName(tr("What is built on it"));
    m_dependentTable->setColumns({{34, 12, 2, false, false, false}, {14, 8, 0, false, false, false},
        {16, 9, 0, false, false, false}});
    m_dependentTable->setModel(m_dependents);
    m_dependentTable->setSortingEnabled(false);
    m_dependentTable->setFrameShape(QFrame::StyledPanel);
}

// Near the top, so that it is seen also where its table has to be scrolled to.
QWidget* FactsView::makeLeftLine()
{
    m_leftLine = new QWidget(this);
    m_leftText = new PlainLabel(QString(), Tone::Care, FontRole::Strong, m_leftLine);
    m_leftText->setObjectName(u"leftOutText"_s);
    m_leftShow = new TextLink(tr("Show them"), m_leftLine);
    m_leftShow->setObjectName(u"showLeftOut"_s);
    m_leftShow->setAccessibleName(tr("Show what is left out"));
    connect(m_leftShow, &TextLink::clicked, this, [this] {
        ensureWidgetVisible(m_leftTable);
        m_leftTable->setFocus(Qt::OtherFocusReason);
    });
    auto* row = new QHBoxLayout(m_leftLine);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::current().px(10));
    row->addWidget(new IconLabel(Glyph::NotSent, Tone::Care, m_leftLine), 0, Qt::AlignTop);
    row->addWidget(m_leftText, 1);
    row->addWidget(m_leftShow, 0, Qt::AlignTop);
    return m_leftLine;
}

void FactsView::setPlan(const Plan& plan, Instant now)
{
    m_plan = plan;
    m_summary->setText(plan.summary);
    m_summary->setVisible(!plan.summary.isEmpty());
    QList<ArtifactIdentity> doomed;
    for (const Target& target : plan.targets) {
        if (const auto* artifact = std::get_if<ArtifactTarget>(&target))
            doomed.append(identityOf(artifact->record.artifact));
    }
    m_picture->setCut(plan.hanging, doomed);
    fillTables(now);
    QStringList against = plan.obstacles; // why the button below is locked, where it is read
    if (plan.guard.demand == Guard::Demand::Off && !plan.guard.reason.isEmpty())
        against += plan.guard.reason;
    m_obstacles->setLines({}, against);
    m_facts->setPlan(plan);
}

void FactsView::fillTables(Instant now)
{
    m_model->setPlan(m_plan, now);
    m_table->setColumnHidden(TargetTableModel::Order, !m_model->hasOrder());
    showRows(*m_table, m_model->rowCount(), kMostRowsShown);
    m_search->setVisible(m_model->rowCount() > kWorthSearching);

    const auto left = static_cast<int>(m_plan.ineligible.size());
    m_leftOut->setLeftOut(m_plan.ineligible);
    showRows(*m_leftTable, left > 1 ? left : 0, kMostLeftOut); // of one the line says all
    m_leftLine->setVisible(left > 0);
    m_leftShow->setVisible(left > 1);
    m_leftText->setText(left == 1
            ? tr("%1 is left out: %2")
                  .arg(visibleText(m_plan.ineligible.first().subject, 64),
                      visibleText(m_plan.ineligible.first().reason, 200))
            : tr("%n of what was chosen are left out, with the reason below", nullptr, left));
    const auto* only = m_plan.targets.size() == 1
        ? std::get_if<ArtifactTarget>(&m_plan.targets.first())
        : nullptr;
    showDependents(only);
}

// Of one target everybody who is built on it; of several of the one that is chosen in the table.
void FactsView::showDependents(const ArtifactTarget* target)
{
    m_dependents->setDependents(target ? target->impact.dependents : QList<Dependent>());
    const bool several = m_plan.targets.size() > 1;
    m_dependentHead->setVisible(several && m_dependents->rowCount() > 0);
    if (target && several)
        m_dependentHead->setText(tr("Built on %1").arg(target->record.artifact.name));
    // The picture takes room that the list gives: everybody is in the list, if one scrolls.
    showRows(*m_dependentTable, m_dependents->rowCount(),
        m_plan.hanging.edges.isEmpty() ? kMostRowsShown : kMostRowsBesidePicture);
}

void FactsView::showCurrent()
{
    if (m_plan.targets.size() < 2)
        return;
    const QModelIndex current = m_sorted->mapToSource(m_table->currentIndex());
    const int target = current.isValid() ? m_model->targetOf(current.row()) : -1;
    showDependents(target < 0 ? nullptr : std::get_if<ArtifactTarget>(&m_plan.targets.at(target)));
}

void FactsView::setDifferences(const QStringList& differences)
{
    m_differences->setLines(tr("Not as it was when you first read it:"), differences);
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
