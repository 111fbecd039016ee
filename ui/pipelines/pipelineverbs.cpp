// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/pipelines/pipelineverbs.h"

#include "app/live/errorwords.h"
#include "app/live/lookup.h"
#include "app/plan/plans.h"
#include "app/workspace/workspace.h"
#include "ui/shell/navigator.h"
#include "ui/shell/textdialog.h"
#include "ui/theme/icons.h"
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

QString menuText(const QString& text)
{
    return QString(text).replace(u'&', "&&"_L1);
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

void PipelineVerbs::reviewClear(const QList<Pipeline>& targets)
{
    if (targets.isEmpty())
        return;
    QList<PipelineIdentity> identities;
    for (const Pipeline& pipeline : targets)
        identities.append(pipeline.identity);
    m_navigator.review(m_workspace.plans().clearStorage(identities),
        tr("Clear the storage of %1").arg(targets.first().identity.name));
}

void PipelineVerbs::showLog(const PipelineIdentity& pipeline)
{
    TextDialog* dialog = openDialog(tr("Log of %1").arg(pipeline.name), m_window);
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

QMenu* PipelineVerbs::menuFor(const QList<Pipeline>& targets, const QString& whyNotClear)
{
    auto* menu = new QMenu(m_window);
    menu->setObjectName(u"pipelineMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const bool one = targets.size() == 1;
    // It stays, and says why when it is chosen.
    QAction* clear = menu->addAction(icons::icon(Glyph::Clear, Tone::Destroys),
        one ? menuText(tr("Clear %1...").arg(visibleText(targets.first().identity.name, 60)))
            : tr("Clear storage..."));
    clear->setObjectName(u"menuClear"_s);
    if (!whyNotClear.isEmpty()) {
        clear->setIcon(icons::icon(Glyph::Lock, Tone::SecondText));
        clear->setToolTip(plainToolTip(whyNotClear));
    }
    connect(clear, &QAction::triggered, this, [this, targets, whyNotClear] {
        if (whyNotClear.isEmpty())
            reviewClear(targets);
        else
            Q_EMIT blockedChosen(whyNotClear);
    });
    menu->addSeparator();
    if (one) {
        const PipelineIdentity identity = targets.first().identity;
        connect(menu->addAction(tr("Log")), &QAction::triggered, this,
            [this, identity] { showLog(identity); });
        connect(menu->addAction(tr("Raw record")), &QAction::triggered, this,
            [this, identity] { showRaw(identity); });
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
        connect(menu->addAction(tr("Copy address")), &QAction::triggered, this,
            [this, base, identity] { copy(addressOf(base, identity)); });
        connect(menu->addAction(tr("Copy as curl")), &QAction::triggered, this,
            [this, base, identity] { copy(curlFor(base, identity)); });
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
