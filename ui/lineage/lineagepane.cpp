// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/lineage/lineagepane.h"

#include "app/lineage/lineageindex.h"
#include "ui/artifacts/artifactwords.h"
#include "ui/lineage/lineagepicture.h"
#include "ui/lineage/lineagetreemodel.h"
#include "ui/picture/picturecanvas.h"
#include "ui/shell/placeholder.h"
#include "ui/theme/banner.h"
#include "ui/theme/celldelegate.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

LineageTreeNode lineOf(const CutNode& node)
{
    LineageTreeNode line;
    line.name = node.name;
    line.certain = node.certain;
    if (node.kind == CutNode::Kind::Listed) {
        line.artifact = Artifact{{node.id}, node.name, node.type};
        return line;
    }
    line.kind = node.kind == CutNode::Kind::External ? LineageTreeNode::Kind::External
                                                     : LineageTreeNode::Kind::Missing;
    line.nodeId = node.id;
    return line;
}

LineageKey keyOf(const LineageTreeNode& line)
{
    if (line.artifact)
        return keyOf(identityOf(*line.artifact));
    return {QString(), line.name, false};
}

// So many lines below a root are opened one level further at once.
constexpr int fewLines = 12;

} // namespace

LineagePane::LineagePane(LineageIndex& index, LineageTreeModel& model, QWidget* parent)
    : QWidget(parent)
    , m_index(index)
    , m_model(model)
    , m_coverage(new Banner(this, false))
    , m_picture(new LineagePicture(index, this))
    , m_tree(new QTreeView(this))
    , m_placeholder(new Placeholder(this))
{
    const Metrics m = Metrics::current();
    makeTree();
    makePicture();
    m_placeholder->setObjectName(u"lineagePlaceholder"_s);
    m_coverage->setObjectName(u"coverageBanner"_s);
    connect(m_coverage, &Banner::acted, this, [this] {
        QList<ArtifactIdentity> others;
        const QList<UnreadLineage> unread = m_index.coverage().unread;
        for (const UnreadLineage& lineage : unread)
            others.append(identityOf(lineage.artifact));
        m_index.refresh(others);
    });
    auto* banner = new QVBoxLayout;
    banner->setContentsMargins(m.px(12), 0, m.px(12), m.px(8));
    banner->addWidget(m_coverage);
    m_subject = makeSubject();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(banner);
    layout->addWidget(m_subject);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_placeholder, 1);
    setFocusProxy(&m_picture->canvas());
}

void LineagePane::makePicture()
{
    connect(m_picture, &LineagePicture::chosen, this,
        [this](const CutNode& node) { choose(lineOf(node)); });
    connect(m_picture, &LineagePicture::artifactWanted, this, &LineagePane::artifactWanted);
    connect(m_picture, &LineagePicture::menuWanted, this, &LineagePane::menuWanted);
    // A new picture does not know yet what is chosen.
    connect(m_picture, &LineagePicture::statusChanged, this, [this] {
        if (const auto line = target())
            m_picture->select(keyOf(*line));
    });
}

void LineagePane::showTree(bool tree)
{
    const bool focused = m_picture->isAncestorOf(focusWidget()) || m_tree->hasFocus();
    m_showsTree = tree;
    setFocusProxy(tree ? static_cast<QWidget*>(m_tree) : &m_picture->canvas());
    refresh();
    if (focused)
        setFocus(Qt::OtherFocusReason);
}

QWidget* LineagePane::makeSubject()
{
    const Metrics m = Metrics::current();
    auto* subject = new QWidget;
    auto* layout = new QHBoxLayout(subject);
    layout->setContentsMargins(m.cell, m.px(2), m.px(12), m.px(8));
    layout->setSpacing(m.px(6));
    m_glyph = new IconLabel(Glyph::Model);
    m_name = new ElidedLabel({}, Tone::Text, FontRole::Strong);
    m_name->setObjectName(u"lineageSubject"_s);
    m_name->setElideMode(Qt::ElideMiddle);
    m_identity = new ElidedLabel({}, Tone::SecondText);
    layout->addWidget(m_glyph);
    layout->addWidget(m_name);
    layout->addWidget(m_identity, 1);
    return subject;
}

void LineagePane::makeTree()
{
    m_tree->setObjectName(u"lineageTree"_s);
    m_tree->setAccessibleName(tr("Lineage"));
    // A line that goes makes its neighbour current, which nobody chose. Heard before the tree does.
    connect(
        &m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_marking = true; });
    m_tree->setModel(&m_model);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_marking = false;
        markLine();
    });
    m_tree->setItemDelegate(new CellDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setTabKeyNavigation(false);
    m_tree->installEventFilter(this);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QTreeView::customContextMenuRequested, this,
        [this](const QPoint& at) { Q_EMIT menuWanted(m_tree->viewport()->mapToGlobal(at)); });
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(LineageTreeModel::NameColumn, QHeaderView::Stretch);
    fit();
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &LineagePane::lineChosen);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const auto artifact = m_model.artifactAt(index))
            Q_EMIT artifactWanted(identityOf(*artifact));
    });
    // Rows that come later below a root are near too.
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& parent) {
        if (parent.isValid() && !parent.parent().isValid())
            m_tree->expand(parent);
    });
}

void LineagePane::fit()
{
    const Metrics m = Metrics::current();
    QHeaderView* header = m_tree->header();
    header->setMinimumSectionSize(m.character * 6);
    header->resizeSection(LineageTreeModel::TypeColumn, m.character * 11);
    header->resizeSection(LineageTreeModel::IdColumn, m.character * 8);
    header->resizeSection(LineageTreeModel::LinkColumn, m.character * 30);
}

void LineagePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void LineagePane::openNear()
{
    m_chosen.reset();
    markLine();
    if (const auto subject = target())
        m_picture->select(keyOf(*subject));
    for (int root = 0; root < m_model.rowCount(); ++root) {
        const QModelIndex line = m_model.index(root, 0);
        m_tree->expand(line);
        for (int row = 0; m_model.rowCount(line) <= fewLines && row < m_model.rowCount(line); ++row)
            m_tree->expand(m_model.index(row, 0, line));
    }
}

void LineagePane::lineChosen(const QModelIndex& index)
{
    if (m_marking || !index.isValid())
        return;
    m_chosen = m_model.lineAt(index);
    if (m_chosen)
        m_picture->select(keyOf(*m_chosen));
    Q_EMIT targetChanged();
}

void LineagePane::choose(const LineageTreeNode& node)
{
    m_chosen = node;
    m_picture->select(keyOf(node));
    markLine();
    Q_EMIT targetChanged();
}

// In the tree it is marked where it is open; else nothing is.
void LineagePane::markLine()
{
    const auto line = m_model.lineAt(m_tree->currentIndex());
    if (m_chosen && line && line->isSameAs(*m_chosen))
        return;
    QModelIndex index;
    if (m_chosen && m_chosen->artifact)
        index = m_model.find(identityOf(*m_chosen->artifact));
    m_marking = true;
    m_tree->setCurrentIndex(index);
    m_marking = false;
}

std::optional<LineageTreeNode> LineagePane::target() const
{
    return m_model.subject() && m_chosen ? m_chosen : m_model.lineAt({});
}

void LineagePane::refresh()
{
    const std::optional<Artifact>& subject = m_model.subject();
    m_picture->setSubject(subject);
    m_subject->setVisible(subject && m_showsTree);
    m_tree->setVisible(subject && m_showsTree);
    m_picture->setVisible(subject && !m_showsTree);
    m_placeholder->setVisible(!subject);
    if (subject) {
        m_glyph->setGlyph(typeGlyph(subject->type), Tone::SecondText);
        m_name->setText(shownName(subject->name));
        m_identity->setText(tr("%1, id %2").arg(typeWord(subject->type), subject->id.value));
    }
    m_picture->refresh();
    refreshCoverage();
}

void LineagePane::refreshCoverage()
{
    const Coverage coverage = m_index.coverage();
    if (!m_model.subject() || coverage.isComplete()) {
        m_coverage->dismiss();
        return;
    }
    const QLocale locale;
    const QString read
        = tr("%1 of %2").arg(locale.toString(coverage.read), locale.toString(coverage.listed));
    if (m_index.isCrawling() || coverage.unread.isEmpty()) {
        // The count moves while it is read: beside the message it is not announced.
        m_coverage->say({Tone::Accent, tr("Lineages are being read:"),
            tr("more may depend on it than is listed so far."), {}});
        m_coverage->setAside(read);
        return;
    }
    m_coverage->say(
        {Tone::Care, {}, tr("%1 lineages read: more may depend on it than is listed.").arg(read),
            tr("Read the other %1").arg(locale.toString(coverage.unread.size()))});
    m_coverage->setAside({});
}

bool LineagePane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Asterisk) {
        // Qt would open everything at once, and nothing bounds how much that is.
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace steward
