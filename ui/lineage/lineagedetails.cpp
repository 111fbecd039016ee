// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/lineage/lineagedetails.h"

#include "ui/artifacts/artifactwords.h"
#include "ui/lineage/dependentstablemodel.h"
#include "ui/lineage/lineageanswers.h"
#include "ui/lineage/lineagewords.h"
#include "ui/shell/placeholder.h"
#include "ui/theme/cellroles.h"
#include "ui/theme/datatable.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"

#include <QItemSelectionModel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownUnread = 5;

QString unreadText(const Coverage& coverage)
{
    if (coverage.unread.isEmpty())
        return {};
    QStringList lines;
    for (const UnreadLineage& unread : coverage.unread.mid(0, shownUnread))
        lines.append(u"%1: %2"_s.arg(visibleText(unread.artifact.name, 60), unread.reason));
    if (coverage.unread.size() > shownUnread)
        lines.append(LineageDetails::tr(
            "and %n more", nullptr, static_cast<int>(coverage.unread.size() - shownUnread)));
    return LineageDetails::tr("Not read:\n%1").arg(lines.join(u'\n'));
}

} // namespace

LineageDetails::LineageDetails(const LineageAnswers& lineage, QWidget* parent)
    : QWidget(parent)
    , m_lineage(lineage)
    , m_model(new DependentsTableModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_one(new QWidget)
    , m_nothing(new Placeholder)
    , m_name(new ElidedLabel({}, Tone::Text, FontRole::Title))
    , m_glyph(new IconLabel(Glyph::Model))
    , m_identity(new ElidedLabel({}, Tone::SecondText))
    , m_impact(new PlainLabel)
    , m_unread(new PlainLabel({}, Tone::Care, FontRole::Caption))
    , m_whose(new ElidedLabel({}, Tone::SecondText, FontRole::Section))
    , m_table(new DataTable)
{
    setObjectName(u"lineageDetails"_s);
    setAccessibleName(tr("Who depends on the chosen artifact"));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    m_name->setObjectName(u"lineageName"_s);
    m_name->setElideMode(Qt::ElideMiddle);
    m_identity->setObjectName(u"lineageIdentity"_s);
    m_impact->setObjectName(u"lineageImpact"_s);
    m_unread->setObjectName(u"lineageUnread"_s);
    m_whose->setObjectName(u"lineageWhose"_s);
    m_whose->setElideMode(Qt::ElideMiddle);
    m_nothing->show(Placeholder::Face::Empty, tr("Nothing is chosen"),
        tr("Who depends on an artifact stands here, with what was read to know it."));
    makeTable();

    const Metrics m = Metrics::current();
    auto* line = new QHBoxLayout;
    line->setSpacing(m.px(4));
    line->addWidget(m_glyph);
    line->addWidget(m_identity, 1);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(m.px(16), m.px(14), m.px(16), m.px(12));
    head->setSpacing(m.px(6));
    head->addWidget(m_name);
    head->addLayout(line);
    head->addWidget(m_impact);
    head->addWidget(m_unread);
    auto* one = new QVBoxLayout(m_one);
    one->setContentsMargins(0, 0, 0, 0);
    one->setSpacing(0);
    one->addLayout(head);
    auto* whose = new QHBoxLayout;
    whose->setContentsMargins(m.px(16), 0, m.px(16), m.px(4));
    whose->addWidget(m_whose);
    one->addLayout(whose);
    // So that its words stand below the heading's.
    auto* indented = new QHBoxLayout;
    indented->setContentsMargins(m.px(16) - m.cell, 0, 0, 0);
    indented->addWidget(m_table);
    one->addLayout(indented, 1);
    one->addWidget(makeFoot());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_one);
    layout->addWidget(m_nothing);
    setTarget({});
}

QWidget* LineageDetails::makeFoot()
{
    const Metrics m = Metrics::current();
    auto* foot = new QWidget;
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(m.px(16), m.px(8), m.px(16), m.px(14));
    m_inList = new QPushButton(icons::icon(Glyph::Artifact), tr("Show in the list"));
    m_inList->setObjectName(u"showInListButton"_s);
    m_inList->setAccessibleName(tr("Show it in the list of artifacts"));
    m_inList->setAutoDefault(false);
    connect(m_inList, &QPushButton::clicked, this, [this] {
        if (m_target && m_target->artifact)
            Q_EMIT listWanted(identityOf(*m_target->artifact));
    });
    layout->setSpacing(m.px(8));
    layout->addWidget(m_inList);
    layout->addStretch(1);
    m_foot = layout;
    return foot;
}

void LineageDetails::makeTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(u"dependentsTable"_s);
    m_table->setAccessibleName(tr("Everybody who depends on it"));
    m_table->setColumns({{.characters = 2, .least = 2},
        {.characters = 16, .least = 8, .stretch = 1, .hideable = false},
        {.characters = 6, .least = 6}, {.characters = 8, .least = 8}});
    m_table->setModel(m_sorted);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& row) {
            if (row.isValid() && !m_marking)
                Q_EMIT chosen(m_model->at(m_sorted->mapToSource(row).row()).artifact);
        });
    connect(m_table, &DataTable::activated, this, [this](const QModelIndex& index) {
        const Dependent& dependent = m_model->at(m_sorted->mapToSource(index).row());
        Q_EMIT artifactWanted(identityOf(dependent.artifact));
    });
}

void LineageDetails::setTarget(const std::optional<LineageTreeNode>& target)
{
    m_target = target;
    m_one->setVisible(target.has_value());
    m_nothing->setVisible(!target);
    refresh();
}

void LineageDetails::setSubject(const std::optional<Artifact>& subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    refreshTable();
}

void LineageDetails::refresh()
{
    refreshTable();
    if (!m_target)
        return;
    m_name->setText(shownName(m_target->name));
    m_inList->setVisible(m_target->artifact.has_value());
    if (m_target->artifact)
        refreshListed(*m_target->artifact);
    else
        refreshUnlisted();
}

void LineageDetails::refreshListed(const Artifact& artifact)
{
    const bool known = artifact.type.isKnown();
    m_glyph->setGlyph(typeGlyph(artifact.type), known ? Tone::SecondText : Tone::Care);
    m_identity->setText(tr("%1   id %2").arg(typeWord(artifact.type), artifact.id.value));
    const Impact impact = m_lineage.impactOf(identityOf(artifact));
    m_impact->setText(impactText(impact));
    const QString unread = unreadText(impact.coverage);
    m_unread->setText(unread);
    m_unread->setVisible(!unread.isEmpty());
}

void LineageDetails::refreshTable()
{
    QList<Dependent> dependents;
    if (m_subject)
        dependents = m_lineage.impactOf(identityOf(*m_subject)).dependents;
    m_marking = true; // rows that come and go choose nothing
    m_model->setDependents(dependents);
    m_marking = false;
    m_whose->setText(m_subject ? tr("Depends on %1").arg(shownName(m_subject->name)) : QString());
    showTable(!dependents.isEmpty());
    markRow();
}

void LineageDetails::markRow()
{
    const int row
        = m_target && m_target->artifact ? m_model->rowOf(identityOf(*m_target->artifact)) : -1;
    const QModelIndex index
        = row < 0 ? QModelIndex() : m_sorted->mapFromSource(m_model->index(row, 0));
    if (index.row() == m_table->currentIndex().row())
        return;
    m_marking = true;
    if (index.isValid())
        m_table->setCurrentIndex(index);
    else
        m_table->selectionModel()->clear();
    m_marking = false;
}

void LineageDetails::refreshUnlisted()
{
    const bool external = m_target->kind == LineageTreeNode::Kind::External;
    m_glyph->setGlyph(external ? Glyph::External : Glyph::Unknown, Tone::SecondText);
    m_identity->setText(m_target->nodeId);
    m_impact->setText(external
            ? tr("It is not in this registry: a lineage names it as something from elsewhere.")
            : tr("A lineage names it, but the registry does not list it."));
    m_unread->hide();
}

// Its place stays, so that what is below it does.
void LineageDetails::showTable(bool shown)
{
    QSizePolicy policy = m_table->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_table->setSizePolicy(policy);
    m_table->setVisible(shown);
    m_whose->setVisible(shown);
}

} // namespace steward
