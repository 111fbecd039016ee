// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/lineage/lineagepage.h"

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/clock.h"
#include "app/workspace/permissions.h"
#include "app/workspace/workspace.h"
#include "ui/artifacts/artifactdialogs.h"
#include "ui/artifacts/artifactverbs.h"
#include "ui/artifacts/artifactwords.h"
#include "ui/artifacts/deleteverdict.h"
#include "ui/lineage/crawlbutton.h"
#include "ui/lineage/depthbutton.h"
#include "ui/lineage/gotofield.h"
#include "ui/lineage/lineagedetails.h"
#include "ui/lineage/lineagepane.h"
#include "ui/lineage/lineagepicture.h"
#include "ui/lineage/lineagetreemodel.h"
#include "ui/lineage/lineagewords.h"
#include "ui/shell/exportbutton.h"
#include "ui/shell/navigator.h"
#include "ui/shell/placeholder.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/segmentedfilter.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

LineagePage::LineagePage(Workspace& workspace, Navigator& navigator, QWidget* parent)
    : SplitPage(tr("Lineage"), workspace, navigator, parent)
    , m_lineage(workspace.lineage())
    , m_model(new LineageTreeModel(m_lineage, this))
    , m_verbs(new ArtifactVerbs(workspace, navigator, this))
{
    setObjectName(u"lineagePage"_s);
    makeTitleRow();
    makeToolRow();
    makeBody();
    connectWorkspace();
    listChanged();
    refreshHistory();
}

LineagePage::~LineagePage()
{
    // Widgets ask models, and models ask lineage, until they are gone; nobody asks a page that is
    // half taken down.
    const auto parts = findChildren<QObject*>();
    for (QObject* part : parts)
        part->disconnect(this);
    delete m_pane;
    delete m_details;
}

void LineagePage::makeTitleRow()
{
    m_goTo = new GoToField;
    connect(m_goTo, &GoToField::chosen, this, &LineagePage::select);
    m_back = makeStep(u"lineageBack"_s, tr("Back"), true);
    m_forward = makeStep(u"lineageForward"_s, tr("Forward"), false);
    titleRow()->addWidget(m_goTo);
    titleRow()->addWidget(m_back);
    titleRow()->addWidget(m_forward);
    titleRow()->addStretch(1);
    m_view = new SegmentedFilter;
    m_view->setObjectName(u"lineageView"_s);
    m_view->setAccessibleName(tr("How the lineage is shown"));
    m_view->setSegments({{u"picture"_s, tr("Picture"), {}}, {u"tree"_s, tr("Tree"), {}}});
    connect(m_view, &SegmentedFilter::currentChanged, this, [this](const QString& key) {
        m_pane->showTree(key == "tree"_L1);
        m_depth->setEnabled(key == "picture"_L1);
        m_fit->setEnabled(key == "picture"_L1);
        Q_EMIT statusChanged();
    });
    titleRow()->addWidget(m_view);
    makeExport();
}

QToolButton* LineagePage::makeStep(const QString& name, const QString& text, bool back)
{
    auto* button = new QToolButton;
    button->setIcon(icons::icon(back ? Glyph::ChevronLeft : Glyph::ChevronRight));
    button->setAutoRaise(true);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setToolTip(text);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setShortcut(
        back ? QKeySequence(Qt::ALT | Qt::Key_Left) : QKeySequence(Qt::ALT | Qt::Key_Right));
    connect(button, &QToolButton::clicked, this,
        [this, back] { go(back ? m_history.back() : m_history.forward()); });
    return button;
}

void LineagePage::makeExport()
{
    const auto subject = [this] { return m_model->subject().value_or(Artifact()); };
    const auto scene = [this] { return m_pane->picture().scene(); };
    m_export = new ExportButton(u"lineageExport"_s, u"lineage"_s, tr("Export this lineage"),
        [this, subject] { return impactTable(subject(), m_lineage, exportSource()); });
    for (QAction* action : m_export->menu()->actions()) {
        const bool csv = action->objectName().endsWith("_csv"_L1);
        action->setText(
            csv ? tr("Who depends on it, as CSV...") : tr("Who depends on it, as JSON..."));
    }
    m_export->menu()->addSeparator();
    m_export->offer(tr("Nodes of the picture, as CSV..."), u"nodes"_s, u"lineage-nodes.csv"_s,
        [this, scene] { return toCsv(nodesTable(scene().cut(), exportSource())); });
    m_export->offer(tr("Edges of the picture, as CSV..."), u"edges"_s, u"lineage-edges.csv"_s,
        [this, scene] { return toCsv(edgesTable(scene().cut(), exportSource())); });
    m_export->offer(tr("Nodes, edges and who depends on it, as JSON..."), u"all"_s,
        u"lineage.json"_s, [this, subject, scene] {
            return lineageJson(scene().cut(), subject(), m_lineage, exportSource());
        });
    m_export->menu()->addSeparator();
    const auto offer
        = [this, subject, scene](const QString& text, const QString& ending, PictureFormat format) {
              m_export->offer(text, ending, u"lineage."_s + ending, [this, subject, scene, format] {
                  return pictureFile(scene(), format, captionOf(subject(), exportSource()));
              });
          };
    offer(tr("Picture as SVG..."), u"svg"_s, PictureFormat::Svg);
    offer(tr("Picture as PNG..."), u"png"_s, PictureFormat::Png);
    offer(tr("Picture as PDF..."), u"pdf"_s, PictureFormat::Pdf);
    titleRow()->addWidget(m_export);
    const auto note = [this](const QString& words) {
        m_notice = words;
        Q_EMIT statusChanged();
    };
    connect(m_export, &ExportButton::told, this, note);
    connect(m_goTo, &GoToField::missed, this, note);
}

ExportSource LineagePage::exportSource() const
{
    return {m_workspace.environment().name, m_workspace.registryKey().display(),
        m_workspace.artifacts().state().readAtUtc, m_lineage.coverage()};
}

void LineagePage::makeToolRow()
{
    m_chips = new SegmentedFilter;
    m_chips->setObjectName(u"lineageChips"_s);
    m_chips->setAccessibleName(tr("Which direction is shown"));
    m_chips->setSegments({{u"both"_s, tr("Both"), {}}, {u"dependents"_s, tr("Depends on it"), {}},
        {u"builton"_s, tr("Built on"), {}}});
    connect(m_chips, &SegmentedFilter::currentChanged, this, [this](const QString& key) {
        m_model->setShown(key == "dependents"_L1 ? LineageTreeModel::Shown::Dependents
                : key == "builton"_L1            ? LineageTreeModel::Shown::BuiltOn
                                                 : LineageTreeModel::Shown::Both);
        m_pane->picture().setWay(key == "dependents"_L1 ? CutRequest::Way::Dependents
                : key == "builton"_L1                   ? CutRequest::Way::BuiltOn
                                                        : CutRequest::Way::Both);
        m_pane->openNear();
        targetChanged();
    });
    makeDepth();
    m_delete = new DestroyButton(tr("Delete..."));
    m_delete->setObjectName(u"deleteLineageButton"_s);
    // With large type it elides its name, and the words beside it stay whole.
    m_delete->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_delete->setMinimumWidth(Metrics::current().px(120));
    connect(m_delete, &DestroyButton::acted, this, [this] {
        const auto target = m_pane->target();
        if (target && target->artifact && whyNot().isEmpty())
            m_verbs->reviewDelete({*target->artifact});
    });
    connect(m_verbs, &ArtifactVerbs::blockedChosen, m_delete, &QPushButton::click);
    connect(&m_verbs->dialogs(), &ArtifactDialogs::troubled, this, [this](const QString& words) {
        m_notice = words;
        Q_EMIT statusChanged();
    });
    toolRow()->addWidget(m_chips);
    toolRow()->addWidget(m_depth);
    toolRow()->addWidget(m_fit);
    toolRow()->addStretch(1);
    toolRow()->addWidget(m_delete);
}

void LineagePage::makeDepth()
{
    m_depth = new DepthButton;
    connect(m_depth, &DepthButton::chosen, this,
        [this](int depth) { m_pane->picture().setDepth(depth); });
    m_fit = new QPushButton(tr("Fit"));
    m_fit->setObjectName(u"lineageFit"_s);
    m_fit->setAccessibleName(tr("Show the whole picture"));
    m_fit->setToolTip(tr("Show the whole picture"));
    m_fit->setAutoDefault(false);
    connect(m_fit, &QPushButton::clicked, this, [this] { m_pane->picture().fit(); });
}

void LineagePage::makeBody()
{
    m_pane = new LineagePane(m_workspace.lineage(), *m_model);
    connect(m_pane, &LineagePane::targetChanged, this, &LineagePage::targetChanged);
    connect(m_pane, &LineagePane::artifactWanted, this, &LineagePage::select);
    connect(m_pane, &LineagePane::menuWanted, this, &LineagePage::openMenu);
    connect(&m_pane->placeholder(), &Placeholder::actionTriggered, this, [this] {
        if (m_wanted && m_history.canGoBack())
            go(m_history.back());
        else
            m_navigator.showArtifacts();
    });
    connect(&m_pane->picture(), &LineagePicture::statusChanged, this, &Page::statusChanged);
    setBody(m_pane);
    m_details = new LineageDetails(m_lineage);
    connect(m_details, &LineageDetails::chosen, this, [this](const Artifact& artifact) {
        LineageTreeNode line;
        line.artifact = artifact;
        line.name = artifact.name;
        m_pane->choose(line);
    });
    connect(m_details, &LineageDetails::artifactWanted, this, &LineagePage::select);
    connect(m_details, &LineageDetails::listWanted, this,
        [this](const ArtifactIdentity& artifact) { m_navigator.showArtifact(artifact); });
    m_details->addToFoot(new CrawlButton(m_workspace.lineage()));
    setDetails(m_details);
    setDetailsWidth(352); // names beside how far and how sure
}

void LineagePage::connectWorkspace()
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(250ms);
    connect(&m_gather, &QTimer::timeout, this, &LineagePage::lineageChanged);
    connect(&m_workspace.artifacts(), &ArtifactFeed::changed, this, &LineagePage::listChanged);
    connect(&m_workspace.permissions(), &Permissions::changed, this, &LineagePage::refreshDelete);
    const LineageIndex& index = m_workspace.lineage();
    const auto gather = [this] {
        if (!m_gather.isActive())
            m_gather.start();
    };
    connect(&index, &LineageIndex::changed, this, gather);
    connect(&index, &LineageIndex::progressed, this, gather);
    connect(&index, &LineageIndex::settled, this, gather);
    connect(&m_workspace, &Workspace::readOnlyChanged, this, &LineagePage::refreshDelete);
}

QString LineagePage::status() const
{
    if (!m_notice.isEmpty())
        return m_notice;
    if (m_pane->picture().isVisible())
        return m_pane->picture().status();
    const auto target = m_pane->target();
    if (!target || !target->artifact)
        return {};
    return tr("%1: %2").arg(visibleText(target->name, 60),
        dependentsCell(m_lineage.countsOf(identityOf(*target->artifact)), m_lineage.coverage())
            .text);
}

void LineagePage::focusFilter()
{
    m_goTo->focusField();
}

void LineagePage::select(const ArtifactIdentity& artifact)
{
    m_history.visit(artifact);
    go(artifact);
}

void LineagePage::go(const ArtifactIdentity& artifact)
{
    m_wanted = artifact;
    m_model->setSubject(listed(artifact));
    m_pane->openNear();
    refreshHistory();
    refreshPlaceholder();
    targetChanged();
}

std::optional<Artifact> LineagePage::listed(const ArtifactIdentity& identity) const
{
    for (const Artifact& artifact : *m_workspace.artifacts().snapshot()->items) {
        if (identityOf(artifact) == identity)
            return artifact;
    }
    return {};
}

void LineagePage::listChanged()
{
    const auto snapshot = m_workspace.artifacts().snapshot();
    m_goTo->setArtifacts(snapshot->items);
    // Another life of the registry: the same name and id there is another artifact.
    if (std::exchange(m_generation, snapshot->generation) != snapshot->generation) {
        m_history.clear();
        m_wanted.reset();
        refreshHistory();
    }
    const std::optional<Artifact> subject = m_wanted ? listed(*m_wanted) : std::nullopt;
    if (subject != m_model->subject()) {
        m_model->setSubject(subject);
        m_pane->openNear();
    }
    // What was chosen may be gone, and nothing may speak of it then.
    const auto chosen = m_pane->target();
    if (chosen && chosen->artifact && !listed(identityOf(*chosen->artifact)))
        m_pane->openNear();
    refreshPlaceholder();
    targetChanged();
}

void LineagePage::lineageChanged()
{
    m_model->refresh();
    m_pane->refresh();
    m_details->refresh();
    Q_EMIT statusChanged();
}

void LineagePage::targetChanged()
{
    m_notice.clear();
    m_pane->refresh();
    m_export->setEnabled(m_model->subject().has_value());
    m_details->setSubject(m_model->subject());
    m_details->setTarget(m_pane->target());
    refreshDelete();
    Q_EMIT statusChanged();
}

void LineagePage::refreshHistory()
{
    m_back->setEnabled(m_history.canGoBack());
    m_forward->setEnabled(m_history.canGoForward());
}

void LineagePage::refreshPlaceholder()
{
    Placeholder& face = m_pane->placeholder();
    if (m_wanted && !m_workspace.artifacts().snapshot()->items->isEmpty()) {
        face.show(Placeholder::Face::Empty, tr("Not listed any more"),
            tr("The registry does not list %1 (id %2).").arg(m_wanted->name, m_wanted->id.value),
            m_history.canGoBack() ? tr("Back") : tr("Choose from the list"));
    } else {
        face.show(Placeholder::Face::Empty, tr("Nothing is chosen"),
            tr("Type a name or an id above, or choose an artifact from the list, to see what it "
               "is built on and what depends on it."),
            tr("Choose from the list"));
    }
}

void LineagePage::refreshDelete()
{
    const auto target = m_pane->target();
    m_delete->setText(target ? deleteLabel(target->name) : tr("Delete..."));
    m_delete->setAccessibleName(
        target ? tr("Delete %1").arg(visibleText(shownName(target->name))) : tr("Delete"));
    m_delete->setBlocked(whyNot());
}

QString LineagePage::whyNot() const
{
    const auto target = m_pane->target();
    if (target && !target->artifact)
        return tr("It is not in this registry, so it cannot be deleted from it.");
    QList<Artifact> targets;
    if (target)
        targets.append(*target->artifact);
    return whyNotDelete({targets, m_workspace.isReadOnly(), m_workspace.artifacts().state(),
        m_workspace.clock().now(), m_workspace.permissions().whyNot(Verb::DeleteArtifacts)});
}

void LineagePage::openMenu(const QPoint& global)
{
    const auto target = m_pane->target();
    if (!target || !target->artifact)
        return;
    QMenu* menu = m_verbs->menuFor({*target->artifact}, whyNot());
    auto* show = new QAction(icons::icon(Glyph::Artifact), tr("Show in the list"), menu);
    show->setObjectName(u"menuShowInList"_s);
    connect(show, &QAction::triggered, this,
        [this, identity = identityOf(*target->artifact)] { m_navigator.showArtifact(identity); });
    menu->insertAction(menu->actions().constFirst(), show);
    menu->popup(global);
}

void LineagePage::showEvent(QShowEvent* event)
{
    SplitPage::showEvent(event);
    lineageChanged();
    refreshDelete();
}

} // namespace steward
