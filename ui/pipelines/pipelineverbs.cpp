// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelineverbs.h"

#include "app/live/errorwords.h"
#include "app/live/healthfeed.h"
#include "app/live/lookup.h"
#include "app/plan/make/pipelinestepwords.h"
#include "app/plan/pins.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "ui/shell/linedialog.h"
#include "ui/shell/navigator.h"
#include "ui/shell/stagelock.h"
#include "ui/shell/textdialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/masks.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/scrim.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QUrl>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// Quoted for a POSIX shell, whatever is in it.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

QStringList namesOf(const QList<Pipeline>& pipelines)
{
    QStringList names;
    for (const Pipeline& pipeline : pipelines)
        names.append(pipeline.identity.name);
    return names;
}

TextDialog* openDialog(const QString& title, QWidget* window)
{
    auto* dialog = new TextDialog(title, window->window());
    Scrim::behind(*dialog, *window->window());
    dialog->open();
    return dialog;
}

} // namespace

PipelineVerbs::PipelineVerbs(Workspace& workspace, Navigator& navigator, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_navigator(navigator)
    , m_window(window)
{
}

void PipelineVerbs::review(Verb verb, const QList<Pipeline>& targets)
{
    if (targets.isEmpty())
        return;
    QList<PipelineIdentity> identities;
    for (const Pipeline& pipeline : targets)
        identities.append(pipeline.identity);
    const int count = static_cast<int>(targets.size());
    m_navigator.review(m_workspace.plans().changePipelines(verb, identities),
        planTitle(verb, count == 1 ? targets.first().identity.name : QString(), count));
}

void PipelineVerbs::showLog(const PipelineIdentity& pipeline)
{
    TextDialog* dialog = openDialog(tr("Log of %1").arg(pipeline.name), m_window);
    if (isPresenting())
        return dialog->setTrouble(whyClosedOnStage());
    m_workspace.lookup().log(pipeline)->then(dialog, [dialog](const Result<QString>& log) {
        if (!log)
            return dialog->setTrouble(inFullFor(log.error()));
        dialog->setText(*log);
        dialog->showEnd();
    });
}

void PipelineVerbs::showRaw(const PipelineIdentity& pipeline)
{
    TextDialog* dialog = openDialog(tr("Raw record of %1").arg(pipeline.name), m_window);
    if (isPresenting())
        return dialog->setTrouble(whyClosedOnStage());
    m_workspace.lookup().rawPipeline(pipeline)->then(
        dialog, [dialog](const Result<QByteArray>& raw) {
            if (raw)
                dialog->setText(indentedJson(*raw));
            else
                dialog->setTrouble(inFullFor(raw.error()));
        });
}

void PipelineVerbs::showMessage(const Pipeline& pipeline)
{
    if (!pipeline.error)
        return;
    openDialog(tr("Message of %1").arg(pipeline.identity.name), m_window)
        ->setText(pipeline.error->message);
}

ServerKey PipelineVerbs::server() const
{
    const auto& session = m_workspace.health().session();
    const bool told = session && !session->tenantId.isEmpty();
    return told ? ServerKey::of(m_workspace.environment().pipelinesUrl, session->tenantId)
                : m_workspace.pipelinesKey();
}

std::optional<QString> PipelineVerbs::pinReason(const PipelineIdentity& pipeline) const
{
    return m_workspace.pins().reasonFor(server(), pipeline);
}

QString PipelineVerbs::whyPinned(const QList<Pipeline>& targets) const
{
    for (const Pipeline& pipeline : targets) {
        const auto reason = pinReason(pipeline.identity);
        if (!reason)
            continue;
        const QString name = visibleText(pipeline.identity.name, 60);
        return reason->isEmpty()
            ? tr("%1 is pinned here: unpin it first.").arg(name)
            : tr("%1 is pinned here (%2): unpin it first.").arg(name, visibleText(*reason, 120));
    }
    return {};
}

void PipelineVerbs::pin(const PipelineIdentity& pipeline)
{
    auto* dialog = new LineDialog(
        LineDialog::pinning(visibleText(pipeline.name)),
        [this, pipeline](
            const QString& reason) { return m_workspace.pins().pin(server(), pipeline, reason); },
        m_window->window());
    dialog->open();
}

void PipelineVerbs::unpin(const PipelineIdentity& pipeline)
{
    const QString trouble = m_workspace.pins().unpin(server(), pipeline);
    if (!trouble.isEmpty())
        Q_EMIT troubled(trouble);
}

void PipelineVerbs::addPinning(QMenu* menu, const PipelineIdentity& pipeline)
{
    const std::optional<QString> reason = pinReason(pipeline);
    QAction* action = menu->addAction(icons::icon(Glyph::Pin), reason ? tr("Unpin") : tr("Pin..."));
    action->setObjectName(u"menuPin"_s);
    action->setToolTip(!reason  ? tr("No plan of this machine destroys what is pinned")
            : reason->isEmpty() ? tr("Pinned here: no plan destroys it.")
                                : plainToolTip(tr("Pinned here: %1").arg(*reason)));
    connect(action, &QAction::triggered, this, [this, pipeline, pinned = reason.has_value()] {
        if (pinned)
            unpin(pipeline);
        else
            pin(pipeline);
    });
}

void PipelineVerbs::addVerbs(
    QMenu* menu, const QList<Pipeline>& targets, const QList<VerbLine>& verbs)
{
    for (const VerbLine& line : verbs) {
        // It stays, and says why when it is chosen.
        const bool can = line.whyNot.isEmpty();
        const Tone tone = line.destroys ? Tone::Destroys : Tone::Text;
        QAction* action = menu->addAction(
            icons::icon(can ? line.glyph : Glyph::Lock, can ? tone : Tone::SecondText), line.name);
        action->setObjectName("menu"_L1 + line.key.at(0).toUpper() + line.key.mid(1));
        action->setToolTip(plainToolTip(can ? line.aside : line.whyNot));
        connect(action, &QAction::triggered, this, [this, targets, line] {
            if (line.whyNot.isEmpty())
                review(line.verb, targets);
            else
                Q_EMIT blockedChosen(line.whyNot);
        });
    }
}

QMenu* PipelineVerbs::menuFor(const QList<Pipeline>& targets, const QList<VerbLine>& verbs)
{
    auto* menu = new QMenu(m_window);
    menu->setObjectName(u"pipelineMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const bool one = targets.size() == 1;
    addVerbs(menu, targets, verbs);
    menu->addSeparator();
    if (one) {
        const PipelineIdentity identity = targets.first().identity;
        addPinning(menu, identity);
        menu->addSeparator();
        QAction* log = menu->addAction(tr("Log"));
        connect(log, &QAction::triggered, this, [this, identity] { showLog(identity); });
        QAction* raw = menu->addAction(tr("Raw record"));
        connect(raw, &QAction::triggered, this, [this, identity] { showRaw(identity); });
        lockOnStage(*log);
        lockOnStage(*raw);
        menu->addSeparator();
    }
    QStringList uuids;
    for (const Pipeline& pipeline : targets)
        uuids.append(pipeline.identity.uuid);
    const QString names = namesOf(targets).join(u'\n');
    connect(menu->addAction(icons::icon(Glyph::Copy), one ? tr("Copy name") : tr("Copy names")),
        &QAction::triggered, this, [this, names] { copy(names); });
    connect(menu->addAction(one ? tr("Copy id") : tr("Copy ids")), &QAction::triggered, this,
        [this, ids = uuids.join(u'\n')] { copy(ids); });
    if (one) {
        const QUrl base = m_workspace.environment().pipelinesUrl;
        const PipelineIdentity identity = targets.first().identity;
        QAction* address = menu->addAction(tr("Copy address"));
        connect(address, &QAction::triggered, this,
            [this, base, identity] { copy(addressOf(base, identity)); });
        QAction* curl = menu->addAction(tr("Copy as curl"));
        connect(curl, &QAction::triggered, this,
            [this, base, identity] { copy(curlFor(base, identity)); });
        lockOnStage(*address);
        lockOnStage(*curl);
    }
    return menu;
}

QString PipelineVerbs::addressOf(const QUrl& base, const PipelineIdentity& pipeline)
{
    QString address = base.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment
                              | QUrl::StripTrailingSlash)
                          .toString(QUrl::FullyEncoded);
    return address + "/v0/pipelines/"_L1
        + QString::fromLatin1(QUrl::toPercentEncoding(pipeline.name));
}

QString PipelineVerbs::curlFor(const QUrl& base, const PipelineIdentity& pipeline)
{
    return "curl -sS "_L1 + quoted(addressOf(base, pipeline) + "?selector=status"_L1);
}

void PipelineVerbs::copy(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace steward
