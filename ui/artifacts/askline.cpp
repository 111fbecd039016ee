// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/artifacts/askline.h"

#include "app/live/clock.h"
#include "net/http/pendingcall.h"
#include "ui/shell/words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/spinner.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

AskLine::AskLine(const QString& name, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_button(new QPushButton)
    , m_spinner(new Spinner)
    , m_age(new PlainLabel({}, Tone::SecondText, FontRole::Caption))
    , m_words(new PlainLabel({}, Tone::SecondText, FontRole::Caption))
{
    m_button->setObjectName(name + u"Button"_s);
    m_button->setAutoDefault(false);
    m_words->setObjectName(name + u"Words"_s);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (isWaiting())
            cancel();
        else
            Q_EMIT asked();
    });
    const Metrics m = Metrics::current();
    auto* ask = new QHBoxLayout;
    ask->setSpacing(m.px(8));
    ask->addWidget(m_button);
    ask->addWidget(m_spinner);
    ask->addWidget(m_age, 1);
    ask->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m.px(6));
    layout->addLayout(ask);
    layout->addWidget(m_words);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &AskLine::count);
    refresh();
}

AskLine::~AskLine()
{
    if (m_call)
        m_call->cancel();
}

void AskLine::setVerb(const QString& verb, const QString& inFull)
{
    m_verb = verb;
    m_verbInFull = inFull;
    refresh();
}

void AskLine::setCancel(const QString& inFull)
{
    m_cancelInFull = inFull;
    refresh();
}

void AskLine::setOffered(bool offered)
{
    m_offered = offered;
    refresh();
}

void AskLine::say(const QString& words, Tone tone)
{
    m_said = words;
    m_words->setText(words);
    m_words->setTone(tone);
    refresh();
}

void AskLine::wait(PendingCallBase* call)
{
    if (m_call)
        m_call->cancel();
    m_call = call;
    m_since = m_clock.utcNow();
    m_tick.start();
    refresh();
    Q_EMIT waitingChanged();
}

bool AskLine::take(const PendingCallBase* call)
{
    if (!m_call || m_call != call)
        return false;
    m_call.clear();
    refresh();
    Q_EMIT waitingChanged();
    return true;
}

void AskLine::cancel()
{
    if (!m_call)
        return;
    m_call->cancel();
    m_call.clear();
    refresh();
    Q_EMIT waitingChanged();
}

void AskLine::refresh()
{
    const bool waiting = isWaiting();
    if (!waiting)
        m_tick.stop();
    m_spinner->setVisible(waiting);
    m_button->setVisible(waiting || m_offered);
    m_button->setText(waiting ? tr("Cancel") : m_verb);
    m_button->setAccessibleName(waiting ? m_cancelInFull : m_verbInFull);
    m_age->setVisible(waiting);
    m_words->setVisible(!waiting && !m_said.isEmpty());
    if (waiting)
        count();
}

void AskLine::count()
{
    m_age->setText(
        tr("asked %1 ago; it can take minutes")
            .arg(runningTime(std::chrono::milliseconds(m_since.msecsTo(m_clock.utcNow())))));
}

} // namespace steward
