// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/viewcommands.h"

#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/workspace/workspace.h"
#include "ui/artifacts/artifactwords.h"
#include "ui/shell/commandmodel.h"
#include "ui/shell/workspaceview.h"

#include <QCoreApplication>
#include <QPointer>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostPlaces = 40; // whoever has more types on

QString tr(const char* text)
{
    return QCoreApplication::translate("ViewCommands", text);
}

} // namespace

QList<Command> commandsOf(WorkspaceView& view)
{
    const QPointer<WorkspaceView> there(&view);
    QList<Command> all = view.verbs();
    for (Command& verb : all) {
        verb.run = [there, run = verb.run] {
            if (there) // what it speaks of lives there
                run();
        };
    }
    const auto add = [&](const QString& text, const QString& about, Glyph glyph, auto act) {
        all.append({text, about, glyph, false, {}, [there, act] {
                        if (there)
                            act(*there);
                    }});
    };
    const auto page
        = [&](const QString& text, const QString& keys, Glyph glyph, WorkspaceView::PageIndex to) {
              add(text, keys, glyph, [to](WorkspaceView& shown) { shown.showPage(to); });
          };
    page(tr("Go to Overview"), tr("Ctrl+1"), Glyph::Overview, WorkspaceView::Overview);
    page(tr("Go to Artifacts"), tr("Ctrl+2"), Glyph::Artifact, WorkspaceView::Artifacts);
    page(tr("Go to Lineage"), tr("Ctrl+3"), Glyph::Lineage, WorkspaceView::Lineage);
    page(tr("Go to Pipelines"), tr("Ctrl+4"), Glyph::Pipeline, WorkspaceView::Pipelines);
    page(tr("Go to Activity"), tr("Ctrl+5"), Glyph::Activity, WorkspaceView::Activity);
    page(tr("Go to Scenarios"), tr("Ctrl+6"), Glyph::Scenario, WorkspaceView::Scenarios);
    add(tr("Read now"), tr("Ctrl+R"), Glyph::Refresh,
        [](WorkspaceView& shown) { shown.workspace().readNow(); });
    add(tr("Filter what is shown"), tr("Ctrl+F"), Glyph::Search,
        [](WorkspaceView& shown) { shown.focusFilter(); });
    return all;
}

QList<Command> placesIn(WorkspaceView& view, const QStringList& words)
{
    QList<Command> places;
    const QPointer<WorkspaceView> there(&view);
    const auto artifacts = view.workspace().artifacts().snapshot();
    for (const Artifact& artifact : *artifacts->items) {
        if (places.size() >= kMostPlaces)
            break;
        if (!CommandModel::matches(artifact.name + u' ' + artifact.id.value, words))
            continue;
        places.append({artifact.name, tr("%1, id %2").arg(artifact.type.word, artifact.id.value),
            typeGlyph(artifact.type), false, {}, [there, identity = identityOf(artifact)] {
                if (there)
                    there->showArtifact(identity);
            }});
    }
    const auto pipelines = view.workspace().pipelines().snapshot();
    for (const Pipeline& pipeline : *pipelines->items) {
        if (places.size() >= 2 * kMostPlaces)
            break;
        if (!CommandModel::matches(pipeline.identity.name + u' ' + pipeline.identity.uuid, words))
            continue;
        places.append({pipeline.identity.name, tr("pipeline"), Glyph::Pipeline, false, {},
            [there, identity = pipeline.identity] {
                if (there)
                    there->showPipeline(identity);
            }});
    }
    return places;
}

} // namespace steward
