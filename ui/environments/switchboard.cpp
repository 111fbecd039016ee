// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/switchboard.h"

#include "app/environments/environmentstore.h"
#include "app/environments/strictness.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "ui/environments/environmentpopup.h"
#include "ui/environments/environmentsdialog.h"
#include "ui/environments/welcomepage.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/masks.h"
#include "ui/theme/plaintext.h"

#include <QPointer>
#include <QSettings>
#include <QShortcut>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// A card for the sandbox before it was started.
Environment sandboxCard()
{
    Environment environment;
    environment.name = Switchboard::tr("Sandbox");
    environment.environmentClass = EnvironmentClass::Sandbox;
    return environment;
}

} // namespace

Switchboard::Switchboard(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_workspaces(parts.workspaces)
    , m_store(parts.store)
    , m_secrets(parts.secrets)
    , m_window(parts.window)
    , m_startSandbox(parts.sandbox)
    , m_settings(parts.settings)
{
    connect(&m_window, &MainWindow::environmentsRequested, this, &Switchboard::popUp);
    connect(&m_window, &MainWindow::registryProposed, this,
        [this](const QUrl& url) { useAddress(url, &Environment::registryUrl); });
    connect(&m_window, &MainWindow::pipelinesProposed, this,
        [this](const QUrl& url) { useAddress(url, &Environment::pipelinesUrl); });
    connect(&m_window, &MainWindow::signInWanted, this, &Switchboard::edit);
    connect(&m_store, &EnvironmentStore::changed, this, &Switchboard::storeChanged);
    connect(&m_workspaces, &Workspaces::pinsChanged, this, &Switchboard::savePins);
    m_window.tell(m_store.notice());
    m_window.addCommands(
        [self = QPointer(this)] { return self ? self->commands() : QList<Command>(); });
}

Switchboard::~Switchboard() = default;

std::optional<QUuid> Switchboard::currentId() const
{
    const Workspace* current = m_workspaces.current();
    return current ? std::optional(current->environment().id) : std::nullopt;
}

QList<Environment> Switchboard::choices() const
{
    QList<Environment> all;
    for (const Environment& saved : m_store.environments())
        all.append(asOpened(saved, m_store.environments()));
    if (m_unsaved && !m_store.find(m_unsaved->id))
        all.append(*m_unsaved);
    all.append(m_sandbox ? *m_sandbox : sandboxCard());
    return all;
}

QString Switchboard::refusalOf(const Environment& environment)
{
    if (!isPresenting() || environment.environmentClass != EnvironmentClass::Production)
        return {};
    return tr("%1 is Production and is not opened while presenting.")
        .arg(visibleText(environment.name, 80));
}

void Switchboard::openSoon(const Environment& environment)
{
    if (const QString why = refusalOf(environment); why.isEmpty())
        m_workspaces.openSoon(environment);
    else
        m_window.tell(why);
}

void Switchboard::begin(const Environment& environment)
{
    if (environment.environmentClass == EnvironmentClass::Sandbox)
        m_sandbox = environment;
    else if (!m_store.find(environment.id))
        m_unsaved = environment;
    m_workspaces.open(environment);
}

void Switchboard::choose(const Environment& environment)
{
    if (environment.environmentClass == EnvironmentClass::Sandbox)
        openSandbox();
    else if (m_store.find(environment.id))
        openSaved(environment.id);
    else
        openUnsaved(environment);
}

QList<Command> Switchboard::commands()
{
    QList<Command> all;
    const QPointer<Switchboard> self(this);
    const QList<Environment> environments = choices();
    for (const Environment& environment : environments) {
        const bool shown = environment.id == currentId();
        all.append({tr("Open %1").arg(environment.name),
            tr("environment, %1").arg(wordFor(environment.environmentClass)), Glyph::Arrow, false,
            shown ? tr("It is the one that is open.") : refusalOf(environment),
            [self, environment] {
                if (self)
                    self->choose(environment);
            }});
    }
    all.append({tr("Edit environments..."), {}, Glyph::More, false, whyClosedOnStage(), [self] {
                    if (self)
                        self->edit();
                }});
    return all;
}

void Switchboard::openSaved(const QUuid& id)
{
    const std::optional<Environment> saved = m_store.find(id);
    if (!saved)
        return showWelcome();
    const Environment opened = asOpened(*saved, m_store.environments());
    if (m_settings && !isPresenting())
        m_settings->setValue("environment/last"_L1, id.toString());
    openSoon(opened);
}

void Switchboard::openUnsaved(const Environment& environment)
{
    m_unsaved = environment;
    openSoon(environment);
}

void Switchboard::openSandbox()
{
    if (!m_sandbox) {
        const auto started = m_startSandbox();
        if (!started)
            return m_window.tell(tr("The sandbox did not start: %1").arg(started.error()));
        m_sandbox = *started;
    }
    m_workspaces.openSoon(*m_sandbox);
}

void Switchboard::openLast()
{
    const QUuid last = m_settings
        ? QUuid::fromString(m_settings->value("environment/last"_L1).toString())
        : QUuid();
    const auto saved = m_store.find(last);
    const QString why = saved ? refusalOf(asOpened(*saved, m_store.environments())) : QString();
    if (saved && why.isEmpty())
        return openSaved(last);
    showWelcome();
    if (!why.isEmpty())
        m_window.tell(why);
}

void Switchboard::showWelcome()
{
    m_workspaces.leave();
    QList<Environment> known = choices();
    known.removeLast(); // the sandbox has a button of its own
    auto* welcome = new WelcomePage(known);
    connect(welcome, &WelcomePage::sandboxRequested, this, &Switchboard::openSandbox);
    connect(welcome, &WelcomePage::addRequested, this, &Switchboard::add);
    connect(welcome, &WelcomePage::chosen, this, &Switchboard::choose);
    m_window.showFace(welcome);
}

void Switchboard::popUp(QWidget* anchor)
{
    if (m_popup)
        return;
    m_popup = new EnvironmentPopup(choices(), currentId().value_or(QUuid()), &m_window);
    connect(m_popup, &EnvironmentPopup::chosen, this, &Switchboard::choose);
    connect(m_popup, &EnvironmentPopup::editRequested, this, &Switchboard::edit);
    m_popup->openBelow(*anchor);
}

// The editor shows addresses, users and paths of every environment.
void Switchboard::edit()
{
    if (const QString why = whyClosedOnStage(); why.isEmpty())
        openEditor();
    else
        m_window.tell(why);
}

EnvironmentsDialog* Switchboard::openEditor()
{
    if (m_editor)
        return m_editor;
    m_editor = new EnvironmentsDialog(m_store, m_secrets, &m_window);
    connect(m_editor, &EnvironmentsDialog::openRequested, this, &Switchboard::openSaved);
    const std::optional<QUuid> id = currentId();
    if (m_unsaved && id == m_unsaved->id && !m_store.find(*id))
        m_editor->addDraft(*m_unsaved);
    else if (id)
        m_editor->select(*id);
    m_editor->open();
    return m_editor;
}

void Switchboard::add()
{
    if (const QString why = whyClosedOnStage(); why.isEmpty())
        openEditor()->addNew();
    else
        m_window.tell(why);
}

// Only the pins: the rest is as opened, which is not what is saved.
void Switchboard::savePins(const Environment& pinned)
{
    if (!m_store.find(pinned.id))
        return;
    const QString trouble = m_store.update(pinned.id, [&pinned](Environment& saved) {
        saved.registryPin = pinned.registryPin;
        saved.pipelinesPin = pinned.pipelinesPin;
        saved.unconfirmed.pins = false;
    });
    if (!trouble.isEmpty())
        m_window.tell(tr("The accepted certificate counts for this run only. %1").arg(trouble));
}

// What is open keeps to what is saved: a class that was raised is raised at once. A review that is
// open is about the old one and has to be made again.
void Switchboard::storeChanged()
{
    m_window.tell(m_store.notice());
    const std::optional<QUuid> id = currentId();
    if (!id) {
        if (!m_window.view())
            showWelcome();
        return;
    }
    const auto saved = m_store.find(*id);
    if (!saved)
        return;
    const Environment opened = asOpened(*saved, m_store.environments());
    const QString why = refusalOf(opened); // it may have become Production this moment
    if (why.isEmpty())
        return m_workspaces.openSoon(opened);
    showWelcome();
    m_window.tell(why);
}

void Switchboard::useAddress(const QUrl& url, QUrl Environment::*which)
{
    const Workspace* current = m_workspaces.current();
    if (!current)
        return;
    const QUuid id = current->environment().id;
    if (m_unsaved && id == m_unsaved->id && !m_store.find(id)) {
        Environment moved = *m_unsaved;
        moved.*which = url;
        openUnsaved(unsavedAsOpened(moved.registryUrl, moved.pipelinesUrl, moved.environmentClass,
            moved.readOnly, m_store.environments(), m_store.isKnown()));
        return;
    }
    if (const QString why = whyClosedOnStage(); why.isEmpty())
        openEditor()->propose(url, which);
    else
        m_window.tell(why);
}

} // namespace steward
