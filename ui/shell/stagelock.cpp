// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/stagelock.h"

#include "ui/theme/buttonlook.h"
#include "ui/theme/icons.h"
#include "ui/theme/masks.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeyEvent>
#include <QToolTip>

namespace steward {

namespace {

// Takes every press in the button's place.
class Lock final : public QObject {
public:
    Lock(QAbstractButton& button, const QString& why)
        : QObject(&button)
        , m_button(button)
        , m_why(why)
    {
        button.installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::MouseButtonRelease:
            tell();
            return true;
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonDblClick:
            return true;
        case QEvent::KeyPress:
        case QEvent::KeyRelease: {
            const int key = static_cast<const QKeyEvent*>(event)->key();
            const bool presses = key == Qt::Key_Space || key == Qt::Key_Return
                || key == Qt::Key_Enter || key == Qt::Key_Select || key == Qt::Key_Down;
            if (!presses)
                break;
            if (event->type() == QEvent::KeyPress && key != Qt::Key_Down)
                tell();
            return true;
        }
        default:
            break;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void tell()
    {
        QToolTip::showText(m_button.mapToGlobal(QPoint(0, m_button.height())), m_why, &m_button);
    }

    QAbstractButton& m_button;
    QString m_why;
};

} // namespace

void lockOnStage(QAbstractButton& button)
{
    const QString why = whyClosedOnStage();
    if (why.isEmpty())
        return;
    setButtonLook(button, ButtonLook::Blocked);
    button.setToolTip(why);
    button.setAccessibleDescription(why);
    new Lock(button, why); // the button owns it
}

void lockOnStage(QAction& action)
{
    const QString why = whyClosedOnStage();
    if (why.isEmpty())
        return;
    action.setEnabled(false);
    action.setToolTip(why);
    action.setIcon(icons::icon(Glyph::Lock, Tone::SecondText));
}

} // namespace steward
