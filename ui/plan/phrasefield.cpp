// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/plan/phrasefield.h"

#include "ui/theme/masks.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolTip>
#include <QVBoxLayout>

namespace steward {

using namespace Qt::StringLiterals;

PhraseField::PhraseField(QWidget* parent)
    : QWidget(parent)
{
    const Metrics metrics = Metrics::current();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.px(8));
    const auto addRow = [&](PlainLabel*& label, QLineEdit*& field, const QString& name) {
        auto* row = new QWidget(this);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(metrics.px(10));
        label = new PlainLabel(QString(), Tone::Text, FontRole::Body, row);
        label->setWordWrap(false);
        line->addWidget(label, 0, Qt::AlignVCenter);
        if (!m_phraseName) { // the first row shows what to type, set off from the sentence
            m_phraseName = new PlainLabel(QString(), Tone::Text, FontRole::Strong, row);
            m_phraseName->setWordWrap(false);
            m_phraseName->setTextInteractionFlags(Qt::NoTextInteraction);
            line->addWidget(m_phraseName, 0, Qt::AlignVCenter);
        }
        field = addField(name);
        field->setMinimumWidth(metrics.px(190));
        field->setMaximumWidth(metrics.px(340));
        label->setBuddy(field);
        line->addWidget(field, 1);
        line->addStretch(0);
        layout->addWidget(row);
        row->hide();
        return row;
    };
    m_phraseRow = addRow(m_phraseLabel, m_phrase, u"phraseEdit"_s);
    m_numberRow = addRow(m_numberLabel, m_number, u"unreadNumberEdit"_s);
    setFocusProxy(m_phrase);
}

QLineEdit* PhraseField::addField(const QString& name)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(name);
    field->setContextMenuPolicy(Qt::NoContextMenu);
    field->setAcceptDrops(false);
    field->installEventFilter(this);
    connect(field, &QLineEdit::textChanged, this, &PhraseField::changed);
    return field;
}

void PhraseField::setGuard(const Guard& guard)
{
    if (guard == m_guard)
        return;
    m_guard = guard;
    clear();
    const bool phrase = guard.demand == Guard::Demand::TypePhrase;
    m_phraseRow->setVisible(phrase);
    m_phraseLabel->setText(tr("To confirm type"));
    // An unsaved environment is named by its host: what is masked is not echoed either.
    const bool hidden = masked(guard.phrase) != guard.phrase;
    m_phrase->setEchoMode(hidden ? QLineEdit::Password : QLineEdit::Normal);
    m_phraseName->setText(hidden ? tr("the environment's name (hidden)") : guard.phrase);
    m_phrase->setAccessibleName(tr("Type %1 to confirm").arg(m_phraseName->text()));
    m_numberRow->setVisible(phrase && guard.alsoNumber);
    if (guard.alsoNumber) {
        const QString text = tr("and the number of lineages that could not be read, %1")
                                 .arg(locale().toString(*guard.alsoNumber));
        m_numberLabel->setText(text);
        m_number->setAccessibleName(text);
    }
    setVisible(phrase);
}

bool PhraseField::isSatisfied() const
{
    switch (m_guard.demand) {
    case Guard::Demand::Review:
        return true;
    case Guard::Demand::Off:
        return false;
    case Guard::Demand::TypePhrase:
        break;
    }
    if (!phraseMatches(m_phrase->text(), m_guard.phrase))
        return false;
    return !m_guard.alsoNumber
        || m_number->text().trimmed() == QString::number(*m_guard.alsoNumber);
}

QString PhraseField::typedPhrase() const
{
    return m_phrase->text();
}

QString PhraseField::typedNumber() const
{
    return m_number->text();
}

void PhraseField::clear()
{
    m_phrase->clear();
    m_number->clear();
}

bool PhraseField::eventFilter(QObject* watched, QEvent* event)
{
    auto* field = qobject_cast<QLineEdit*>(watched);
    if (!field || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event); // what these two types carry
    if (event->type() == QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    if (key->matches(QKeySequence::Paste)) {
        refusePaste(*field);
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        if (isSatisfied())
            Q_EMIT moveOn();
        else if (field == m_phrase && m_numberRow->isVisible())
            m_number->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PhraseField::refusePaste(QLineEdit& field)
{
    const QString why = tr("Typed by hand, so that it is read once more.");
    QToolTip::showText(field.mapToGlobal(QPoint(0, field.height())), why, &field);
    field.setAccessibleDescription(why);
}

} // namespace steward
