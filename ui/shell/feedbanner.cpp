// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/feedbanner.h"

#include "ui/shell/troubles.h"
#include "ui/shell/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/paintkit.h"
#include "ui/theme/plaintext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FeedBanner::FeedBanner(Server server, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_server(server)
    , m_clock(clock)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_countdown(new QLabel(this))
    , m_retry(new QPushButton(tr("Retry now"), this))
    , m_save(new QPushButton(tr("Save the last list..."), this))
    , m_empty(new QPushButton(tr("Show it empty"), this))
{
    setObjectName(u"feedBanner"_s);
    for (QLabel* label : {m_text, m_countdown})
        label->setTextFormat(Qt::PlainText);
    m_text->setObjectName(u"feedBannerText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_countdown->setObjectName(u"feedBannerCountdown"_s);
    m_retry->setObjectName(u"feedRetry"_s);
    m_retry->setAccessibleName(tr("Retry now"));
    m_save->setObjectName(u"feedSaveList"_s);
    m_save->setAccessibleName(m_save->text());
    m_empty->setObjectName(u"feedShowEmpty"_s);
    m_empty->setAccessibleName(m_empty->text());
    connect(m_retry, &QPushButton::clicked, this, &FeedBanner::retryRequested);
    connect(m_save, &QPushButton::clicked, this, &FeedBanner::saveListRequested);
    connect(m_empty, &QPushButton::clicked, this, &FeedBanner::showEmptyRequested);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 20);
    layout->setSpacing(12);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_countdown);
    for (QPushButton* button : {m_save, m_empty, m_retry})
        layout->addWidget(button);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &FeedBanner::refresh);
    hide();
}

void FeedBanner::setState(const FeedState& state)
{
    m_state = state;
    const bool failing = state.phase == FeedState::Phase::Failing && state.readAt;
    const bool vanished = state.phase == FeedState::Phase::Vanished;
    m_save->setVisible(vanished);
    m_empty->setVisible(vanished);
    refresh();
    setVisible(failing || vanished);
    if (isHidden()) {
        m_announced.clear();
        return;
    }
    // Told once for each loss, never for a countdown.
    const QString kind = vanished ? u"vanished"_s : u"lost"_s;
    if (m_announced != kind) {
        m_announced = kind;
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void FeedBanner::setSuggestion(const std::optional<QUrl>& url)
{
    m_suggestion = url;
    refresh();
}

void FeedBanner::setWaits(const QString& what)
{
    m_waits = what;
}

QString FeedBanner::words() const
{
    const bool registry = m_server == Server::Registry;
    if (m_state.phase == FeedState::Phase::Vanished) {
        return tr("Lists nothing since %1: emptied by someone, or its store cannot be read. "
                  "Shown is the last list that held something.")
            .arg(shortMoment(m_state.vanishedSince, m_clock.utcNow()));
    }
    const QString trouble = m_state.error ? troubleOf(*m_state.error) : QString();
    QString words = registry ? tr("The registry does not answer")
                             : tr("The pipeline manager does not answer");
    if (m_state.error && m_state.error->sent == Sent::Answered)
        words = registry ? tr("The registry's answer cannot be used")
                         : tr("The pipeline manager's answer cannot be used");
    words += trouble.isEmpty() ? u"."_s : u": "_s + visibleText(trouble, 200) + u'.';
    if (m_state.readAt) {
        words += u' '
            + tr("Shown is what was read on %1, %2 ago.")
                  .arg(fullMoment(m_state.readAtUtc), shortAge(m_clock.now() - *m_state.readAt));
    }
    if (!m_waits.isEmpty())
        words += u' ' + tr("%1 waits until it is read again.").arg(m_waits);
    if (m_suggestion)
        words += u' ' + tr("A registry answers at %1.").arg(m_suggestion->toDisplayString());
    return words;
}

QString FeedBanner::countdown() const
{
    if (m_state.phase != FeedState::Phase::Failing)
        return {};
    if (!m_state.nextTry)
        return tr("trying now");
    const auto left = std::chrono::ceil<std::chrono::seconds>(*m_state.nextTry - m_clock.now());
    return left > 0s ? tr("next try in %1 s").arg(left.count()) : tr("trying now");
}

void FeedBanner::refresh()
{
    const bool vanished = m_state.phase == FeedState::Phase::Vanished;
    const Tone tone = vanished ? Tone::Care : Tone::Destroys;
    m_text->setForegroundRole(roleOf(tone));
    m_countdown->setForegroundRole(roleOf(tone));
    const int edge = Metrics::current().icon;
    m_icon->setPixmap(
        icons::icon(Glyph::Warning, tone).pixmap(QSize(edge, edge), devicePixelRatioF()));
    m_text->setText(words());
    m_countdown->setText(countdown());
    setAccessibleName(m_text->text());
    update();
}

void FeedBanner::paintEvent(QPaintEvent*)
{
    const Tone tone = m_state.phase == FeedState::Phase::Vanished ? Tone::Care : Tone::Destroys;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor back = toneColour(backOf(tone), palette());
    const QColor edge = mixed(back, toneColour(tone, palette()), 0.25);
    paintkit::box(painter, QRectF(rect()).adjusted(12, 8, -12, -10),
        {back, edge, double(Metrics::current().radius), 1, false});
}

void FeedBanner::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_tick.start();
}

void FeedBanner::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

} // namespace steward
