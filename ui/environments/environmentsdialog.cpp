// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/environmentsdialog.h"

#include "app/environments/environmentstore.h"
#include "app/environments/strictness.h"
#include "ui/environments/connectionpane.h"
#include "ui/environments/environmentfiles.h"
#include "ui/environments/environmentform.h"
#include "ui/environments/environmentlist.h"
#include "ui/environments/unconfirmedpane.h"
#include "ui/shell/fileopener.h"
#include "ui/theme/banner.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/scrim.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QWidget* hairline(QWidget* parent, bool across)
{
    auto* line = new QWidget(parent);
    if (across)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    line->setBackgroundRole(roleOf(Tone::Line));
    line->setAutoFillBackground(true);
    return line;
}

} // namespace

EnvironmentsDialog::EnvironmentsDialog(
    EnvironmentStore& store, SecretStore& secrets, QWidget* parent)
    : QDialog(parent)
    , m_store(store)
    , m_secrets(secrets)
    , m_drafts(store)
    , m_files(new EnvironmentFiles(store, this))
    , m_opener(new FileOpener(this))
{
    setObjectName(u"environmentsDialog"_s);
    setWindowTitle(tr("Environments"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);

    auto* middle = new QHBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(makeLeft());
    middle->addWidget(hairline(this, false));
    middle->addWidget(makeRight(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    m_banner = new Banner(this, false);
    m_banner->setObjectName(u"environmentsBanner"_s);
    connect(m_banner, &Banner::acted, this, [this] {
        const Question question = std::exchange(m_question, Question::None);
        m_banner->dismiss();
        if (question == Question::Remove)
            remove();
        else if (question == Question::Leave && saveAll())
            QDialog::reject();
        else if (question == Question::Taken && m_row >= 0) {
            m_drafts.revert(m_row);
            refill();
        }
    });
    connect(m_banner, &Banner::otherActed, this, [this] {
        const Question question = std::exchange(m_question, Question::None);
        m_banner->dismiss();
        if (question == Question::Leave)
            QDialog::reject();
    });
    layout->addWidget(m_banner);
    layout->addWidget(hairline(this, true));
    layout->addWidget(makeFooter());

    connect(&store, &EnvironmentStore::changed, this, [this] {
        m_drafts.follow();
        refill();
    });
    connect(m_files, &EnvironmentFiles::told, this, [this](const QString& words) { say(words); });
    connect(m_files, &EnvironmentFiles::imported, this, &EnvironmentsDialog::select);
    auto* save = new QShortcut(QKeySequence::Save, this);
    connect(save, &QShortcut::activated, this, &EnvironmentsDialog::save);

    const Metrics metrics = Metrics::current();
    const QSize wanted(metrics.px(900), metrics.px(680));
    const QSize room = parent ? parent->window()->size() - QSize(40, 40) : wanted;
    resize(wanted.boundedTo(room));
    if (parent)
        Scrim::behind(*this, *parent->window());
    refill();
    if (!store.notice().isEmpty())
        say(store.notice());
    m_list->setFocus();
}

EnvironmentsDialog::~EnvironmentsDialog() = default;

QPushButton* EnvironmentsDialog::button(const QString& text, const QString& name, QWidget* parent)
{
    auto* made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

void EnvironmentsDialog::importFile(const QString& path)
{
    m_files->importFile(path);
}

QWidget* EnvironmentsDialog::makeLeft()
{
    using List = EnvironmentList;
    m_list = new EnvironmentList(this);
    connect(m_list, &List::currentChanged, this, &EnvironmentsDialog::showRow);
    connect(m_list, &List::addRequested, this, &EnvironmentsDialog::addNew);
    connect(
        m_list, &List::duplicateRequested, this, [this] { addDraft(m_drafts.duplicateOf(m_row)); });
    connect(m_list, &List::removeRequested, this, &EnvironmentsDialog::askRemove);
    connect(m_list, &List::importRequested, m_files, &EnvironmentFiles::chooseImport);
    connect(m_list, &List::exportRequested, m_files, &EnvironmentFiles::exportAll);
    return m_list;
}

QWidget* EnvironmentsDialog::makeRight()
{
    m_faces = new QStackedWidget(this);
    auto* nothing = new PlainLabel(
        tr("No environment yet. Add one with the addresses of your servers, or import a file."),
        Tone::SecondText, FontRole::Body, m_faces);
    nothing->setAlignment(Qt::AlignCenter);
    m_faces->addWidget(nothing);

    auto* one = new QWidget(m_faces);
    m_unconfirmed = new UnconfirmedPane(one);
    connect(m_unconfirmed, &UnconfirmedPane::confirmed, this, [this](const Unconfirmed& left) {
        Environment now = m_drafts.at(m_row).now;
        now.unconfirmed = left;
        m_drafts.set(m_row, now, m_form->begunAddresses());
        fill();
        m_unconfirmed->show(now);
        edited();
    });
    m_form = new EnvironmentForm;
    connect(m_form, &EnvironmentForm::changed, this, &EnvironmentsDialog::edited);
    connect(
        m_form, &EnvironmentForm::chooseCaFileRequested, this, &EnvironmentsDialog::chooseCaFile);
    auto* scroll = new QScrollArea(one);
    scroll->setObjectName(u"environmentScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields take the keyboard
    scroll->setWidget(m_form);
    m_connection = new ConnectionPane(one);
    connect(
        m_connection, &ConnectionPane::registryProposed, m_form, &EnvironmentForm::setRegistryUrl);
    connect(m_connection, &ConnectionPane::pipelinesProposed, m_form,
        &EnvironmentForm::setPipelinesUrl);
    auto* column = new QVBoxLayout(one);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_unconfirmed);
    column->addWidget(scroll, 1);
    column->addWidget(m_connection);
    m_faces->addWidget(one);
    return m_faces;
}

QWidget* EnvironmentsDialog::makeFooter()
{
    const Metrics metrics = Metrics::current();
    auto* footer = new QWidget(this);
    footer->setBackgroundRole(roleOf(Tone::Inset));
    footer->setAutoFillBackground(true);
    m_test = button(tr("Test connection"), u"testConnection"_s, footer);
    m_save = button(tr("Save"), u"saveEnvironment"_s, footer);
    m_open = button(tr("Save and open"), u"openEnvironment"_s, footer);
    setButtonLook(*m_open, ButtonLook::Primary);
    auto* close = button(tr("Close"), u"closeEnvironments"_s, footer);
    connect(m_test, &QPushButton::clicked, this, &EnvironmentsDialog::testConnection);
    connect(m_save, &QPushButton::clicked, this, &EnvironmentsDialog::save);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!save())
            return;
        Q_EMIT openRequested(m_drafts.at(m_row).now.id);
        reject();
    });
    connect(close, &QPushButton::clicked, this, &EnvironmentsDialog::reject);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(metrics.px(20), metrics.px(12), metrics.px(20), metrics.px(12));
    row->setSpacing(metrics.px(8));
    row->addWidget(m_test);
    row->addStretch();
    row->addWidget(close);
    row->addWidget(m_save);
    row->addWidget(m_open);
    return footer;
}

void EnvironmentsDialog::refill()
{
    const qsizetype row = std::max<qsizetype>(0, m_drafts.rowOf(m_shown));
    m_list->show(m_drafts.all(), row);
    showRow(m_drafts.all().isEmpty() ? -1 : row);
}

void EnvironmentsDialog::select(const QUuid& id)
{
    const qsizetype found = m_drafts.rowOf(id);
    if (found >= 0)
        m_list->setCurrent(found);
}

void EnvironmentsDialog::addDraft(const Environment& environment)
{
    const qsizetype added = m_drafts.add(environment);
    m_list->showOne(added, m_drafts.at(added));
    m_list->setCurrent(added);
    m_form->focusName();
}

void EnvironmentsDialog::propose(const QUrl& url, QUrl Environment::*which)
{
    if (m_row < 0)
        return;
    if (which == &Environment::registryUrl)
        m_form->setRegistryUrl(url);
    else
        m_form->setPipelinesUrl(url);
}

void EnvironmentsDialog::showRow(qsizetype row)
{
    const QUuid shown = row < 0 ? QUuid() : m_drafts.at(row).now.id;
    const bool another = shown != m_shown;
    m_row = row;
    m_shown = shown;
    m_faces->setCurrentIndex(row < 0 ? 0 : 1);
    if (row >= 0) {
        const EnvironmentDrafts::Draft& draft = m_drafts.at(row);
        // What is being typed is not typed over.
        if (another || m_form->environment() != draft.now
            || m_form->begunAddresses() != draft.typed)
            fill();
        m_unconfirmed->show(draft.now);
    }
    if (another) {
        m_connection->test().clear();
        if (m_question == Question::Remove)
            m_banner->dismiss();
    }
    showState();
}

void EnvironmentsDialog::fill()
{
    const EnvironmentDrafts::Draft& draft = m_drafts.at(m_row);
    m_form->setEnvironment(draft.now, m_store.environments(), draft.typed);
}

void EnvironmentsDialog::showState()
{
    const bool any = m_row >= 0;
    const QString trouble = any ? m_form->trouble() : QString();
    const bool changed = any && (m_drafts.at(m_row).isChanged() || isSecretTyped());
    m_list->setOffers(any, !m_store.environments().isEmpty());
    m_test->setEnabled(any);
    m_save->setEnabled(changed && trouble.isEmpty());
    m_open->setEnabled(any && trouble.isEmpty());
    m_open->setText(changed ? tr("Save and open") : tr("Open"));
    for (QPushButton* one : {m_save, m_open})
        one->setToolTip(plainToolTip(trouble));
}

void EnvironmentsDialog::edited()
{
    m_drafts.set(m_row, m_form->environment(), m_form->begunAddresses());
    m_list->showOne(m_row, m_drafts.at(m_row));
    showState();
}

bool EnvironmentsDialog::save()
{
    if (m_row < 0 || !m_form->trouble().isEmpty())
        return false;
    const bool changed = m_drafts.at(m_row).isChanged();
    const QString trouble = changed ? m_drafts.save(m_row) : QString();
    if (trouble.isEmpty())
        keepSecrets();
    refill();
    if (trouble.isEmpty()) {
        m_banner->dismiss();
        return true;
    }
    m_question = m_store.find(m_drafts.at(m_row).now.id) ? Question::Taken : Question::None;
    say(trouble, m_question == Question::Taken ? tr("Take what is saved") : QString());
    return false;
}

bool EnvironmentsDialog::isSecretTyped() const
{
    return !m_form->secret(ServerKind::Registry).isEmpty()
        || !m_form->secret(ServerKind::Pipelines).isEmpty();
}

void EnvironmentsDialog::keepSecrets()
{
    for (const ServerKind server : {ServerKind::Registry, ServerKind::Pipelines}) {
        const QString secret = m_form->secret(server);
        if (!secret.isEmpty())
            m_secrets.write(secretKeyFor(m_shown, server), secret, m_form->keep(server));
    }
    fill(); // typed once, it is in the field no longer
}

bool EnvironmentsDialog::saveAll()
{
    for (qsizetype row = 0; row < m_drafts.all().size(); ++row) {
        if (!m_drafts.at(row).isWork())
            continue;
        const QString trouble = m_drafts.save(row);
        if (!trouble.isEmpty()) {
            m_list->setCurrent(row);
            say(trouble);
            return false;
        }
    }
    return true;
}

void EnvironmentsDialog::askRemove()
{
    if (!m_drafts.at(m_row).before)
        return remove();
    m_question = Question::Remove;
    const QString name = m_drafts.at(m_row).now.name;
    say(tr("Forgets %1: its class no longer protects its servers, which stay as they are.")
            .arg(name),
        tr("Delete %1").arg(visibleText(name, 40)), tr("Keep it"));
}

void EnvironmentsDialog::remove()
{
    const qsizetype removed = m_row;
    const QUuid id = m_shown;
    const QString trouble = m_drafts.remove(removed);
    if (trouble.isEmpty()) {
        for (const ServerKind server : {ServerKind::Registry, ServerKind::Pipelines})
            m_secrets.remove(secretKeyFor(id, server));
    }
    refill();
    if (trouble.isEmpty() && removed > 0)
        m_list->setCurrent(removed - 1);
    if (!trouble.isEmpty())
        say(trouble);
}

void EnvironmentsDialog::reject()
{
    if (m_question == Question::Leave || (!m_drafts.hasWork() && !isSecretTyped()))
        return QDialog::reject(); // asked already: Escape twice leaves, and forgets
    QStringList names;
    for (const EnvironmentDrafts::Draft& draft : m_drafts.all()) {
        if (draft.isWork())
            names << draft.now.name;
    }
    if (names.isEmpty())
        names << tr("a secret that was typed");
    m_question = Question::Leave;
    say(tr("Not saved: %1.").arg(names.join(u", "_s)), tr("Save and close"), tr("Forget it"));
}

void EnvironmentsDialog::chooseCaFile()
{
    m_opener->open(tr("CA file"), u"caFileDialog"_s, tr("Certificates (*.pem *.crt *.cer)"),
        [this](const QString& path) {
            Environment now = m_form->environment();
            now.caFile = path;
            m_form->setEnvironment(now, m_store.environments(), m_form->begunAddresses());
            edited();
        });
}

void EnvironmentsDialog::testConnection()
{
    m_connection->test().start(asOpened(m_form->environment(), m_store.environments()), m_secrets,
        {m_form->secret(ServerKind::Registry), m_form->secret(ServerKind::Pipelines)});
}

void EnvironmentsDialog::say(const QString& words, const QString& action, const QString& other)
{
    m_banner->say({Tone::Care, {}, words, action, other});
}

} // namespace steward
