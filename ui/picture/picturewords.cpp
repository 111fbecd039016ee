// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/picture/picturewords.h"

#include "ui/artifacts/artifactwords.h"
#include "ui/theme/plaintext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace steward {

using namespace Qt::StringLiterals;
using Kind = CutNode::Kind;

namespace {

constexpr qsizetype kShownId = 14;

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("Picture", text, nullptr, n);
}

// Both ends of a long id tell it from others.
QString shortId(const QString& id)
{
    const QString clean = visibleText(id);
    if (clean.size() <= kShownId)
        return clean;
    return clean.left(kShownId / 2 - 1) + u'…' + clean.right(kShownId / 2);
}

QString distanceWords(const CutNode& node)
{
    const int hops = std::abs(node.distance);
    if (node.focus)
        return tr("what this picture is about");
    if (node.distance > 0)
        return hops == 1 ? tr("depends on it directly")
                         : tr("depends on it, %1 steps away").arg(QLocale().toString(hops));
    return hops == 1 ? tr("what it is built on")
                     : tr("what it is built on, %1 steps away").arg(QLocale().toString(hops));
}

// "base_model: acme/sentiment, training_dataset: bookcorpus and 2 more".
QString reasonsText(const LineageCut& cut, int node)
{
    constexpr int kMostShown = 3;
    QStringList shown;
    int all = 0;
    for (const CutEdge& edge : cut.edges) {
        if (edge.to != node || edge.relationship.isEmpty())
            continue;
        if (++all <= kMostShown) {
            shown += tr("%1: %2").arg(visibleText(edge.relationship, 40),
                visibleText(shownName(cut.nodes.at(edge.from).name), 80));
        }
    }
    const QString text = shown.join(tr(", "));
    return all <= kMostShown ? text
                             : tr("%1 and %2 more").arg(text, QLocale().toString(all - kMostShown));
}

} // namespace

QString nodeLine(const CutNode& node)
{
    if (node.kind == Kind::External)
        return node.certain ? tr("external, not listed") : tr("external, by name only");
    if (node.kind == Kind::Missing)
        return tr("named, but not listed");
    const QString id = tr("id %1").arg(shortId(node.id));
    if (!node.read)
        return tr("%1, not read").arg(id);
    if (!node.certain)
        return tr("%1, by name only").arg(id);
    return node.distance == 1 ? tr("%1, direct").arg(id) : id;
}

QString nodeSentence(const CutNode& node, bool doomed)
{
    QStringList parts{visibleText(shownName(node.name), 120)};
    switch (node.kind) {
    case Kind::Listed:
        parts
            += tr("%1, id %2").arg(visibleText(typeWord(node.type), 40), visibleText(node.id, 80));
        break;
    case Kind::External:
        parts += tr("external, not in this registry");
        break;
    case Kind::Missing:
        parts += tr("named by a lineage, but not listed");
        break;
    }
    parts += distanceWords(node);
    if (!node.certain)
        parts += tr("possible, by name only");
    if (node.inCycle)
        parts += tr("in a cycle");
    if (!node.read)
        parts += tr("its own lineage was not read");
    if (doomed)
        parts += tr("to be deleted");
    const QLocale locale;
    if (node.moreUp > 0)
        parts += tr("%1 more that it is built on, not drawn").arg(locale.toString(node.moreUp));
    if (node.moreDown > 0)
        parts += tr("%1 more built on it, not drawn").arg(locale.toString(node.moreDown));
    return parts.join(tr(", "));
}

QString nodeSentence(const PictureScene& scene, int node)
{
    const PictureScene::Node& drawn = scene.nodes().at(node);
    const QString sentence = nodeSentence(drawn.facts, drawn.doomed);
    const QString reasons = reasonsText(scene.cut(), node);
    return reasons.isEmpty() ? sentence : tr("%1; %2").arg(sentence, reasons);
}

QString stubText(PictureScene::Stub::Kind kind, int count)
{
    const QString number = QLocale().toString(count);
    return kind == PictureScene::Stub::Kind::More ? tr("+%1").arg(number)
                                                  : tr("? %1 not read").arg(number);
}

QString stubSentence(const PictureScene::Stub& stub, const CutNode& node)
{
    const QString name = visibleText(shownName(node.name), 120);
    const QString number = QLocale().toString(stub.count);
    if (stub.kind == PictureScene::Stub::Kind::More) {
        return stub.down ? tr("%1 more built on %2: open").arg(number, name)
                         : tr("%1 more that %2 is built on: open").arg(number, name);
    }
    return stub.down
        ? tr("%1 lineages were not read: any of them may be built on %2").arg(number, name)
        : tr("The lineage of %1 was not read: it may be built on more").arg(name);
}

QString layoutNote(GraphPicture::How how)
{
    switch (how) {
    case GraphPicture::How::Dot:
        return {};
    case GraphPicture::How::Missing:
        return tr("Graphviz (dot) is not installed: drawn as a simple layered list.");
    case GraphPicture::How::TooSlow:
        return tr("Graphviz (dot) took too long: drawn as a simple layered list.");
    case GraphPicture::How::Failed:
        return tr("Graphviz (dot) failed: drawn as a simple layered list.");
    }
    return {};
}

QString countsText(const PictureScene& scene)
{
    return tr("%n nodes", static_cast<int>(scene.nodes().size()))
        + tr(", %n edges", static_cast<int>(scene.cut().edges.size()));
}

} // namespace steward
