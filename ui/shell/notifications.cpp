// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/notifications.h"

#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "app/record/history.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "ui/theme/plaintext.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QGuiApplication>
#include <QVariantMap>

#include <utility>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRoom = 120;

// Asking libdbus without an address would start a bus of its own.
bool busIsThere()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

} // namespace

TaskNotice TaskNotice::of(const PlanRun& run)
{
    const Plan& plan = run.plan();
    const Outcome outcome = run.outcome();
    TaskNotice notice;
    notice.summary
        = Notifications::tr("%1: %2").arg(wordFor(outcome), visibleText(plan.title, kRoom));
    notice.where = Notifications::tr("On %1 (%2).")
                       .arg(visibleText(plan.environment.name, kRoom),
                           wordFor(plan.environment.environmentClass));
    notice.isBad = outcome < Outcome::NotSent;
    return notice;
}

TaskNotice TaskNotice::of(const HistoryEntry& amended, const QString& detail)
{
    TaskNotice notice;
    notice.summary = visibleText(detail, 3 * kRoom);
    notice.where = Notifications::tr("%1, on %2 (%3).")
                       .arg(visibleText(amended.plan.title, kRoom),
                           visibleText(amended.plan.environment.name, kRoom),
                           wordFor(amended.plan.environment.environmentClass));
    notice.isBad = true;
    return notice;
}

Notifications::Notifications(Workspaces& workspaces, std::function<bool()> isSeen, QObject* parent)
    : QObject(parent)
    , m_isSeen(std::move(isSeen))
{
    connect(&workspaces, &Workspaces::currentChanged, this, &Notifications::follow);
    follow(workspaces.current());
}

// Every workspace was current once; those that were left are still heard.
void Notifications::follow(Workspace* workspace)
{
    if (!workspace)
        return;
    Plans& plans = workspace->plans();
    disconnect(&plans, nullptr, this, nullptr);
    connect(&plans, &Plans::runEnded, this, [this](const PlanRun* run) { ended(*run); });
}

void Notifications::ended(const PlanRun& run)
{
    if (!m_isSeen())
        tellOrKeep(TaskNotice::of(run));
}

void Notifications::tellAmended(const HistoryEntry& entry, const QString& detail)
{
    tellOrKeep(TaskNotice::of(entry, detail));
}

void Notifications::tellOrKeep(const TaskNotice& notice)
{
    if (m_isHeldBack) {
        m_waits = notice;
        return;
    }
    if (!m_isSeen())
        tell(notice);
    Q_EMIT unseen(notice);
}

void Notifications::setHeldBack(bool held)
{
    m_isHeldBack = held;
    if (!held && m_waits)
        Q_EMIT unseen(*std::exchange(m_waits, std::nullopt));
}

void Notifications::tell(const TaskNotice& notice)
{
    if (!busIsThere())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.Notifications"_s,
        u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s, u"Notify"_s);
    // A body may be read as markup, a summary never is.
    const QString application = QGuiApplication::desktopFileName();
    const uchar urgency = notice.isBad ? 2 : 1; // critical, normal
    const QVariantMap hints{
        {u"desktop-entry"_s, application}, {u"urgency"_s, QVariant::fromValue(urgency)}};
    call.setArguments({u"Steward"_s, 0U, application, notice.summary, notice.where.toHtmlEscaped(),
        QStringList(), hints, -1});
    QDBusConnection::sessionBus().send(call); // whoever does not listen misses nothing else
}

} // namespace steward
