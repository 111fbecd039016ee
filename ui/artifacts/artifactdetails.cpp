// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifactdetails.h"

#include "ui/artifacts/artifactfacts.h"
#include "ui/artifacts/artifactwords.h"
#include "ui/lineage/lineageanswers.h"
#include "ui/lineage/lineagewords.h"
#include "ui/shell/placeholder.h"
#include "ui/shell/stagelock.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/factlist.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// A pane that scrolls when room is short and shows no frame.
QScrollArea* scrolling(QWidget* content)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->viewport()->setBackgroundRole(roleOf(Tone::Surface));
    content->setBackgroundRole(roleOf(Tone::Surface));
    content->setAutoFillBackground(true);
    return area;
}

} // namespace

ArtifactDetails::ArtifactDetails(
    Workspace& workspace, const LineageAnswers& lineage, QWidget* parent)
    : QWidget(parent)
    , m_lineage(lineage)
    , m_facts(new ArtifactFacts(workspace, lineage))
{
    setObjectName(u"artifactDetails"_s);
    setAccessibleName(tr("Details of the selected artifact"));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    m_one = makeOne();
    m_several = makeSeveral();
    m_nothing = new Placeholder;
    m_nothing->show(Placeholder::Face::Empty, tr("Nothing is selected"),
        tr("Choose an artifact to see who depends on it, what it is built on and where it comes "
           "from."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget* face : {m_one, m_several, static_cast<QWidget*>(m_nothing)})
        layout->addWidget(face);
    setSelected({});
}

QWidget* ArtifactDetails::makeOne()
{
    const Metrics m = Metrics::current();
    auto* one = new QWidget;
    auto* layout = new QVBoxLayout(one);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    connect(m_facts, &ArtifactFacts::artifactWanted, this, &ArtifactDetails::artifactWanted);
    connect(m_facts, &ArtifactFacts::lineageWanted, this, &ArtifactDetails::lineageWanted);
    QScrollArea* area = scrolling(m_facts);
    layout->addWidget(area, 1);
    // Only where something goes on below it.
    auto* line = new QWidget;
    line->setFixedHeight(1);
    line->setBackgroundRole(roleOf(Tone::Line));
    line->setAutoFillBackground(true);
    line->hide();
    connect(area->verticalScrollBar(), &QScrollBar::rangeChanged, line,
        [line](int, int most) { line->setVisible(most > 0); });
    layout->addWidget(line);

    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(m.px(16), m.px(8), m.px(16), m.px(14));
    foot->setSpacing(m.px(8));
    auto* lineage = new QPushButton(icons::icon(Glyph::Lineage), tr("Show lineage"));
    lineage->setObjectName(u"showLineageButton"_s);
    lineage->setAccessibleName(tr("Show its lineage"));
    connect(lineage, &QPushButton::clicked, this, &ArtifactDetails::lineageWanted);
    auto* raw = new QPushButton(tr("Raw record"));
    raw->setObjectName(u"rawRecordButton"_s);
    raw->setAccessibleName(tr("Show its record as the server tells it"));
    connect(raw, &QPushButton::clicked, this, &ArtifactDetails::rawWanted);
    lockOnStage(*raw);
    for (QPushButton* button : {lineage, raw}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    foot->addStretch(1);
    layout->addLayout(foot);
    return one;
}

QWidget* ArtifactDetails::makeSeveral()
{
    const Metrics m = Metrics::current();
    auto* content = new QWidget;
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(m.px(16), m.px(14), m.px(16), m.px(12));
    layout->setSpacing(m.px(6));
    m_title = new ElidedLabel({}, Tone::Text, FontRole::Title);
    m_title->setObjectName(u"selectedTitle"_s);
    m_types = new FactList;
    m_types->setObjectName(u"selectedTypes"_s);
    m_types->setAccessibleName(tr("Selected, by type"));
    m_types->setLabelCharacters(22);
    m_impacts = new FactList;
    m_impacts->setObjectName(u"selectedImpacts"_s);
    m_impacts->setAccessibleName(tr("Selected, by who depends on them"));
    m_impacts->setLabelCharacters(22);
    m_coverage = new PlainLabel({}, Tone::SecondText, FontRole::Caption);
    layout->addWidget(m_title);
    layout->addSpacing(m.px(8));
    layout->addWidget(new SectionLabel(tr("By type")));
    layout->addWidget(m_types);
    layout->addSpacing(m.px(8));
    layout->addWidget(new SectionLabel(tr("By who depends on them")));
    layout->addWidget(m_impacts);
    layout->addWidget(m_coverage);
    layout->addStretch(1);
    return scrolling(content);
}

void ArtifactDetails::setSelected(const QList<Artifact>& selected)
{
    m_selected = selected;
    m_nothing->setVisible(selected.isEmpty() && m_anyListed);
    m_one->setVisible(selected.size() == 1);
    m_several->setVisible(selected.size() > 1);
    m_facts->setArtifact(selected.size() == 1 ? std::optional(selected.first()) : std::nullopt);
    if (selected.size() > 1)
        refreshSeveral();
}

void ArtifactDetails::setAnyListed(bool any)
{
    m_anyListed = any;
    m_nothing->setVisible(m_selected.isEmpty() && any);
}

void ArtifactDetails::refresh()
{
    if (m_selected.size() == 1)
        m_facts->refresh();
    else if (m_selected.size() > 1)
        refreshSeveral();
}

void ArtifactDetails::tick()
{
    if (m_selected.size() == 1)
        m_facts->tick();
}

void ArtifactDetails::refreshSeveral()
{
    const QLocale locale;
    m_title->setText(tr("%n artifacts selected", nullptr, static_cast<int>(m_selected.size())));
    QHash<ArtifactKind, int> types;
    QSet<ArtifactIdentity> own;
    for (const Artifact& artifact : std::as_const(m_selected)) {
        ++types[artifact.type.value];
        own.insert(identityOf(artifact));
    }
    QList<FactList::Fact> byType;
    const auto add = [&](ArtifactKind kind, const QString& label) {
        if (types.value(kind) > 0)
            byType.append({label, locale.toString(types.value(kind))});
    };
    add(ArtifactKind::Model, tr("Models"));
    add(ArtifactKind::Dataset, tr("Datasets"));
    add(ArtifactKind::Code, tr("Code"));
    add(ArtifactKind::Unknown, tr("Of another type"));
    m_types->setFacts(byType);

    int outside = 0;
    int inside = 0;
    int none = 0;
    int unknown = 0;
    for (const Artifact& artifact : std::as_const(m_selected)) {
        const Impact impact = m_lineage.impactOf(identityOf(artifact));
        bool others = false;
        for (const Dependent& dependent : impact.dependents)
            others = others || !own.contains(identityOf(dependent.artifact));
        outside += others ? 1 : 0;
        inside += !others && impact.answer == Impact::Answer::Some ? 1 : 0;
        none += impact.answer == Impact::Answer::NoneRecorded ? 1 : 0;
        unknown += impact.answer == Impact::Answer::Unknown ? 1 : 0;
    }
    QList<FactList::Fact> byImpact{
        {tr("Named by others"), locale.toString(outside), outside > 0 ? Tone::Care : Tone::Text}};
    if (inside > 0)
        byImpact.append({tr("Only by selected ones"), locale.toString(inside)});
    byImpact.append({tr("None named"), locale.toString(none)});
    if (unknown > 0)
        byImpact.append({tr("Not all read"), locale.toString(unknown), Tone::Care});
    m_impacts->setFacts(byImpact);
    m_coverage->setText(coverageText(m_lineage.coverage()));
}

} // namespace steward
