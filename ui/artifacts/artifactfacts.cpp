// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/artifactfacts.h"

#include "app/live/artifactfeed.h"
#include "app/live/clock.h"
#include "app/live/errorwords.h"
#include "app/live/lookup.h"
#include "app/workspace/workspace.h"
#include "ui/artifacts/artifactaddress.h"
#include "ui/artifacts/artifactwords.h"
#include "ui/artifacts/costview.h"
#include "ui/artifacts/dependentscard.h"
#include "ui/artifacts/licenceview.h"
#include "ui/artifacts/ratingview.h"
#include "ui/artifacts/recordreader.h"
#include "ui/lineage/lineageanswers.h"
#include "ui/lineage/lineagewords.h"
#include "ui/shell/words.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/factlist.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/steadylabel.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// What the record says otherwise than the list (types and names may change at the next reload).
QString doubtOf(const Artifact& listed, const Artifact& read)
{
    if (read.id == listed.id && read.name != listed.name)
        return ArtifactFacts::tr("Its record tells another name: %1. The list is out of date.")
            .arg(read.name);
    if (read.type != listed.type)
        return ArtifactFacts::tr("Its record tells another type: %1.").arg(typeWord(read.type));
    return {};
}

} // namespace

ArtifactFacts::ArtifactFacts(Workspace& workspace, const LineageAnswers& lineage, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_lineage(lineage)
    , m_record(new RecordReader(
          [&workspace](const Artifact& artifact) { return workspace.lookup().record(artifact); },
          this))
{
    const Metrics m = Metrics::current();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.px(16), m.px(14), m.px(16), m.px(12));
    layout->setSpacing(m.px(6));
    makeHead(*layout);
    makeSections(*layout);
    layout->addStretch(1);
    connect(m_record, &RecordReader::changed, this, &ArtifactFacts::refreshRecord);
}

void ArtifactFacts::makeHead(QVBoxLayout& layout)
{
    m_name = new ElidedLabel({}, Tone::Text, FontRole::Title);
    m_name->setObjectName(u"artifactName"_s);
    m_name->setElideMode(Qt::ElideMiddle);
    m_glyph = new IconLabel(Glyph::Model);
    m_identity = new ElidedLabel({}, Tone::SecondText);
    m_identity->setObjectName(u"artifactIdentity"_s);
    auto* line = new QHBoxLayout;
    line->setSpacing(Metrics::current().px(4));
    line->addWidget(m_glyph);
    line->addWidget(m_identity);
    // Apart from what stands still: a text that changes with every poll lays the panel out anew.
    m_age = new SteadyLabel(Tone::SecondText, FontRole::Body);
    m_age->setObjectName(u"artifactAge"_s);
    line->addSpacing(Metrics::current().px(8));
    line->addWidget(m_age);
    line->addStretch(1);
    layout.addWidget(m_name);
    layout.addLayout(line);
}

void ArtifactFacts::makeSections(QVBoxLayout& layout)
{
    const Metrics m = Metrics::current();
    const auto section = [&layout, &m](const QString& title) {
        layout.addSpacing(m.px(8));
        layout.addWidget(new SectionLabel(title));
    };
    section(tr("Depends on it"));
    m_dependents = new DependentsCard;
    connect(m_dependents, &DependentsCard::artifactWanted, this, &ArtifactFacts::artifactWanted);
    connect(m_dependents, &DependentsCard::allWanted, this, &ArtifactFacts::lineageWanted);
    layout.addWidget(m_dependents);

    section(tr("Built on"));
    m_builtOn = new FactList;
    m_builtOn->setObjectName(u"builtOnFacts"_s);
    m_builtOn->setAccessibleName(tr("Built on"));
    connect(m_builtOn, &FactList::linkChosen, this, &ArtifactFacts::followLink);
    layout.addWidget(m_builtOn);

    const auto address = [](const QString& name) {
        auto* label = new ElidedLabel;
        label->setObjectName(name);
        label->setElideMode(Qt::ElideMiddle);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return label;
    };
    m_source = address(u"artifactSource"_s);
    m_download = address(u"artifactDownload"_s);
    section(tr("Source"));
    layout.addWidget(m_source);
    section(tr("Download"));
    layout.addWidget(m_download);
    m_doubt = new PlainLabel({}, Tone::Care);
    m_doubt->setObjectName(u"artifactDoubt"_s);
    layout.addWidget(m_doubt);

    section(tr("Rating"));
    m_rating = new RatingView(m_workspace.lookup(), m_workspace.clock());
    layout.addWidget(m_rating);
    section(tr("Cost"));
    m_cost = new CostView(m_workspace.lookup(), m_workspace.clock());
    layout.addWidget(m_cost);
    section(tr("Licence check"));
    m_licence = new LicenceView(m_workspace.lookup(), m_workspace.clock());
    layout.addWidget(m_licence);
}

void ArtifactFacts::setArtifact(const std::optional<Artifact>& artifact)
{
    m_artifact = artifact;
    m_record->setArtifact(artifact);
    if (artifact) {
        m_rating->setArtifact(*artifact);
        m_cost->setArtifact(*artifact);
        m_licence->setArtifact(*artifact);
    }
    refresh();
    refreshRecord();
}

void ArtifactFacts::refresh()
{
    if (!m_artifact)
        return;
    refreshHead();
    refreshLineage();
}

void ArtifactFacts::tick()
{
    if (m_artifact)
        refreshAge();
}

void ArtifactFacts::refreshHead()
{
    m_name->setText(shownName(m_artifact->name));
    const bool known = m_artifact->type.isKnown();
    m_glyph->setGlyph(typeGlyph(m_artifact->type), known ? Tone::SecondText : Tone::Care);
    m_identity->setText(tr("%1   id %2").arg(typeWord(m_artifact->type), m_artifact->id.value));
    refreshAge();
}

void ArtifactFacts::refreshAge()
{
    const FeedState& state = m_workspace.artifacts().state();
    m_age->setText(state.readAt ? readAgo(m_workspace.clock().now() - *state.readAt) : QString());
    if (state.readAtUtc != m_readAt) {
        m_readAt = state.readAtUtc;
        m_age->setToolTip(plainToolTip(fullMoment(m_readAt)));
    }
}

void ArtifactFacts::refreshLineage()
{
    const ArtifactIdentity identity = identityOf(*m_artifact);
    m_dependents->setImpact(m_lineage.impactOf(identity));
    const auto parents = m_lineage.parentsOf(identity);
    QList<FactList::Fact> facts;
    if (!parents || parents->isEmpty()) {
        const LineageCell cell = builtOnCell(parents, identity, m_lineage.coverage());
        const bool care = cell.weight == LineageCell::Weight::Care;
        facts.append({{}, cell.text, care ? Tone::Care : Tone::SecondText,
            care ? Glyph::Unknown : Glyph::None, {}, cell.detail});
    } else {
        for (qsizetype i = 0; i < parents->size(); ++i) {
            const Parent& parent = parents->at(i);
            const bool listed = parent.artifact.has_value();
            facts.append({{}, parentText(parent), Tone::Text,
                listed ? typeGlyph(parent.artifact->type) : Glyph::External,
                listed ? QString::number(i) : QString(), parent.relationship});
        }
    }
    m_builtOn->setFacts(facts);
}

void ArtifactFacts::followLink(const QString& link)
{
    const auto parents = m_lineage.parentsOf(identityOf(*m_artifact)).value_or(QList<Parent>());
    const Parent parent = parents.value(link.toInt());
    if (parent.artifact)
        Q_EMIT artifactWanted(identityOf(*parent.artifact));
}

void ArtifactFacts::refreshRecord()
{
    const auto say = [](ElidedLabel& label, const QString& text, bool quiet) {
        label.setText(text);
        label.setTone(quiet ? Tone::SecondText : Tone::Text);
    };
    m_doubt->setText({});
    if (m_record->error()) {
        const QString trouble = tr("not read: %1").arg(brieflyFor(*m_record->error()));
        say(*m_source, trouble, true);
        say(*m_download, tr("not read"), true);
    } else if (!m_record->record()) {
        say(*m_source, tr("being read"), true);
        say(*m_download, tr("being read"), true);
    } else {
        const ArtifactRecord& record = *m_record->record();
        const QString download = record.downloadUrl.value_or(QString());
        say(*m_source, record.url.isEmpty() ? tr("none told") : bareAddressWords(record.url),
            record.url.isEmpty());
        say(*m_download, download.isEmpty() ? tr("none told") : bareAddressWords(download),
            download.isEmpty());
        if (m_artifact)
            m_doubt->setText(doubtOf(*m_artifact, record.artifact));
    }
    m_doubt->setVisible(!m_doubt->text().isEmpty());
}

} // namespace steward
