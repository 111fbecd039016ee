// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/present/countdownscreen.h"

#include "app/scenario/stage.h"
#include "ui/present/stagelook.h"
#include "ui/shell/environmentbar.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/plaintext.h"
#include "ui/theme/progressline.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double kWord = 4.4; // times the type of the mode
constexpr double kTo = 1.3;

} // namespace

CountdownScreen::CountdownScreen(Stage& stage, QWidget& window)
    : QWidget(&window)
    , m_stage(stage)
    , m_word(new QLabel(this))
    , m_to(new QLabel(this))
    , m_line(new ProgressLine(this))
    , m_stop(new QPushButton(tr("Stop: any key"), this))
    , m_armed(new PlainLabel(QString(), Tone::SecondText, FontRole::Body, this))
    , m_now(new PlainLabel(QString(), Tone::SecondText, FontRole::Body, this))
{
    setObjectName(u"countdownScreen"_s);
    setAccessibleName(tr("Countdown"));
    setBackgroundRole(roleOf(Tone::Window));
    setAutoFillBackground(true);
    layOut();
    window.installEventFilter(this);
    connect(m_stop, &QPushButton::clicked, this, &CountdownScreen::stopWanted);
    connect(&stage, &Stage::changed, this, &CountdownScreen::refresh);
    const bool moves = style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
    m_beat.setInterval(moves ? 40ms : 500ms);
    connect(&m_beat, &QTimer::timeout, this, &CountdownScreen::beat);
    hide();
    refresh();
}

void CountdownScreen::layOut()
{
    const Metrics metrics = Metrics::current();
    m_word->setObjectName(u"countdownWord"_s);
    m_word->setFont(stageFont(kWord));
    m_to->setObjectName(u"countdownTo"_s);
    QFont font = stageFont(kTo);
    font.setWeight(QFont::Normal);
    m_to->setFont(font);
    m_to->setForegroundRole(roleOf(Tone::SecondText));
    m_to->setWordWrap(true);
    for (QLabel* label : {m_word, m_to}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignCenter);
    }
    m_line->setFixedSize(metrics.px(380), metrics.px(7));
    m_stop->setObjectName(u"countdownStop"_s);
    m_stop->setAccessibleName(tr("Stop the countdown"));
    m_stop->setFont(font);
    m_stop->setMinimumSize(metrics.px(170), metrics.px(38));
    m_stop->setFocusPolicy(Qt::NoFocus); // keys stop it anyway
    setButtonLook(*m_stop, ButtonLook::Primary);
    m_armed->setObjectName(u"countdownArmed"_s);
    m_now->setObjectName(u"countdownNow"_s);
    m_now->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto* foot = new QHBoxLayout;
    foot->addWidget(m_armed, 1);
    foot->addWidget(m_now, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics.px(20), metrics.px(20), metrics.px(20), metrics.px(16));
    column->setSpacing(metrics.px(12));
    column->addStretch(3);
    column->addWidget(m_word);
    column->addWidget(m_to);
    column->addSpacing(metrics.px(14));
    column->addWidget(m_line, 0, Qt::AlignHCenter);
    column->addSpacing(metrics.px(14));
    column->addWidget(m_stop, 0, Qt::AlignHCenter);
    column->addStretch(4);
    column->addLayout(foot);
}

void CountdownScreen::refresh()
{
    const bool counts = m_stage.state() == Stage::State::Counting;
    if (!counts) {
        m_beat.stop();
        hide();
        return;
    }
    m_word->setText(visibleText(m_stage.word(), 40));
    QString to = m_stage.scenario()
        ? tr("back to %1").arg(visibleText(m_stage.scenario()->name, 80))
        : QString();
    if (const QString usually = usualWords(m_stage); !usually.isEmpty())
        to = tr("%1. Usually %2.").arg(to, usually);
    m_to->setText(to);
    m_armed->setText(armedWords(m_stage));
    m_now->setText(
        m_stage.checkup() ? tr("%1 now").arg(m_stage.checkup()->check.headline()) : QString());
    beat();
    if (isHidden()) {
        cover();
        show();
        raise();
        m_beat.start();
    }
}

void CountdownScreen::beat()
{
    const double left = std::chrono::duration<double>(m_stage.countdownLeft())
        / std::chrono::duration<double>(Stage::kCountdown);
    m_line->setPart(std::clamp(1.0 - left, 0.0, 1.0));
}

// The environment's name and class stay in sight.
void CountdownScreen::cover()
{
    const QWidget& window = *parentWidget();
    int top = 0;
    if (const auto* bar = window.findChild<EnvironmentBar*>())
        top = bar->mapTo(&window, QPoint(0, bar->height())).y();
    setGeometry(0, top, window.width(), window.height() - top);
}

bool CountdownScreen::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        cover();
    return QWidget::eventFilter(watched, event);
}

} // namespace steward
