// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/connectionpane.h"

#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/spinner.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

using State = ServerTrial::State;

TrialRow::TrialRow(AskedServer::Kind server, QWidget* parent)
    : QWidget(parent)
    , m_server(server)
    , m_spinner(new Spinner(this))
    , m_mark(new IconLabel(Glyph::Verified, Tone::Verified, this))
    , m_title(new PlainLabel({}, Tone::Text, FontRole::Strong, this))
    , m_text(new PlainLabel({}, Tone::SecondText, FontRole::Body, this))
    , m_use(new QPushButton(this))
{
    const QString prefix = server == AskedServer::Kind::Registry ? u"registry"_s : u"pipelines"_s;
    setObjectName(prefix + "Trial"_L1);
    m_title->setObjectName(prefix + "TrialTitle"_L1);
    m_text->setObjectName(prefix + "TrialText"_L1);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_use->setObjectName(prefix + "TrialUse"_L1);
    m_use->setAutoDefault(false);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT proposalTaken(m_proposed); });

    const Metrics metrics = Metrics::current();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics.px(10));
    row->addWidget(m_spinner, 0, Qt::AlignTop);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics.px(2));
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addSpacing(metrics.px(2));
    words->addWidget(m_use, 0, Qt::AlignLeft);
    row->addLayout(words, 1);
}

QString TrialRow::title() const
{
    return m_server == AskedServer::Kind::Registry ? tr("Registry") : tr("Pipeline manager");
}

void TrialRow::show(const ServerTrial& trial)
{
    setVisible(trial.state != State::NotAsked);
    m_spinner->setVisible(trial.state == State::Asking);
    m_mark->setVisible(trial.state != State::Asking);
    m_use->hide();
    switch (trial.state) {
    case State::NotAsked:
        return;
    case State::Asking:
        m_title->setText(title());
        m_text->setText(tr("Asking %1").arg(ServerKey::of(trial.url).display()));
        break;
    case State::Good:
        m_mark->setGlyph(Glyph::Verified, Tone::Verified);
        m_title->setText(tr("%1 answers").arg(title()));
        m_text->setText(goodWords(trial));
        break;
    case State::Trouble:
        m_mark->setGlyph(Glyph::Failed, Tone::Destroys);
        showTrouble(trial);
        break;
    }
    setAccessibleName(m_title->text() + ": "_L1 + m_text->text());
}

QString TrialRow::goodWords(const ServerTrial& trial) const
{
    QStringList facts;
    const int count = trial.count.value_or(0);
    facts << (m_server == AskedServer::Kind::Registry ? tr("%n artifact(s)", nullptr, count)
                                                      : tr("%n pipeline(s)", nullptr, count));
    if (!trial.edition.isEmpty())
        facts << visibleText(trial.edition, 60);
    if (!trial.version.isEmpty())
        facts << tr("version %1").arg(visibleText(trial.version, 60));
    if (!trial.tenant.isEmpty())
        facts << tr("tenant %1").arg(visibleText(trial.tenant, 80));
    if (!trial.role.isEmpty())
        facts << tr("your role is %1").arg(visibleText(trial.role, 40));
    facts << tr("%1 ms").arg(QLocale().toString(std::max<qint64>(1, trial.latency.count() / 1000)));
    return facts.join(u", "_s);
}

void TrialRow::showTrouble(const ServerTrial& trial)
{
    AskedServer server{m_server, trial.url, ServerKey::of(trial.url).display(), false, {}};
    server.polled = false;
    if (trial.found && *trial.found != trial.url)
        server.suggested = trial.found;
    const ErrorWords words = wordsFor(*trial.error, server);
    m_title->setText(words.title);
    QStringList lines;
    lines << tr("Asked %1. Came back: %2").arg(words.asked, words.cameBack);
    if (!words.advice.isEmpty())
        lines << words.advice;
    m_text->setText(lines.join(u'\n'));
    const std::optional<QUrl> proposal = server.suggested ? server.suggested : words.proposal;
    if (!proposal)
        return;
    m_proposed = *proposal;
    m_use->setText(
        tr("Use %1").arg(visibleText(m_proposed.toDisplayString(), 60)).replace(u'&', u"&&"_s));
    m_use->setAccessibleName(m_use->text());
    m_use->show();
}

ConnectionPane::ConnectionPane(QWidget* parent)
    : QWidget(parent)
    , m_registry(new TrialRow(AskedServer::Kind::Registry, this))
    , m_pipelines(new TrialRow(AskedServer::Kind::Pipelines, this))
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"connectionPane"_s);
    setAccessibleName(tr("What trying the servers showed"));
    setBackgroundRole(roleOf(Tone::Surface));
    setAutoFillBackground(true);
    const Metrics metrics = Metrics::current();
    auto* line = new QWidget(this);
    line->setFixedHeight(1);
    line->setBackgroundRole(roleOf(Tone::Line));
    line->setAutoFillBackground(true);
    auto* rows = new QWidget;
    auto* column = new QVBoxLayout(rows);
    column->setContentsMargins(metrics.px(20), metrics.px(10), metrics.px(20), metrics.px(10));
    column->setSpacing(metrics.px(10));
    column->addWidget(m_registry);
    column->addWidget(m_pipelines);
    column->addStretch();
    // With large type the words of two troubles are more than a dialog has room for.
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(rows);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(line);
    outer->addWidget(m_scroll);
    connect(&m_test, &ConnectionTest::changed, this, &ConnectionPane::refresh);
    connect(m_registry, &TrialRow::proposalTaken, this, &ConnectionPane::registryProposed);
    connect(m_pipelines, &TrialRow::proposalTaken, this, &ConnectionPane::pipelinesProposed);
    refresh();
}

void ConnectionPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

// As high as its words, up to a part of the window.
void ConnectionPane::fit()
{
    for (const TrialRow* row : {m_registry, m_pipelines})
        row->layout()->activate(); // else what was said a moment ago is measured
    const QWidget& rows = *m_scroll->widget();
    const int words = std::max(
        0, rows.layout()->totalHeightForWidth(m_scroll->viewport()->width())); // -1: none shown
    m_scroll->setFixedHeight(std::min(words, window()->height() * 2 / 5));
}

void ConnectionPane::refresh()
{
    m_registry->show(m_test.registry());
    m_pipelines->show(m_test.pipelines());
    const bool asked
        = m_test.registry().state != State::NotAsked || m_test.pipelines().state != State::NotAsked;
    setVisible(asked);
    fit();
    if (asked && !m_test.isRunning()) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

} // namespace steward
