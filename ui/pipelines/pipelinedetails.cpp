// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelinedetails.h"

#include "ui/pipelines/pipelinelately.h"
#include "ui/pipelines/pipelineverblist.h"
#include "ui/pipelines/tagrow.h"
#include "ui/shell/placeholder.h"
#include "ui/shell/stagelock.h"
#include "ui/shell/words.h"
#include "ui/theme/card.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/factlist.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QMap>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int messageShown = 600;

QVBoxLayout* column(QWidget* widget, int spacing)
{
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

// A pane that scrolls when it is small and shows no frame.
QScrollArea* scrolling(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
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

PipelineDetails::PipelineDetails(Lookup& lookup, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_lately(new PipelineLately(lookup, clock, this))
{
    setObjectName(u"pipelineDetails"_s);
    setAccessibleName(tr("Details of the selected pipeline"));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    const Metrics m = Metrics::current();

    auto* content = new QWidget;
    auto* inner = column(content, m.px(6));
    inner->setContentsMargins(m.px(16), m.px(14), m.px(16), m.px(12));
    const auto section = [inner, &m](SectionLabel* label) {
        inner->addSpacing(m.px(10));
        inner->addWidget(label);
    };
    inner->addWidget(makeSubject());
    section(new SectionLabel(tr("Storage")));
    inner->addWidget(makeStorage());
    section(new SectionLabel(tr("What can be done now")));
    m_verbs = makeVerbs();
    inner->addWidget(m_verbs);
    inner->addWidget(makeMessage());
    section(new SectionLabel(tr("Lately")));
    inner->addWidget(m_lately);
    section(new SectionLabel(tr("Program")));
    m_program = new FactList;
    m_program->setAccessibleName(tr("Program"));
    inner->addWidget(m_program);
    inner->addStretch(1);
    inner->addSpacing(m.px(10));
    inner->addWidget(makeFoot());
    m_one = scrolling(content, this);

    m_several = makeSeveral();

    m_nothing = new Placeholder(this);
    m_nothing->show(Placeholder::Face::Empty, tr("Nothing is selected"),
        tr("Choose a pipeline to see its storage, what can be done with it and what happened "
           "lately."));
    auto* layout = column(this, 0);
    for (QWidget* face : {m_one, m_several, static_cast<QWidget*>(m_nothing)})
        layout->addWidget(face);
    show(Facts());
}

QWidget* PipelineDetails::makeSubject()
{
    auto* subject = new QWidget;
    auto* layout = column(subject, Metrics::current().px(4));
    m_name = new ElidedLabel({}, Tone::Text, FontRole::Title);
    m_name->setObjectName(u"pipelineName"_s);
    m_name->setElideMode(Qt::ElideMiddle);
    m_description = new PlainLabel({}, Tone::SecondText);
    m_description->setObjectName(u"pipelineDescription"_s);
    m_tags = new TagRow;
    m_tags->setObjectName(u"pipelineTags"_s);
    layout->addWidget(m_name);
    layout->addWidget(m_description);
    layout->addWidget(m_tags);
    return subject;
}

QWidget* PipelineDetails::makeStorage()
{
    const Metrics m = Metrics::current();
    auto* card = new Card;
    card->setObjectName(u"storageCard"_s);
    card->setBodyMargin(m.px(12));
    auto* head = new QHBoxLayout;
    head->setSpacing(m.px(8));
    m_storage = new ElidedLabel({}, Tone::Text, FontRole::Strong);
    m_storage->setObjectName(u"storageState"_s);
    m_checkpoints = new ElidedLabel({}, Tone::SecondText);
    m_checkpoints->setObjectName(u"storageCheckpoints"_s);
    m_checkpoints->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(m_storage, 1);
    head->addWidget(m_checkpoints, 2);
    m_meaning = new PlainLabel({}, Tone::SecondText, FontRole::Caption);
    m_meaning->setObjectName(u"storageMeaning"_s);
    card->body()->setSpacing(m.px(4));
    card->body()->addLayout(head);
    card->body()->addWidget(m_meaning);
    return card;
}

PipelineVerbList* PipelineDetails::makeVerbs()
{
    auto* verbs = new PipelineVerbList;
    connect(verbs, &PipelineVerbList::chosen, this, &PipelineDetails::verbWanted);
    return verbs;
}

QWidget* PipelineDetails::makeSeveral()
{
    const Metrics m = Metrics::current();
    auto* counts = new QWidget;
    auto* layout = column(counts, m.px(10));
    layout->setContentsMargins(m.px(16), m.px(14), m.px(16), m.px(12));
    m_severalTitle = new ElidedLabel({}, Tone::Text, FontRole::Title);
    m_severalTitle->setObjectName(u"severalTitle"_s);
    m_counts = new FactList;
    m_counts->setAccessibleName(tr("The selected pipelines, counted by state"));
    m_severalVerbs = makeVerbs();
    m_severalVerbs->setObjectName(u"severalVerbs"_s);
    layout->addWidget(m_severalTitle);
    layout->addWidget(m_counts);
    layout->addSpacing(m.px(4));
    layout->addWidget(new SectionLabel(tr("What can be done now")));
    layout->addWidget(m_severalVerbs);
    layout->addWidget(
        new PlainLabel(tr("Those that cannot are named in the review, with the reason."),
            Tone::SecondText, FontRole::Caption));
    layout->addStretch(1);
    return scrolling(counts, this);
}

QWidget* PipelineDetails::makeMessage()
{
    m_messageBox = new QWidget;
    auto* layout = column(m_messageBox, Metrics::current().px(6));
    layout->setContentsMargins(0, Metrics::current().px(10), 0, 0);
    m_message = new PlainLabel({}, Tone::Destroys);
    m_message->setObjectName(u"pipelineMessage"_s);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_wholeMessage = new QPushButton(tr("Whole message"));
    m_wholeMessage->setObjectName(u"wholeMessageButton"_s);
    m_wholeMessage->setAccessibleName(tr("Show the whole message"));
    connect(m_wholeMessage, &QPushButton::clicked, this, &PipelineDetails::messageWanted);
    layout->addWidget(new SectionLabel(tr("Message")));
    layout->addWidget(m_message);
    layout->addWidget(m_wholeMessage, 0, Qt::AlignLeft);
    return m_messageBox;
}

QWidget* PipelineDetails::makeFoot()
{
    const Metrics m = Metrics::current();
    auto* foot = new QWidget;
    auto* layout = column(foot, m.px(8));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(m.px(8));
    auto* log = new QPushButton(tr("Log"));
    log->setObjectName(u"pipelineLogButton"_s);
    log->setAccessibleName(tr("Show the log"));
    connect(log, &QPushButton::clicked, this, &PipelineDetails::logWanted);
    auto* raw = new QPushButton(tr("Raw record"));
    raw->setObjectName(u"pipelineRawButton"_s);
    raw->setAccessibleName(tr("Show the record as the server tells it"));
    connect(raw, &QPushButton::clicked, this, &PipelineDetails::rawWanted);
    lockOnStage(*log);
    lockOnStage(*raw);
    buttons->addWidget(log);
    buttons->addWidget(raw);
    buttons->addStretch(1);
    m_uuid = new ElidedLabel({}, Tone::SecondText, FontRole::Mono);
    m_uuid->setObjectName(u"pipelineUuid"_s);
    m_uuid->setElideMode(Qt::ElideMiddle);
    m_uuid->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addLayout(buttons);
    layout->addSpacing(m.px(6));
    layout->addWidget(new SectionLabel(tr("Identity")));
    layout->addWidget(m_uuid);
    return foot;
}

void PipelineDetails::show(const Facts& facts)
{
    m_nothing->setVisible(facts.selected.isEmpty());
    m_one->setVisible(facts.selected.size() == 1);
    m_several->setVisible(facts.selected.size() > 1);
    if (facts.selected.size() == 1)
        showOne(facts);
    else
        m_lately->setPipeline({});
    if (facts.selected.size() > 1)
        showSeveral(facts);
}

void PipelineDetails::showOne(const Facts& facts)
{
    const Pipeline& pipeline = facts.selected.first();
    m_name->setText(pipeline.identity.name);
    m_description->setText(pipeline.description);
    m_description->setVisible(!pipeline.description.isEmpty());
    m_tags->setTags(pipeline.tags);
    showStorage(facts);
    m_verbs->setLines(facts.verbs);
    showMessage(pipeline);
    m_lately->setPipeline(pipeline);
    const StateFace program = programFace(pipeline);
    m_program->setFacts({
        {tr("State"), program.word, program.tone, program.glyph, {},
            fullMoment(pipeline.programSince)},
        {tr("Platform"),
            pipeline.platformVersion.isEmpty() ? tr("not told") : pipeline.platformVersion},
        {tr("Created"), fullMoment(pipeline.createdAt)},
    });
    m_uuid->setText(pipeline.identity.uuid);
}

void PipelineDetails::showStorage(const Facts& facts)
{
    const Pipeline& pipeline = facts.selected.first();
    const StateFace storage = storageFace(pipeline, facts.moment);
    m_storage->setText(storage.word);
    m_storage->setTone(storage.tone == Tone::Care ? Tone::Care : Tone::Text);
    QString checkpoints;
    if (pipeline.checkpoints) {
        const std::optional<qint64> bytes = checkpointBytes(pipeline);
        checkpoints
            = tr("%n checkpoint(s)", nullptr, static_cast<int>(pipeline.checkpoints->size()));
        if (bytes)
            checkpoints += ", "_L1 + byteSize(*bytes);
    }
    m_checkpoints->setText(checkpoints);

    QString meaning;
    switch (pipeline.storage.value) {
    case StorageState::InUse:
        if (facts.edition.isEmpty())
            meaning = tr("State and checkpoints on its disk. A clear removes all of it.");
        else if (facts.edition == "Enterprise"_L1)
            meaning = tr("A clear removes its state and all local checkpoints; the next start "
                         "begins from nothing.");
        else if (checkpointBytes(pipeline))
            meaning = tr("A clear removes its state and the checkpoints that are listed here; the "
                         "next start begins from nothing.");
        else
            meaning = tr("Working state. The open-source edition has no checkpoints to lose: a "
                         "restart begins from nothing anyway.");
        break;
    case StorageState::Clearing:
        meaning = tr("It cannot be cancelled.");
        if (facts.moment.usual) {
            meaning = tr("Usually %1 here. It cannot be cancelled.")
                          .arg(runningTime(facts.moment.usual->median));
        }
        break;
    case StorageState::Cleared:
        meaning = tr("It holds nothing; the next start begins from nothing.");
        break;
    case StorageState::Unknown:
        meaning = tr("This version of Steward does not know what that means.");
        break;
    }
    m_meaning->setText(meaning);
}

void PipelineDetails::showMessage(const Pipeline& pipeline)
{
    const QString message = pipeline.error ? pipeline.error->message : QString();
    const bool any = pipeline.error.has_value();
    QString shown = message.left(messageShown);
    if (message.size() > messageShown)
        shown += "..."_L1;
    if (any && !pipeline.error->code.isEmpty())
        shown.prepend(pipeline.error->code + u'\n');
    m_message->setText(shown);
    m_messageBox->setVisible(any);
    m_wholeMessage->setVisible(message.size() > messageShown);
}

void PipelineDetails::showSeveral(const Facts& several)
{
    const QList<Pipeline>& selected = several.selected;
    m_severalVerbs->setLines(several.verbs);
    m_severalTitle->setText(
        tr("%n pipelines selected", nullptr, static_cast<int>(selected.size())));
    QMap<QString, int> byStorage;
    QMap<QString, int> byStatus;
    int clearable = 0;
    qint64 bytes = 0;
    for (const Pipeline& pipeline : selected) {
        ++byStorage[storageFace(pipeline, {}).word];
        ++byStatus[statusFace(pipeline).word];
        clearable += canBeCleared(pipeline) ? 1 : 0;
        bytes += checkpointBytes(pipeline).value_or(0);
    }
    QList<FactList::Fact> facts;
    for (auto it = byStatus.cbegin(); it != byStatus.cend(); ++it)
        facts.append({it.key(), QString::number(it.value())});
    for (auto it = byStorage.cbegin(); it != byStorage.cend(); ++it)
        facts.append({tr("Storage: %1").arg(it.key()), QString::number(it.value())});
    facts.append({tr("Can be cleared"), QString::number(clearable)});
    if (bytes > 0)
        facts.append({tr("Known checkpoints"), byteSize(bytes)});
    m_counts->setFacts(facts);
}

} // namespace steward
