// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/tour.h"

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "ui/plan/reviewdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/tone.h"
#include "ui/tourtargets.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>

#include <cstdio>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The offscreen platform remarks at every dialog that it manages no windows, which nobody who
/// reads the transcript can use. Everything else goes the way it went before.
void silenceOffscreenRemarks()
{
    static const QtMessageHandler before = qInstallMessageHandler(nullptr);
    qInstallMessageHandler(
        [](QtMsgType type, const QMessageLogContext& context, const QString& message) {
            if (!message.startsWith("This plugin does not support"_L1))
                before(type, context, message);
        });
}

} // namespace

Tour::Tour(MainWindow& window, Workspace& workspace, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_workspace(workspace)
    , m_folder(folder)
{
    m_beat.setInterval(40ms);
    connect(&m_beat, &QTimer::timeout, this, &Tour::step);
    silenceOffscreenRemarks();
}

Tour::~Tour() = default;

void Tour::start()
{
    if (!m_folder.mkpath(u"."_s)) {
        say(tr("%1 cannot be made.").arg(m_folder.path()));
        end(false);
        return;
    }
    plan();
    m_since.start();
    m_beat.start();
}

void Tour::plan()
{
    const bool registry = !m_workspace.environment().registryUrl.isEmpty();
    const bool pipelines = !m_workspace.environment().pipelinesUrl.isEmpty();
    const auto everythingRead = [this, registry, pipelines] {
        // Read and joined: only then are answers about dependents worth a plan.
        const bool artifactsRead
            = m_workspace.artifacts().state().readAt && m_workspace.lineage().isFitForApproval();
        return (!registry || artifactsRead)
            && (!pipelines || m_workspace.pipelines().state().readAt);
    };
    m_scenes.push_back({QString(), [] {}, everythingRead, 120s});
    m_scenes.push_back({u"overview"_s, [this] { m_window.showPage(MainWindow::Overview); }, {}});
    if (registry)
        planRegistry();
    else
        say(tr("no registry: list, lineage, delete and reset are left out"));
    if (pipelines)
        planPipelines();
    else
        say(tr("no pipeline manager: clear is left out"));
    if (registry)
        planReset();
    m_scenes.push_back({u"activity"_s, [this] { m_window.view()->showActivity(); }, {}});
    if (m_workspace.environment().environmentClass == EnvironmentClass::Sandbox)
        planPresenter();
}

void Tour::planRegistry()
{
    const auto list = [this] {
        say(tr("artifacts listed: %1").arg(m_workspace.artifacts().snapshot()->items->size()));
        m_window.showPage(MainWindow::Artifacts);
        if (const auto keep = tourtargets::toKeep(m_workspace))
            m_window.view()->showArtifact(identityOf(*keep));
    };
    const auto lineage = [this] {
        const auto keep = tourtargets::toKeep(m_workspace);
        if (!keep)
            return;
        const Impact impact = m_workspace.lineage().impactOf(identityOf(*keep));
        say(tr("%1 is named by %2 directly and %3 in all")
                .arg(visibleText(keep->name), QString::number(impact.direct()),
                    QString::number(impact.dependents.size())));
        m_window.view()->showLineage(identityOf(*keep));
    };
    const auto reviewKept = [this] {
        const auto keep = tourtargets::toKeep(m_workspace);
        if (!keep) {
            say(tr("no artifact has dependents: that review is left out"));
            return;
        }
        m_window.view()->showArtifact(identityOf(*keep));
        m_window.view()->review(m_workspace.plans().deleteArtifacts({identityOf(*keep)}),
            tr("Delete %1").arg(keep->name));
    };
    const auto reviewDelete = [this] {
        const auto target = tourtargets::toDelete(m_workspace);
        if (!target) {
            say(tr("every artifact has dependents: nothing to delete"));
            m_good = false;
            return;
        }
        m_deleted = identityOf(*target);
        m_window.view()->showArtifact(identityOf(*target));
        m_window.view()->review(m_workspace.plans().deleteArtifacts({identityOf(*target)}),
            tr("Delete %1").arg(target->name));
    };
    m_scenes.push_back({u"artifacts"_s, list, {}});
    m_scenes.push_back({u"lineage"_s, lineage, {}});
    planReview(u"review-with-dependents"_s, reviewKept);
    m_scenes.push_back(
        {QString(), [this] { press(u"cancelButton"_s); }, [this] { return !review(); }});
    planReview(u"review-delete"_s, reviewDelete);
    planConfirmed(u"deleted"_s, 120s);
    planBulk();
}

void Tour::planPipelines()
{
    const auto list = [this] {
        say(tr("pipelines listed: %1").arg(m_workspace.pipelines().snapshot()->items->size()));
        m_window.showPage(MainWindow::Pipelines);
        if (const auto target = tourtargets::toClear(m_workspace))
            m_window.view()->showPipeline(target->identity);
    };
    const auto reviewClear = [this] {
        const auto target = tourtargets::toClear(m_workspace);
        if (!target) {
            say(tr("no pipeline is stopped with its storage in use: nothing to clear"));
            m_good = false;
            return;
        }
        m_window.view()->review(m_workspace.plans().clearStorage({target->identity}),
            tr("Clear storage of %1").arg(target->identity.name));
    };
    m_scenes.push_back({u"pipelines"_s, list, {}});
    planReview(u"review-clear"_s, reviewClear);
    planConfirmed(u"cleared"_s, 300s);
    planChain();
}

void Tour::planReset()
{
    planReview(u"review-reset"_s, [this] {
        m_window.showPage(MainWindow::Overview);
        m_window.view()->review(m_workspace.plans().resetRegistry(), tr("Reset registry"));
    });
    planConfirmed(u"reset"_s, 120s);
    m_scenes.push_back({u"empty"_s, [this] { m_window.showPage(MainWindow::Artifacts); },
        [this] { return m_workspace.artifacts().snapshot()->items->isEmpty(); }});
}

void Tour::planReview(const QString& name, std::function<void()> ask)
{
    const auto read = [this] {
        return !review() || review()->face() == ReviewDialog::Face::Reviewing
            || review()->face() == ReviewDialog::Face::Unreadable;
    };
    m_scenes.push_back({name, std::move(ask), read, 120s});
}

void Tour::planConfirmed(const QString& name, std::chrono::seconds patience)
{
    planIfReviewed(name, patience, [this] { noteOutcome(); });
}

void Tour::planIfReviewed(const QString& name, std::chrono::seconds patience)
{
    planIfReviewed(name, patience, [this] {
        if (review())
            noteOutcome();
    });
}

void Tour::planIfReviewed(
    const QString& name, std::chrono::seconds patience, const std::function<void()>& note)
{
    const auto confirm = [this] {
        if (!review())
            return;
        typePhrase();
        press(u"confirmButton"_s);
    };
    const auto close = [this, note] {
        note();
        press(u"cancelButton"_s);
    };
    const auto over
        = [this] { return !review() || review()->face() == ReviewDialog::Face::Result; };
    m_scenes.push_back({name + "-running"_L1, confirm, {}});
    m_scenes.push_back({name, [] {}, over, patience});
    m_scenes.push_back({QString(), close, [this] { return !review(); }});
}

void Tour::step()
{
    if (m_scenes.empty()) {
        end(m_good);
        return;
    }
    const Scene& scene = m_scenes.front();
    if (!m_acted) {
        m_acted = true;
        m_since.restart();
        scene.act();
        return;
    }
    if (scene.ready && !scene.ready()) {
        if (m_since.elapsed() < std::chrono::milliseconds(scene.patience).count())
            return;
        say(tr("waited %1 s in vain").arg(scene.patience.count()));
        picture(u"stuck"_s);
        end(false);
        return;
    }
    // A little more, so that what just arrived has been laid out.
    if (!scene.picture.isEmpty() && m_since.elapsed() < 500)
        return;
    const QString name = scene.picture;
    m_scenes.pop_front();
    m_acted = false;
    if (!name.isEmpty())
        picture(name);
}

void Tour::end(bool good)
{
    m_beat.stop();
    say(good ? tr("every outcome was verified; pictures are in %1").arg(m_folder.absolutePath())
             : tr("not everything was verified; pictures are in %1").arg(m_folder.absolutePath()));
    Q_EMIT ended(good);
}

// The dialog is a window of its own; a picture shows both, as a screen would.
void Tour::picture(const QString& name)
{
    QPixmap shot = m_window.grab();
    if (ReviewDialog* dialog = review(); dialog && dialog->isVisible()) {
        QPainter painter(&shot);
        const QPoint place = dialog->geometry().topLeft() - m_window.geometry().topLeft();
        painter.drawPixmap(place, dialog->grab());
        painter.setPen(toneColour(Tone::Line, dialog->palette()));
        painter.drawRect(QRect(place, dialog->size()).adjusted(-1, -1, 0, 0));
    }
    const QString number = QString::number(++m_pictures).rightJustified(2, u'0');
    const QString file = u"%1-%2.png"_s.arg(number, name);
    if (!shot.save(m_folder.filePath(file))) {
        say(tr("%1 could not be saved").arg(file));
        m_good = false;
    }
    say(tr("picture %1").arg(file));
}

void Tour::say(const QString& text)
{
    std::fputs(qPrintable(text), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

ReviewDialog* Tour::review() const
{
    return m_window.openReview();
}

void Tour::press(const QString& buttonName)
{
    if (!review())
        return;
    if (auto* button = review()->findChild<QAbstractButton*>(buttonName))
        button->click();
}

// Key by key: the field takes nothing else.
void Tour::typePhrase()
{
    auto* field = review()->findChild<QLineEdit*>(u"phraseEdit"_s);
    if (!field || !review()->plan() || !field->isVisible())
        return;
    const QString phrase = review()->plan()->guard.phrase;
    for (const QChar letter : phrase) {
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(field, &down);
    }
}

void Tour::noteOutcome()
{
    if (!review() || !review()->run()) {
        say(tr("nothing was sent"));
        m_good = false;
        return;
    }
    const PlanRun& run = *review()->run();
    say(u"%1: %2"_s.arg(visibleText(run.plan().title), wordFor(run.outcome())));
    for (const StepReport& report : run.reports())
        say(u"    %1 %2"_s.arg(visibleText(report.answer), visibleText(report.detail)));
    if (!run.stopReason().isEmpty())
        say(u"    %1"_s.arg(visibleText(run.stopReason())));
    m_good = m_good && run.outcome() == Outcome::Verified;
}

} // namespace steward
