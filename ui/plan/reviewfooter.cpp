// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/reviewfooter.h"

#include "ui/plan/targetwords.h"
#include "ui/shell/stagelock.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace steward {

using namespace Qt::StringLiterals;

ReviewFooter::ReviewFooter(QWidget* parent)
    : QWidget(parent)
    , m_save(button(u"saveReportButton"_s, tr("Save report")))
    , m_copy(button(u"copyResultButton"_s, tr("Copy")))
    , m_again(button(u"registerAgainButton"_s, QString()))
    , m_sent(new PlainLabel(QString(), Tone::SecondText, FontRole::Body, this))
    , m_retry(button(u"retryButton"_s, QString()))
    , m_stop(button(u"stopAfterThisButton"_s, tr("Stop after this one")))
    , m_hold(button(u"holdBackButton"_s, tr("Cancel, send nothing")))
    , m_cancel(button(u"cancelButton"_s, tr("Cancel")))
    , m_confirm(new DestroyButton(QString(), Glyph::Trash, this))
{
    setObjectName(u"reviewFooter"_s);
    setBackgroundRole(roleOf(Tone::Inset));
    setAutoFillBackground(true);
    m_sent->setObjectName(u"sentState"_s);
    m_confirm->setObjectName(u"confirmButton"_s);
    m_confirm->setAutoDefault(false);
    m_copy->setAccessibleName(tr("Copy the result as text"));
    m_stop->setToolTip(tr("Steps that have not begun are left out; what is under way ends."));
    const Metrics metrics = Metrics::current();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics.px(20), metrics.px(12), metrics.px(20), metrics.px(12));
    row->setSpacing(metrics.px(10));
    row->addWidget(m_save);
    row->addWidget(m_copy);
    row->addWidget(m_again);
    row->addWidget(m_sent, 1, Qt::AlignVCenter);
    for (QWidget* one :
        std::initializer_list<QWidget*>{m_retry, m_stop, m_hold, m_cancel, m_confirm})
        row->addWidget(one);
    auto* kinds = new QMenu(m_save);
    connect(kinds->addAction(tr("For people (HTML)...")), &QAction::triggered, this,
        [this] { Q_EMIT saveWanted(true); });
    connect(kinds->addAction(tr("For programs (JSON)...")), &QAction::triggered, this,
        [this] { Q_EMIT saveWanted(false); });
    m_save->setMenu(kinds);
    lockOnStage(*m_save);
    lockOnStage(*m_copy);
    connect(m_copy, &QPushButton::clicked, this, &ReviewFooter::copyWanted);
    connect(m_again, &QPushButton::clicked, this, &ReviewFooter::registerAgainWanted);
    connect(m_retry, &QPushButton::clicked, this, &ReviewFooter::retryWanted);
    connect(m_hold, &QPushButton::clicked, this, &ReviewFooter::heldBack);
    connect(m_cancel, &QPushButton::clicked, this, &ReviewFooter::cancelled);
    connect(m_confirm, &DestroyButton::acted, this, &ReviewFooter::confirmed);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        Q_EMIT stopWanted();
    });
    setRetry({});
    setRegisterAgain(0);
}

QPushButton* ReviewFooter::button(const QString& name, const QString& text)
{
    auto* made = new QPushButton(text, this);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

void ReviewFooter::setFace(Face face)
{
    m_face = face;
    const bool result = face == Face::Result;
    const bool running = face == Face::Running || face == Face::Grace;
    m_save->setVisible(result);
    m_copy->setVisible(result);
    m_again->setVisible(result && !m_again->text().isEmpty());
    m_retry->setVisible(result && !m_retry->text().isEmpty());
    m_hold->setVisible(face == Face::Grace);
    m_confirm->setVisible(face == Face::Reading || face == Face::Reviewing);
    m_cancel->setText(running ? tr("Hide") : result ? tr("Close") : tr("Cancel"));
    m_sent->setText(result || face == Face::Running ? QString() : tr("Nothing has been sent"));
    setCanStop(m_canStop);
}

void ReviewFooter::setCanStop(bool can)
{
    m_canStop = can;
    m_stop->setVisible(m_face == Face::Running && can);
    m_stop->setEnabled(can);
}

void ReviewFooter::setRetry(const QString& text)
{
    m_retry->setText(buttonText(text));
    m_retry->setVisible(m_face == Face::Result && !text.isEmpty());
}

void ReviewFooter::setRegisterAgain(int count)
{
    m_again->setText(count == 0 ? QString()
            : count == 1        ? tr("Register again...")
                                : tr("Register %Ln again...", nullptr, count));
    m_again->setVisible(m_face == Face::Result && count > 0);
}

void ReviewFooter::setSent(const QString& text)
{
    m_sent->setText(text);
}

} // namespace steward
